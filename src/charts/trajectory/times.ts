import { clamp, tenth } from '../../lib/scale.ts';
import { textWidth } from '../axis/measure.ts';
import { timeTicks } from '../axis/ticks.ts';
import { tickSize } from '../axis/text.ts';
import type { TrajectoryFormat, TrajectoryInput } from './types.ts';

/** Labels of the time axis, as many as fit without touching, the due year among them. */
export function placeTimes(
  domain: readonly [number, number],
  { target, points }: TrajectoryInput,
  format: TrajectoryFormat,
  x: (at: number) => number,
  width: number,
): { x: number; label: string }[] {
  const anchor = target?.at ?? points[points.length - 1]?.at ?? domain[1];
  const wide = (at: number) => textWidth(format.time(at), tickSize);
  const perYear = (x(domain[1]) - x(domain[0])) / (domain[1] - domain[0]);
  const least = (Math.max(wide(domain[0]), wide(domain[1])) + 12) / perYear;
  return timeTicks(domain, least, anchor).map((at) => ({
    x: tenth(clamp(x(at), wide(at) / 2, width - wide(at) / 2)),
    label: format.time(at),
  }));
}
