import { tenth } from '../../lib/scale.ts';
import type { Scales } from './lines.ts';
import type { TrajectoryInput } from './types.ts';

export interface Zone {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The side of the target that counts as met, up to the due date: after it the target binds nothing. */
export function metZone({ target, side }: TrajectoryInput, { x, y }: Scales, box: Box): Zone | null {
  if (!target) return null;
  const ends = { up: box.top, down: box.bottom, none: target.upper === null ? null : y(target.upper) };
  const end = side === null ? null : ends[side];
  const right = target.at === null ? box.right : Math.min(x(target.at), box.right);
  if (end === null || right <= box.left) return null;
  const bound = y(target.value);
  return {
    x: tenth(box.left),
    y: tenth(Math.min(bound, end)),
    width: tenth(right - box.left),
    height: tenth(Math.abs(bound - end)),
  };
}

/** Where the target ticks stand: at the due date, or at the end of the axis when there is none. */
export function targetTicks(
  { target }: TrajectoryInput,
  { x, y }: Scales,
  end: number,
): { x: number; y: number }[] {
  if (!target) return [];
  const bounds = target.upper === null ? [target.value] : [target.value, target.upper];
  return bounds.map((bound) => ({ x: tenth(x(target.at ?? end)), y: tenth(y(bound)) }));
}
