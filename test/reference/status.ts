/** The status of a target: the first row of the table that fits. */

import type { Rule } from './tables.ts';
import type { Frame } from './frame.ts';
import { documentEnded, releaseOn } from './frame.ts';
import type { Side } from './compare.ts';
import type { Judged } from './observations.ts';
import type { Pace } from './pace.ts';
import type { Cagr } from './cagr.ts';

export interface Facts {
  rule: Rule;
  claim: string | null;
  side: Side | null;
  lastOne: Judged | null;
  satisfied: boolean;
  satisfiedBefore: boolean;
  baseMeets: boolean;
  pace: Pace | null;
  cagr: Cagr;
}

export interface Outcome {
  status: string;
  byStatement: boolean;
  /** a document says 基本完成 */
  basically: boolean;
}

export function outcomeOf(f: Frame, facts: Facts): Outcome {
  if (!f.unjudged) {
    const stated = statedOutcome(f, facts.claim);
    if (stated !== null) return stated;
  }
  return { status: statusOf(f, facts), byStatement: false, basically: false };
}

/** Row 1. */
function statedOutcome(f: Frame, claim: string | null): Outcome | null {
  if (claim === 'done') return { status: 'met', byStatement: true, basically: false };
  if (claim === 'basically_done') return { status: 'met', byStatement: true, basically: true };
  if (claim === 'not_done') {
    const over = f.dueEnd !== null && f.asOf > f.dueEnd;
    const qualitative = f.kind === 'state' || f.kind === 'assigned';
    if (!qualitative || over) return { status: 'missed', byStatement: true, basically: false };
  }
  return null;
}

function statusOf(f: Frame, facts: Facts): string {
  const { lastOne, satisfied, claim } = facts;
  const x = lastOne === null ? null : lastOne.x;
  const open = f.dueEnd === null;
  const over = f.dueEnd !== null && f.asOf > f.dueEnd;
  const atDue = lastOne !== null && lastOne.end === f.dueEnd;

  // 0
  if (f.unjudged) return 'not_judged';
  // 2
  if (f.kind === 'assigned') return 'not_public';
  if (f.kind === 'state' && claim === null) return 'qualitative';
  // 3
  if (f.role === 'requirement' && documentEnded(f.document, f.asOf)) return 'closed';
  // 4
  if ((f.kind === 'keep' || facts.baseMeets) && x !== null && (open || atDue || !over)) {
    if (satisfied) return 'holding';
    return facts.satisfiedBefore || facts.baseMeets ? 'breached' : 'below';
  }
  // 5
  if (x !== null && atDue) return satisfied ? 'met' : 'missed';
  // 6
  if ((f.kind === 'total' || f.kind === 'increase') && facts.side === 'up' && satisfied && over) return 'met';
  // 7, 8
  if (over) {
    const release = releaseOn(f);
    return release !== null && f.asOf <= release ? 'pending' : 'overdue';
  }
  // 9
  if (x === null && claim === null) return 'awaiting';
  // 10
  if (f.kind === 'growth' && x !== null) {
    if (satisfied) return 'on_pace';
    return f.v !== null && x < 0 && f.v > 0 ? 'reversing' : 'behind';
  }
  // 11
  if (satisfied) return 'met_early';
  // 12, 13
  if (facts.rule === 'cagr-1' && f.kind === 'reach') return byCagr(facts.cagr);
  if (facts.pace === null) return 'in_progress';
  return facts.rule === 'pp-1' ? byPoints(facts.pace) : byRatio(facts.pace);
}

function byRatio(pace: Pace): string {
  if (pace.lead >= 0.05) return 'ahead';
  if (pace.lead >= 0) return 'on_pace';
  if (pace.r >= 0.95) return 'near_pace';
  if (pace.r >= 0.6) return 'behind';
  return pace.r >= 0 ? 'far_behind' : 'reversing';
}

function byPoints(pace: Pace): string {
  if (pace.lead >= 0) return 'on_pace';
  if (pace.lead >= -0.1) return 'near_pace';
  return pace.lead >= -0.3 ? 'behind' : 'far_behind';
}

function byCagr(cagr: Cagr): string {
  if (cagr.ratio === null) return 'in_progress';
  if (cagr.ratio >= 0.95) return 'on_pace';
  if (cagr.ratio >= 0.6) return 'behind';
  return cagr.ratio >= 0 ? 'far_behind' : 'reversing';
}
