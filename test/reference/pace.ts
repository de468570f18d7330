/** Profile, pace (p against e) and the rates per year. */

import type { Row, Tables } from './tables.ts';
import { num, round9, text } from './tables.ts';
import type { Frame } from './frame.ts';
import { isOneYear } from './frame.ts';
import type { Judged } from './observations.ts';
import type { Side } from './compare.ts';
import { published, winner } from './candidates.ts';
import { grain, last, monthOf, yearOf } from './period.ts';

export interface Pace {
  p: number;
  e: number;
  r: number;
  /** p − e as a share */
  lead: number;
  required: number | null;
  actual: number;
  projection: number;
}

const UNPACED = ['state', 'event', 'assigned', 'keep', 'growth'];

export function profileOf(tables: Tables, f: Frame, lastOne: Judged | null): string {
  for (const row of tables.task_plans) {
    if (text(row, 'target') === text(f.target, 'id')) return 'plan';
  }
  const declared = text(f.target, 'profile');
  if (declared === 'compound' || declared === 'step' || declared === 'none') return declared;
  if (declared === 'seasonal' && seasonalShare(tables, f, lastOne) !== null) return 'seasonal';
  if (declared === null && UNPACED.includes(f.kind)) return 'none';
  return 'linear';
}

/** The mean share of the year reached by this month in earlier years; null without enough history. */
function seasonalShare(tables: Tables, f: Frame, lastOne: Judged | null): number | null {
  if (f.kind !== 'total' || !isOneYear(f) || lastOne === null || f.dueEnd === null) return null;
  const year = yearOf(f.dueEnd);
  const month = String(monthOf(lastOne.end)).padStart(2, '0');
  const rows = published(tables, f).filter((row) => num(row, 'value') !== null);

  const years: string[] = [];
  for (const row of rows) {
    const period = text(row, 'period');
    if (period === null || grain(period) !== 'year' || Number(period) >= year) continue;
    if (!years.includes(period)) years.push(period);
  }
  let sum = 0;
  let count = 0;
  for (const earlier of years.sort()) {
    const whole = valueOf(rows, earlier, 'period');
    const part = valueOf(rows, `${earlier}-01/${earlier}-${month}`, 'ytd');
    if (whole === null || part === null) continue;
    if (whole === 0 || part === 0) return null;
    sum += part / whole;
    count += 1;
  }
  return count < 2 ? null : sum / count;
}

function valueOf(rows: Row[], period: string, basis: string): number | null {
  const candidates = rows.filter((row) => text(row, 'period') === period && text(row, 'basis') === basis);
  return num(winner(candidates), 'value');
}

/** The planned share at the last quarter that ended by the last judged day. */
function plannedShare(tables: Tables, f: Frame, end: string, b: number, v: number): number | null {
  let planned: number | null = null;
  let latest = '';
  for (const row of tables.task_plans) {
    if (text(row, 'target') !== text(f.target, 'id')) continue;
    const quarterEnd = last(text(row, 'period'));
    if (quarterEnd === null || quarterEnd > end || quarterEnd <= latest) continue;
    if (num(row, 'value') === null) continue;
    latest = quarterEnd;
    planned = num(row, 'value');
  }
  return planned === null ? null : (planned - b) / (v - b);
}

export function paceOf(
  tables: Tables,
  f: Frame,
  list: Judged[],
  profile: string,
  facts: { side: Side | null; baseMeets: boolean; broken: boolean },
): Pace | null {
  const lastOne = list[list.length - 1];
  if (!['reach', 'change', 'total', 'increase'].includes(f.kind)) return null;
  if (lastOne === undefined) return null;
  const { b, v, t0, t1 } = f;
  const x = lastOne.x;
  const tn = lastOne.t;
  if (b === null || v === null || t0 === null || t1 === null) return null;
  if (facts.baseMeets || facts.side === 'none' || f.ordinal || facts.broken) return null;
  if (profile === 'step' || profile === 'none') return null;
  if (text(f.indicator, 'measure') === 'count' && Math.abs(v) < 12) return null;

  let time: number | null = (tn - t0) / (t1 - t0);
  if (profile === 'plan') time = plannedShare(tables, f, lastOne.end, b, v);
  if (profile === 'seasonal') time = seasonalShare(tables, f, lastOne);
  if (time === null) return null;
  const e = round9(time);
  if (e < 0.2) return null;

  const done = progress(f, profile, b, v, x);
  const p = round9(done);
  const rates = ratesOf(f, list, profile, { b, v, x, t0, t1, tn });
  if (lastOne.end === f.dueEnd) {
    rates.required = null;
    rates.projection = x;
  }
  return { p, e, r: round9(done / time), lead: round9(p - e), ...rates };
}

function progress(f: Frame, profile: string, b: number, v: number, x: number): number {
  if (f.kind === 'reach') return (x - b) / (v - b);
  if (f.kind === 'change' && profile === 'compound' && x > -100 && v > -100) {
    return Math.log(1 + x / 100) / Math.log(1 + v / 100);
  }
  return x / v;
}

interface Known {
  b: number;
  v: number;
  x: number;
  t0: number;
  t1: number;
  tn: number;
}

interface Rates {
  required: number | null;
  actual: number;
  projection: number;
}

function ratesOf(f: Frame, list: Judged[], profile: string, known: Known): Rates {
  const { b, v, x, t0, t1, tn } = known;
  const left = t1 - tn;
  const gone = tn - t0;
  if (profile === 'compound' && f.kind === 'change' && x > -100 && v > -100) {
    const fv = 1 + v / 100;
    const fx = 1 + x / 100;
    return {
      required: 100 * (Math.pow(fv / fx, 1 / left) - 1),
      actual: 100 * (Math.pow(fx, 1 / gone) - 1),
      projection: 100 * (Math.pow(fx, (t1 - t0) / gone) - 1),
    };
  }
  if (profile === 'compound' && f.kind === 'reach' && b > 0 && x > 0 && v > 0) {
    return {
      required: 100 * (Math.pow(v / x, 1 / left) - 1),
      actual: 100 * (Math.pow(x / b, 1 / gone) - 1),
      projection: b * Math.pow(x / b, (t1 - t0) / gone),
    };
  }
  const actual = (x - b) / gone;
  let slope = actual;
  if (profile !== 'compound' && (f.kind === 'reach' || f.kind === 'change')) {
    slope = theilSen(list, t0, b) ?? actual;
  }
  return { required: (v - x) / left, actual, projection: x + slope * left };
}

/** The median of all pairwise slopes, from four points on (the base is one of them). */
function theilSen(list: Judged[], t0: number, b: number): number | null {
  const points: { t: number; x: number }[] = [{ t: t0, x: b }];
  for (const one of list) {
    points.push({ t: one.t, x: one.x });
  }
  if (points.length < 4) return null;
  const slopes: number[] = [];
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      const p = points[i];
      const q = points[j];
      if (p === undefined || q === undefined || p.t === q.t) continue;
      slopes.push((q.x - p.x) / (q.t - p.t));
    }
  }
  slopes.sort((a, c) => a - c);
  const middle = slopes.length / 2;
  const low = slopes[Math.ceil(middle) - 1] ?? 0;
  const high = slopes[Math.floor(middle)] ?? 0;
  return (low + high) / 2;
}
