/** The flags of a verdict. */

import type { Tables } from './tables.ts';
import { num, round9, text } from './tables.ts';
import type { Frame } from './frame.ts';
import { NUMERIC, halfDecimal } from './frame.ts';
import type { Judged, Reading } from './observations.ts';
import { baseLevel } from './observations.ts';
import type { Side } from './compare.ts';
import { first, last, y } from './period.ts';

const LEVELS = ['reach', 'keep', 'change'];

export function flagsOf(
  tables: Tables,
  f: Frame,
  reading: Reading,
  side: Side | null,
  decided: { broken: boolean; approximate: boolean; byStatement: boolean },
): string {
  const flags: string[] = [];
  if (f.impliedDue) flags.push('implied_due');
  if (f.impliedStart) flags.push('implied_start');
  if ((text(f.target, 'flags') ?? '').split('|').includes('implied_base')) {
    flags.push('implied_base');
  }
  const issued = last(text(f.document, 'issued_on'));
  const due = last(text(f.target, 'due'));
  if (issued !== null && due !== null && issued > due) flags.push('issued_after_due');

  if (!f.unjudged) {
    const list = reading.list;
    const lastOne = list[list.length - 1] ?? null;
    const status = lastOne === null ? null : text(lastOne.row, 'status');
    if (isWorsening(f, list, side)) flags.push('worsening');
    if (isStale(f, lastOne)) flags.push('stale');
    if (LEVELS.includes(f.kind) && list.length === 1) flags.push('single');
    if (status === 'preliminary' || status === 'estimated') flags.push('preliminary');
    if (reading.derived) flags.push('derived');
    if (baseMoved(tables, f)) flags.push('base_moved');
    if (decided.broken) flags.push('break');
    if (decided.approximate) flags.push('approximate');
    if (decided.byStatement) flags.push('by_statement');
  }
  return flags.sort().join('|');
}

function isWorsening(f: Frame, list: Judged[], side: Side | null): boolean {
  if (!LEVELS.includes(f.kind) || f.ordinal) return false;
  if (side !== 'up' && side !== 'down') return false;
  const now = list[list.length - 1]?.x ?? null;
  const before = list[list.length - 2]?.x ?? null;
  if (now === null || before === null) return false;
  const worse = side === 'up' ? before - now : now - before;
  return worse > halfDecimal(f.indicator) + 1e-9;
}

function isStale(f: Frame, lastOne: Judged | null): boolean {
  if (!NUMERIC.includes(f.kind) || lastOne === null) return false;
  if (f.dueEnd !== null && f.asOf > f.dueEnd) return false;
  let interval = 1;
  if (f.assess === 'month') interval = 1 / 12;
  if (f.assess === 'quarter') interval = 1 / 4;
  return round9(y(f.asOf) - lastOne.t) >= 1.5 * interval;
}

function baseMoved(tables: Tables, f: Frame): boolean {
  if (!LEVELS.includes(f.kind)) return false;
  const printed = num(f.target, 'base_value');
  const level = baseLevel(tables, f);
  if (printed === null || level === null) return false;
  return Math.abs(level - printed) > halfDecimal(f.indicator) + 1e-9;
}

/** A break of the series between the start and the last judged day. */
export function isBroken(tables: Tables, f: Frame, lastOne: Judged | null): boolean {
  if (f.startEnd === null || lastOne === null) return false;
  for (const row of tables.breaks) {
    if (text(row, 'indicator') !== text(f.target, 'indicator')) continue;
    const area = text(row, 'area');
    if (area !== null && area !== text(f.target, 'area')) continue;
    const day = first(text(row, 'period'));
    if (day !== null && day > f.startEnd && day <= lastOne.end) return true;
  }
  return false;
}
