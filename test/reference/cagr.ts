/** Rule cagr-1, kind reach: compound rates compared. */

import { round9 } from './tables.ts';
import type { Frame } from './frame.ts';
import type { Judged } from './observations.ts';
import type { Side } from './compare.ts';

export interface Cagr {
  actual: number | null;
  required: number | null;
  ratio: number | null;
  reason: string | null;
}

export const NO_CAGR: Cagr = { actual: null, required: null, ratio: null, reason: null };

export function cagrOf(f: Frame, lastOne: Judged | null, side: Side | null): Cagr {
  if (f.kind !== 'reach' || lastOne === null || f.v === null) return NO_CAGR;
  const because = (reason: string): Cagr => ({ ...NO_CAGR, reason });
  const { b, v, t0, t1 } = f;
  const x = lastOne.x;
  if (b === null || t0 === null) return because('no_base');
  if (t1 === null) return because('open');
  if (b === 0 || x === 0 || v === 0) return because('zero');
  if (b > 0 !== x > 0 || b > 0 !== v > 0) return because('signs');
  if (lastOne.t === t0 || t1 === t0) return because('years');
  if (v === b) return because('equal');
  if (side === 'none' || f.ordinal) return because('direction');
  const actual = Math.pow(x / b, 1 / (lastOne.t - t0)) - 1;
  const required = Math.pow(v / b, 1 / (t1 - t0)) - 1;
  const d = side === 'up' ? 1 : -1;
  const s = b < 0 ? -1 : 1;
  return {
    actual: 100 * actual,
    required: 100 * required,
    ratio: round9((s * d * actual) / Math.abs(required)),
    reason: null,
  };
}
