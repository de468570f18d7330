import { clamp, tenth } from '../../lib/scale.ts';
import { textWidth } from './measure.ts';
import { tickSize } from './text.ts';
import { valueTicks } from './ticks.ts';

export interface AcrossTick {
  x: number;
  /** Middle of the label, moved in from the edge of the picture where needed. */
  textX: number;
  /** Empty where the label would touch the one before. */
  label: string;
  zero: boolean;
}

/** Ticks of a value axis that runs from left to right. */
export function acrossTicks(
  domain: readonly [number, number],
  count: number,
  format: (value: number, step: number) => string,
  x: (value: number) => number,
  width: number,
): AcrossTick[] {
  let free = -Infinity;
  return valueTicks(domain, count, format).map(({ at, label }) => {
    const half = textWidth(label, tickSize) / 2;
    const textX = tenth(clamp(x(at), half, Math.max(half, width - half)));
    const fits = textX - half >= free && half * 2 <= width;
    if (fits) free = textX + half + 10;
    return { x: tenth(x(at)), textX, label: fits ? label : '', zero: at === 0 };
  });
}
