import type { Shape, Tone } from '../status/shapes.ts';

/** One target on one line. Values are in the unit of the target; null where nothing is known. */
export interface LaneInput {
  /** `path`: from a base to a target. `limit`: a bound to be kept; progress has no meaning. */
  mode: 'path' | 'limit';
  base: number | null;
  now: number | null;
  target: number | null;
  /** Upper end of a range: of a band with side `none`, the bound itself of a ceiling with side `down`. */
  upper: number | null;
  /** Where the schedule expects the value at the data's cut-off. Paths only. */
  expected: number | null;
  /** Earlier judged values, oldest first, without `now`. Limits only. */
  history: readonly number[];
  /** The side of the target that counts as met. */
  side: 'up' | 'down' | 'none' | null;
  tone: Tone;
  shape: Shape;
  /** The latest value is preliminary. */
  hollow: boolean;
}

/** Positions in pixels from the left edge; null where there is nothing to draw. */
export interface PlacedLane {
  /** Ends of the line: what remains to the target, or the whole scale of a limit. */
  track: [number, number];
  /** No path is known: the line is dotted. */
  dotted: boolean;
  bar: [number, number] | null;
  zone: [number, number] | null;
  base: number | null;
  now: number | null;
  /** Target ticks with the side on which a value is met: 1 right, -1 left, 0 neither or not known. */
  ticks: { x: number; toward: 1 | -1 | 0 }[];
  expected: number | null;
  history: number[];
  /** The value lies beyond this edge; it is drawn at the edge with an arrowhead. */
  beyond: 'left' | 'right' | null;
}
