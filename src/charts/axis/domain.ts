import { nice } from 'd3-array';

export interface ValueDomain {
  domain: [number, number];
  /** The axis does not start at zero, which the chart has to say. */
  broken: boolean;
}

/** A spread of at least this share of the size is seen well enough from zero. */
const fromZero = 1 / 3;

/** Round ends around the values: from zero when the differences stay readable, else broken. */
export function valueDomain(values: readonly number[], count: number): ValueDomain {
  if (values.length === 0) return { domain: [0, 1], broken: false };
  let low = Math.min(...values);
  let high = Math.max(...values);
  const size = Math.max(Math.abs(low), Math.abs(high));
  // Smaller than any figure: a division by it would overflow.
  if (size < 1e-100) return { domain: [0, 1], broken: false };
  const spread = (high - low) / size;
  // Below a billionth of the size, differences are rounding and ticks would repeat.
  if (spread >= fromZero || spread < 1e-9) {
    low = Math.min(low, 0);
    high = Math.max(high, 0);
  } else {
    // A window of a tenth of the size at least: a hair's breadth must not fill the picture.
    const air = Math.max((high - low) * 0.15, (size * 0.1 - (high - low)) / 2);
    low = low > 0 ? Math.max(0, low - air) : low - air;
    high = high < 0 ? Math.min(0, high + air) : high + air;
  }
  const domain = nice(low, high, count);
  return { domain, broken: domain[0] > 0 || domain[1] < 0 };
}

/** Round ends around the values and zero, where bars start. */
export function zeroDomain(values: readonly number[]): [number, number] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  // Smaller than any figure: a division by it would overflow.
  return high - low < 1e-100 ? [0, 1] : nice(low, high, 5);
}
