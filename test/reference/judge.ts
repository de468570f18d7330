/**
 * A second, deliberately naive implementation of docs/progress.md, written from that page alone.
 * It exists to be compared with the SQL: plain loops, no speed.
 */

import type { Row, Rule, Tables } from './tables.ts';
import { text } from './tables.ts';
import type { Frame } from './frame.ts';
import { frame, releaseOn } from './frame.ts';
import type { Side } from './compare.ts';
import { baseMeets, satisfies, sideOf } from './compare.ts';
import { claimOf, judgedObservations } from './observations.ts';
import { paceOf, profileOf } from './pace.ts';
import { NO_CAGR, cagrOf } from './cagr.ts';
import { outcomeOf } from './status.ts';
import { flagsOf, isBroken } from './flags.ts';
import { withinYear } from './within.ts';

export type { Cell, Row, Rule, Tables } from './tables.ts';

/** One verdict per target, in input order. asOf is YYYY-MM-DD. */
export function judge(tables: Tables, asOf: string, rule: Rule): Row[] {
  return tables.targets.map((target) => verdict(tables, target, asOf, rule));
}

function verdict(tables: Tables, target: Row, asOf: string, rule: Rule): Row {
  const f = frame(tables, target, asOf);
  const side = sideOf(f);
  const reading = judgedObservations(tables, f);
  const list = reading.list;
  const lastOne = list[list.length - 1] ?? null;
  const x = lastOne === null ? null : lastOne.x;
  const claim = claimOf(tables, f);

  const answers = list.map((one) => satisfies(tables, f, side, one.x));
  const answer = answers[answers.length - 1] ?? 'no';
  const meets = baseMeets(tables, f, side);
  const broken = isBroken(tables, f, lastOne);
  const profile = profileOf(tables, f, lastOne);
  const pace = paceOf(tables, f, list, profile, { side, baseMeets: meets, broken });
  const cagr = rule === 'cagr-1' ? cagrOf(f, lastOne, side) : NO_CAGR;
  const outcome = outcomeOf(f, {
    rule,
    claim,
    side,
    lastOne,
    satisfied: answer !== 'no',
    satisfiedBefore: answers.slice(0, -1).some((one) => one !== 'no'),
    baseMeets: meets,
    pace,
    cagr,
  });
  const within = withinYear(tables, f, lastOne);

  return {
    target: text(target, 'id'),
    status: outcome.status,
    side,
    start_end: f.startEnd,
    due_end: f.dueEnd,
    t0: f.t0,
    t1: f.t1,
    tn: lastOne === null ? null : lastOne.t,
    b: f.b,
    v: f.v,
    x,
    x_period: lastOne === null ? null : text(lastOne.row, 'period'),
    x_status: lastOne === null ? null : text(lastOne.row, 'status'),
    x_document: lastOne === null ? null : text(lastOne.row, 'document'),
    claim,
    n: list.length,
    n_satisfied: answers.filter((one) => one !== 'no').length,
    p: pace === null ? null : pace.p,
    e: pace === null ? null : pace.e,
    r: pace === null ? null : pace.r,
    difference: pace === null ? null : 100 * pace.lead,
    gap: gapOf(f, side, x),
    required: pace === null ? null : pace.required,
    actual: pace === null ? null : pace.actual,
    projection: pace === null ? null : pace.projection,
    cagr_actual: cagr.actual,
    cagr_required: cagr.required,
    cagr_ratio: cagr.ratio,
    cagr_reason: cagr.reason,
    release_on: releaseOn(f),
    months: within.months,
    rest: within.rest,
    profile,
    flags: flagsOf(tables, f, reading, side, {
      broken,
      approximate: answer === 'approximately' || outcome.basically,
      byStatement: outcome.byStatement,
    }),
  };
}

/** Still to do, in the unit; positive = still to do. */
function gapOf(f: Frame, side: Side | null, x: number | null): number | null {
  if (f.v === null || x === null || f.ordinal) return null;
  if (side === 'up') return f.v - x;
  if (side === 'down') return x - f.v;
  return null;
}
