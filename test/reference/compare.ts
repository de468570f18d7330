/** Which side of v counts, and whether a value is on it. */

import type { Tables } from './tables.ts';
import { num, text } from './tables.ts';
import type { Frame } from './frame.ts';
import { NUMERIC, halfDecimal } from './frame.ts';

export type Side = 'up' | 'down' | 'none';
export type Verdict = 'yes' | 'approximately' | 'no';

export function sideOf(f: Frame): Side | null {
  if (!NUMERIC.includes(f.kind)) return null;
  const comparator = text(f.target, 'comparator');
  const down = comparator === '<=' || comparator === '<';
  if (f.ordinal) return down ? 'down' : 'up';
  if (f.range === 'floor') return 'up';
  if (f.range === 'ceiling') return 'down';
  if (f.range === 'band') return 'none';
  if (down) return 'down';
  if (comparator === '>=' || comparator === '>') return 'up';
  if (f.kind === 'total' || f.kind === 'increase') return 'up';
  if (f.kind === 'change' && f.v !== null && f.v < 0) return 'down';
  if (f.kind === 'change' && f.v !== null && f.v > 0) return 'up';
  const direction = text(f.indicator, 'direction');
  return direction === 'up' || direction === 'down' ? direction : 'none';
}

export function satisfies(tables: Tables, f: Frame, side: Side | null, x: number | null): Verdict {
  const v = f.v;
  if (x === null || v === null || side === null) return 'no';
  const comparator = text(f.target, 'comparator');
  if (f.ordinal) return byRank(tables, f, comparator, x, v);

  const tau = 1e-9 * Math.max(1, Math.abs(v));
  if (side === 'none') {
    if (f.range === 'band') {
      const upper = num(f.target, 'upper') ?? v;
      return x >= v - tau && x <= upper + tau ? 'yes' : 'no';
    }
    return Math.abs(x - v) <= halfStated(f) + tau ? 'yes' : 'no';
  }

  // how far x lies on the wrong side of v
  const short = side === 'up' ? v - x : x - v;
  // a range says its own bounds, which belong to it
  const strict = f.range === null && (side === 'up' ? comparator === '>' : comparator === '<');
  if (strict) return short < -tau ? 'yes' : 'no';
  if (short <= tau) return 'yes';
  if (comparator === '~') {
    const measure = text(f.indicator, 'measure');
    const percent = f.kind === 'change' || f.kind === 'growth' || measure === 'share' || measure === 'rate';
    const room = percent ? 0.5 : 0.05 * Math.abs(v);
    if (short <= room + tau) return 'approximately';
  }
  return 'no';
}

function byRank(tables: Tables, f: Frame, comparator: string | null, x: number, v: number): Verdict {
  const xRank = rank(tables, f, x);
  const vRank = rank(tables, f, v);
  if (xRank === null || vRank === null) return 'no';
  let ok = xRank >= vRank;
  if (comparator === '>') ok = xRank > vRank;
  if (comparator === '<=') ok = xRank <= vRank;
  if (comparator === '<') ok = xRank < vRank;
  return ok ? 'yes' : 'no';
}

function rank(tables: Tables, f: Frame, code: number): number | null {
  for (const row of tables.scales) {
    if (text(row, 'scale') === text(f.indicator, 'scale') && num(row, 'value') === code) {
      return num(row, 'rank');
    }
  }
  return null;
}

/** Half a unit of the last decimal printed in value_stated. */
function halfStated(f: Frame): number {
  const stated = text(f.target, 'value_stated');
  if (stated === null) return halfDecimal(f.indicator);
  const found = /\.(\d+)/.exec(stated);
  const decimals = found === null ? 0 : (found[1] ?? '').length;
  return Math.pow(10, -decimals) / 2;
}

/** The base value already satisfies v, or is v. */
export function baseMeets(tables: Tables, f: Frame, side: Side | null): boolean {
  if (f.kind === 'growth' || !NUMERIC.includes(f.kind)) return false;
  if (f.b === null || f.v === null) return false;
  return f.b === f.v || satisfies(tables, f, side, f.b) === 'yes';
}
