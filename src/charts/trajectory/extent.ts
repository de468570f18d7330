import { isKnown } from '../../lib/scale.ts';
import type { TimeValue, TrajectoryInput } from './types.ts';

type Loose = { at: number; value: number | null };

const known = (value: number | null): number | null => (isKnown(value) ? value : null);
const hasPlace = (point: Loose | null): point is TimeValue =>
  point !== null && isKnown(point.at) && isKnown(point.value);

/** The input without anything that cannot be drawn; gaps of the main series stay. */
export function drawable(input: TrajectoryInput): TrajectoryInput {
  const { base, judged, projection } = input;
  return {
    ...input,
    points: input.points.filter(({ at }) => isKnown(at)),
    base: hasPlace(base) ? base : null,
    target: boundOf(input),
    path: input.path.filter(hasPlace),
    judged: hasPlace(judged) ? judged : null,
    projection: hasPlace(projection)
      ? { ...projection, low: known(projection.low), high: known(projection.high) }
      : null,
    others: input.others.map((other) => ({ ...other, points: other.points.filter(({ at }) => isKnown(at)) })),
    breaks: input.breaks.filter(({ at }) => isKnown(at)),
  };
}

/** The target by the value that decides: a range given for a ceiling ends at its upper value; only a band keeps both. */
function boundOf({ target, side }: TrajectoryInput): TrajectoryInput['target'] {
  if (!target || !isKnown(target.value)) return null;
  const upper = isKnown(target.upper) ? target.upper : null;
  return {
    at: isKnown(target.at) ? target.at : null,
    value: side === 'down' && upper !== null ? upper : target.value,
    upper: side === 'none' ? upper : null,
  };
}

/** Every point in time and value that has to be inside the frame; times without a value count too. */
export function extents(input: TrajectoryInput): { times: number[]; values: number[] } {
  const { base, target, judged, projection, path, points, breaks, others } = input;
  const series: Loose[] = [...points, ...path, ...others.flatMap((other) => other.points)];
  for (const single of [base, judged, projection]) if (single) series.push(single);
  const loose = [
    ...series.map(({ value }) => value),
    target?.value,
    target?.upper,
    projection?.low,
    projection?.high,
  ];
  const times = [...series.map(({ at }) => at), target?.at, ...breaks.map(({ at }) => at)];
  return { times: times.filter(isKnown), values: loose.filter(isKnown) };
}

/** First and last point in time, two years wide when there is only one; null when there is none. */
export function timeDomain(times: readonly number[]): [number, number] | null {
  if (times.length === 0) return null;
  const low = Math.min(...times);
  const high = Math.max(...times);
  return high - low < 1 / 24 ? [low - 1, high + 1] : [low, high];
}
