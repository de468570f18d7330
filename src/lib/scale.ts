/** A linear map from `domain` to `range`. A domain without extent maps everything to the middle of the range. */
export function linear(domain: readonly [number, number], range: readonly [number, number]) {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  const span = d1 - d0;
  return (value: number): number => (span === 0 ? (r0 + r1) / 2 : r0 + ((value - d0) / span) * (r1 - r0));
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** One decimal: a tenth of a pixel is finer than any screen, and keeps pages small. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** A finite number small enough that differences cannot overflow: anything larger is a mistake, not a figure. */
export function isKnown(value: number | null | undefined): value is number {
  return typeof value === 'number' && Math.abs(value) < 1e100;
}
