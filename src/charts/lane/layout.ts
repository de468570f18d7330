import { isKnown } from '../../lib/scale.ts';
import { blank } from './blank.ts';
import { placeLimit } from './limit.ts';
import { placePath, placeWithoutBase } from './path.ts';
import type { LaneInput, PlacedLane } from './types.ts';

/** Progress always runs left to right: base left, target right, met side right, whatever the direction of the values. */
export function placeLane(input: LaneInput, width: number): PlacedLane {
  const lane = cleaned(input);
  const { base, target } = lane;
  if (target === null) return { ...blank(width), base: base === null ? null : blank(width).track[0] };
  if (lane.mode === 'limit' || base === target) return placeLimit(lane, target, width);
  return base === null ? placeWithoutBase(lane, target, width) : placePath(lane, base, target, width);
}

function cleaned(input: LaneInput): LaneInput {
  const { base, now, target, upper, expected } = input;
  const known = (value: number | null) => (isKnown(value) ? value : null);
  return {
    ...input,
    base: known(base),
    now: known(now),
    target: known(target),
    upper: known(upper),
    expected: known(expected),
    history: input.history.filter(isKnown),
  };
}
