import { isKnown, tenth } from '../../lib/scale.ts';
import type { TimeValue } from './types.ts';

export interface Scales {
  x: (at: number) => number;
  y: (value: number) => number;
}

/** In time order, split where a figure is missing, where the wait is longer than the interval, and at breaks. */
export function runs<P extends { at: number; value: number | null }>(
  points: readonly P[],
  interval: number,
  breaks: readonly number[],
): (P & TimeValue)[][] {
  const found: (P & TimeValue)[][] = [];
  let open: (P & TimeValue)[] = [];
  for (const point of [...points].sort((a, b) => a.at - b.at)) {
    const last = open[open.length - 1];
    const apart =
      last !== undefined &&
      (point.at - last.at > interval * 1.5 || breaks.some((at) => last.at <= at && at < point.at));
    if ((apart || !isKnown(point.value)) && open.length > 0) {
      found.push(open);
      open = [];
    }
    if (hasValue(point)) open.push(point);
  }
  return open.length > 0 ? [...found, open] : found;
}

function hasValue<P extends { value: number | null }>(point: P): point is P & TimeValue {
  return isKnown(point.value);
}

/** A run cut at the due date; the point that is last before it belongs to both parts. */
export function cutAt(run: readonly TimeValue[], due: number): [TimeValue[], TimeValue[]] {
  const before = run.filter(({ at }) => at <= due);
  const after = run.filter(({ at }) => at > due);
  const joint = before[before.length - 1];
  return [before, joint && after.length > 0 ? [joint, ...after] : after];
}

/**
 * The path through each run of two points or more; undefined when there is none. A staircase keeps each value until
 * the next. Straight lines only, so d3-shape (which no bundler can take apart) would be mostly weight.
 */
export function linePath(parts: readonly (readonly TimeValue[])[], scales: Scales, staircase = false) {
  const to = ({ at, value }: TimeValue) => [tenth(scales.x(at)), tenth(scales.y(value))] as const;
  const paths = parts.map((part) => {
    const [start, ...rest] = part.map(to);
    if (!start || rest.length === 0) return '';
    const way = rest.map(([x, y]) => (staircase ? `H${x}V${y}` : `L${x},${y}`));
    return `M${start[0]},${start[1]}${way.join('')}`;
  });
  return paths.join('') || undefined;
}
