import { clamp, linear, tenth } from '../../lib/scale.ts';
import { blank, edge } from './blank.ts';
import type { LaneInput, PlacedLane } from './types.ts';

/** `base` and `target` differ. */
export function placePath(lane: LaneInput, base: number, target: number, width: number): PlacedLane {
  const empty = blank(width);
  const [left, right] = empty.track;
  const scale = linear([base, target], [left, right]);
  const inside = (value: number) => tenth(clamp(scale(value), edge, width - edge));
  const now = lane.now === null ? null : inside(lane.now);
  return {
    ...empty,
    track: [now === null ? left : clamp(now, left, right), right],
    dotted: now === null,
    bar: now === null ? null : [Math.min(now, left), Math.max(now, left)],
    base: left,
    now,
    ticks: [{ x: right, toward: 1 }],
    expected: lane.expected === null ? null : inside(lane.expected),
    beyond: lane.now === null ? null : beyond(scale(lane.now), width),
  };
}

function beyond(x: number, width: number): PlacedLane['beyond'] {
  if (x < edge) return 'left';
  return x > width - edge ? 'right' : null;
}

/** Without a base only the distance to the target is known; a quarter of the target's size spans the lane at least. */
export function placeWithoutBase(lane: LaneInput, target: number, width: number): PlacedLane {
  const empty = blank(width);
  const [left, right] = empty.track;
  const placed: PlacedLane = { ...empty, ticks: [{ x: right, toward: 1 }] };
  if (lane.now === null) return placed;
  const ahead = (lane.now - target) * (lane.side === 'down' ? -1 : 1);
  const room = ahead < 0 ? right - left : width - edge - right;
  const least = (Math.abs(target) / 4) * (room / (right - left));
  const span = Math.max(Math.abs(ahead), least);
  return { ...placed, now: tenth(span === 0 ? right : right + (ahead / span) * room) };
}
