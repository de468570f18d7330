/** What is known of a target before any observation: its window, base, value and document. */

import type { Row, Tables } from './tables.ts';
import { byId, num, text } from './tables.ts';
import { dayBefore, first, last, y, yearOf } from './period.ts';

export interface Frame {
  target: Row;
  document: Row | null;
  indicator: Row | null;
  asOf: string;
  role: string | null;
  kind: string;
  /** role parameter, kind event, or a scope of named companies: shown, never judged */
  unjudged: boolean;
  startEnd: string | null;
  dueEnd: string | null;
  t0: number | null;
  t1: number | null;
  b: number | null;
  v: number | null;
  /** floor, ceiling, band when the target has an upper value, else null */
  range: string | null;
  ordinal: boolean;
  /** month, quarter or year */
  assess: string;
  impliedDue: boolean;
  impliedStart: boolean;
}

export const NUMERIC = ['reach', 'keep', 'change', 'growth', 'total', 'increase'];

export function frame(tables: Tables, target: Row, asOf: string): Frame {
  const document = byId(tables.documents, text(target, 'document'));
  const indicator = byId(tables.indicators, text(target, 'indicator'));
  const role = text(target, 'role');
  const kind = text(target, 'kind') ?? '';

  let dueEnd = last(text(target, 'due'));
  let impliedDue = false;
  if (text(target, 'due') === null && role === 'goal') {
    dueEnd = last(text(document, 'covers_to'));
    impliedDue = dueEnd !== null;
  }

  const start = startOf(target, document, kind, dueEnd);
  const upper = num(target, 'upper');
  const range = upper === null ? null : text(target, 'range_role');

  let b: number | null = null;
  if (kind === 'reach' || kind === 'keep') b = num(target, 'base_value');
  if (kind === 'change' || kind === 'total' || kind === 'increase') b = 0;

  let assess = text(target, 'assess') ?? 'year';
  if (assess !== 'month' && assess !== 'quarter') assess = 'year';

  return {
    target,
    document,
    indicator,
    asOf,
    role,
    kind,
    unjudged:
      role === 'parameter' ||
      kind === 'event' ||
      text(byId(tables.scopes, text(target, 'scope')), 'kind') === 'company',
    startEnd: start.day,
    dueEnd,
    t0: start.day === null ? null : y(start.day),
    t1: dueEnd === null ? null : y(dueEnd),
    b,
    v: range === 'ceiling' ? upper : num(target, 'value'),
    range,
    ordinal: text(indicator, 'scale') !== null,
    assess,
    impliedDue,
    impliedStart: start.implied,
  };
}

function startOf(
  target: Row,
  document: Row | null,
  kind: string,
  dueEnd: string | null,
): { day: string | null; implied: boolean } {
  const baseEnd = last(text(target, 'base_period'));
  if (kind === 'reach' || kind === 'change') return { day: baseEnd, implied: false };
  if (kind === 'growth') {
    const day = dueEnd === null ? null : `${yearOf(dueEnd) - 1}-12-31`;
    return { day, implied: false };
  }
  const spans = kind === 'total' || kind === 'increase';
  const named = kind === 'keep' || kind === 'state' || kind === 'assigned';
  if (named && baseEnd !== null) return { day: baseEnd, implied: false };
  if (named || spans) {
    const start = first(text(target, 'start'));
    if (start !== null) return { day: dayBefore(start), implied: false };
    const covers = first(text(document, 'covers_from'));
    // a target may be older than the document that reports it
    if (covers !== null && (dueEnd === null || covers <= dueEnd)) {
      return { day: dayBefore(covers), implied: kind === 'keep' || spans };
    }
  }
  return { day: null, implied: false };
}

/** Expired or replaced on the as-of date. */
export function documentEnded(document: Row | null, asOf: string): boolean {
  const status = text(document, 'status');
  if (status === 'replaced') return true;
  const end = last(text(document, 'covers_to'));
  if (end !== null) return end < asOf;
  return status === 'expired';
}

/** The day by which the result of the due year should be published. */
export function releaseOn(f: Frame): string | null {
  if (f.dueEnd === null) return null;
  const year = yearOf(f.dueEnd) + 1;
  const lag = text(f.indicator, 'release_lag');
  if (lag === 'economy') return `${year}-04-30`;
  if (lag === 'energy') return `${year}-09-30`;
  if (lag === 'rd') return `${year}-12-31`;
  return `${year}-06-30`;
}

/** Start to due is exactly one calendar year. */
export function isOneYear(f: Frame): boolean {
  if (f.startEnd === null || f.dueEnd === null) return false;
  const year = yearOf(f.dueEnd);
  return f.dueEnd === `${year}-12-31` && f.startEnd === `${year - 1}-12-31`;
}

/** Half a unit of the indicator's last decimal. */
export function halfDecimal(indicator: Row | null): number {
  return Math.pow(10, -(num(indicator, 'decimals') ?? 1)) / 2;
}
