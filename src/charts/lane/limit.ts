import { linear, tenth } from '../../lib/scale.ts';
import { blank, edge } from './blank.ts';
import type { LaneInput, PlacedLane } from './types.ts';

/** The bound (or the middle of a band) sits at the centre; the widest deviation, or a tenth of the bound, reaches the edge. */
export function placeLimit(lane: LaneInput, target: number, width: number): PlacedLane {
  const [low, high] = bounds(lane, target);
  const values = lane.now === null ? lane.history : [...lane.history, lane.now];
  const centre = (low + high) / 2;
  const reach = Math.max(
    Math.abs(centre) / 10,
    (high - low) * 1.2,
    ...values.map((value) => Math.abs(value - centre)),
  );
  const inner = [edge, width - edge] as const;
  const scale = linear([-reach, reach], lane.side === 'down' ? [inner[1], inner[0]] : inner);
  const at = (value: number) => tenth(scale(value - centre));
  return {
    ...blank(width),
    track: [2, width - 2],
    dotted: values.length === 0,
    ...(low < high ? band(at(low), at(high)) : oneBound(lane.side, at(low), width)),
    now: lane.now === null ? null : at(lane.now),
    history: [...new Set(lane.history.map((value) => Math.round(at(value))))],
  };
}

function bounds({ side, upper }: LaneInput, target: number): [number, number] {
  if (upper === null) return [target, target];
  if (side === 'none' && upper > target) return [target, upper];
  return side === 'down' ? [upper, upper] : [target, target];
}

function band(left: number, right: number): Pick<PlacedLane, 'zone' | 'ticks'> {
  return {
    zone: [left, right],
    ticks: [
      { x: left, toward: 1 },
      { x: right, toward: -1 },
    ],
  };
}

function oneBound(side: LaneInput['side'], x: number, width: number): Pick<PlacedLane, 'zone' | 'ticks'> {
  const sided = side === 'up' || side === 'down';
  return { zone: sided ? [x, width - 2] : null, ticks: [{ x, toward: sided ? 1 : 0 }] };
}
