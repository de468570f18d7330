import { placeLane } from '../../src/charts/lane/layout.ts';
import type { LaneInput } from '../../src/charts/lane/types.ts';

/** Milliseconds to lay out 500 lanes, the median of `runs`, and the floor: reading their numbers once. */
export interface LaneTimes {
  lanes: number;
  floor: number;
}

const count = 500;

export function measureLanes(runs: number): LaneTimes {
  const inputs = Array.from({ length: count }, (_, i) => input(i));
  const lanes: number[] = [];
  const floor: number[] = [];
  let kept = 0;
  for (let run = 0; run < runs; run += 1) {
    lanes.push(timed(() => inputs.forEach((one) => (kept += placeLane(one, 320).track[0]))));
    floor.push(timed(() => inputs.forEach((one) => (kept += (one.now ?? 0) + (one.target ?? 0)))));
  }
  // What is computed must be used, or the engine may leave it out.
  if (Number.isNaN(kept)) throw new Error('a lane has no place');
  return { lanes: median(lanes), floor: median(floor) };
}

/** Lanes of every sort: with and without a base, limits, values missing, beyond the target and before the base. */
const input = (i: number): LaneInput => ({
  mode: i % 4 === 0 ? 'limit' : 'path',
  base: i % 4 === 0 || i % 7 === 0 ? null : 40 + (i % 13),
  now: i % 5 === 0 ? null : 30 + ((i * 7) % 50),
  target: 60 + (i % 11),
  upper: i % 17 === 0 ? 80 : null,
  expected: i % 3 === 0 ? 55 : null,
  history: [],
  side: i % 2 === 0 ? 'up' : 'down',
  tone: 'calm',
  shape: 'dot',
  hollow: false,
});

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
