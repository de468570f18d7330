import { tenth } from '../../lib/scale.ts';
import type { PlacedLane } from './types.ts';

/** Room left of the base and right of the target, so that leaving the lane is seen on either side. */
const baseShare = 0.13;
const targetShare = 0.8;

/** Keeps a mark and its arrowhead inside the frame. */
export const edge = 20;

/** A lane of which nothing is known; its track has the length of the way from base to target. */
export function blank(width: number): PlacedLane {
  return {
    track: [tenth(width * baseShare), tenth(width * targetShare)],
    dotted: true,
    bar: null,
    zone: null,
    base: null,
    now: null,
    ticks: [],
    expected: null,
    history: [],
    beyond: null,
  };
}
