import { ticks, tickStep } from 'd3-array';

export interface Tick {
  at: number;
  label: string;
}

/**
 * About `count` round values inside the domain, labelled by `format`, which also receives the step. A value that gets no label
 * has no tick.
 */
export function valueTicks(
  [low, high]: readonly [number, number],
  count: number,
  format: (value: number, step: number) => string,
): Tick[] {
  const step = tickStep(low, high, count);
  return ticks(low, high, count)
    .map((at) => ({ at, label: format(at, step) }))
    .filter(({ label }) => label !== '');
}

const steps = [1 / 12, 1 / 4, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * Points on the year axis, no closer than `least` years, counted from `anchor` so that the due year is among them.
 * Years are labelled only if at least two are in the domain; shorter spans show quarters or months.
 */
export function timeTicks([low, high]: readonly [number, number], least: number, anchor: number): number[] {
  const step = steps.find((years) => years >= least && (years >= 1 || high - low < 2)) ?? 1000;
  const grid = step < 1 ? Math.round(anchor / step) * step : Math.round(anchor);
  const first = Math.ceil((low - grid) / step - 1e-6);
  const last = Math.floor((high - grid) / step + 1e-6);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => grid + (first + i) * step);
}
