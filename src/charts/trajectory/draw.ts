import { cutAt, linePath, runs, type Scales } from './lines.ts';
import { isRequired } from './key.ts';
import type { TimeValue, TrajectoryInput } from './types.ts';

export type LineKind = 'actual' | 'after' | 'ytd' | 'path' | 'required' | 'projection' | 'range';

/** Paths of all lines of the area itself; undefined where a line has no two points. */
export function drawLines(input: TrajectoryInput, scales: Scales): Record<LineKind, string | undefined> {
  const due = input.target?.at ?? Infinity;
  const whole = input.points.filter(({ ytd }) => !ytd);
  const parts = runs(whole, input.interval ?? 1, breakTimes(input)).map((run) => cutAt(run, due));
  return {
    actual: linePath(
      parts.map(([before]) => before),
      scales,
    ),
    after: linePath(
      parts.map(([, after]) => after),
      scales,
    ),
    ytd: linePath(staircases(input), scales, true),
    path: linePath([input.path], scales),
    required: linePath([requiredWay(input)], scales),
    ...projected(input, scales),
  };
}

/** Thin lines of other areas; `d` undefined where fewer than two figures follow each other. */
export function drawOthers({ others, interval, breaks }: TrajectoryInput, scales: Scales) {
  return others.map(({ points, reference }) => ({
    d: linePath(
      runs(
        points,
        interval ?? 1,
        breaks.map(({ at }) => at),
      ),
      scales,
    ),
    reference: reference === true,
  }));
}

const breakTimes = (input: TrajectoryInput) => input.breaks.map(({ at }) => at);

/** Cumulative figures start anew every January, so each year is a staircase of its own. */
export function staircases(input: TrajectoryInput): TimeValue[][] {
  const within = input.points.filter(({ ytd }) => ytd);
  const years = [...new Set(within.map(({ at }) => Math.ceil(at)))];
  return years.flatMap((year) =>
    runs(
      within.filter(({ at }) => Math.ceil(at) === year),
      1,
      breakTimes(input),
    ),
  );
}

function requiredWay(input: TrajectoryInput): TimeValue[] {
  const { judged, target } = input;
  if (!isRequired(input) || !judged || !target || target.at === null) return [];
  return [judged, { at: target.at, value: target.value }];
}

function projected({ judged, projection }: TrajectoryInput, scales: Scales) {
  if (!judged || !projection) return { projection: undefined, range: undefined };
  const { at, low, high } = projection;
  const wedge = low === null || high === null ? [] : [{ at, value: low }, judged, { at, value: high }];
  const outline = linePath([wedge], scales);
  return { projection: linePath([[judged, projection]], scales), range: outline && `${outline}Z` };
}
