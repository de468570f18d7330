import { isKnown, tenth } from '../../lib/scale.ts';
import { staircases } from '../trajectory/draw.ts';
import type { Scales } from '../trajectory/lines.ts';
import type { TrajectoryInput } from '../trajectory/types.ts';

export interface Dot {
  x: number;
  y: number;
  /** Preliminary, after the due date, or the base. */
  hollow: boolean;
}

/**
 * The base and every figure but the judged one, which has the mark of its verdict. Months are a line only, unless there is
 * but one of them.
 */
export function dotsOf(input: TrajectoryInput, { x, y }: Scales): Dot[] {
  const { points, base, judged, target } = input;
  const due = target?.at ?? Infinity;
  const dots: Dot[] = [];
  const add = (at: number, value: number, hollow: boolean) =>
    dots.push({ x: tenth(x(at)), y: tenth(y(value)), hollow });
  if (base && !points.some(({ at, value }) => at === base.at && value === base.value))
    add(base.at, base.value, true);
  for (const { at, value, preliminary, ytd } of points)
    if (isKnown(value) && !ytd && !(judged && judged.at === at && judged.value === value))
      add(at, value, preliminary === true || at > due);
  for (const [only, ...others] of staircases(input))
    if (only && others.length === 0 && !(judged?.at === only.at && judged.value === only.value))
      add(only.at, only.value, true);
  return dots;
}
