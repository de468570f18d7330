import { clamp, tenth } from '../../lib/scale.ts';
import { textWidth } from '../axis/measure.ts';
import { tickSize } from '../axis/text.ts';

/** A line through the points; null is a gap. */
export function pathOf(points: readonly ({ x: number; y: number } | null)[]): string {
  let drawn = false;
  return points
    .map((point) => {
      const step = point === null ? '' : `${drawn ? 'L' : 'M'}${point.x} ${point.y}`;
      drawn = point !== null;
      return step;
    })
    .join('');
}

/** As many names under the axis as fit without touching, the last one first. */
export function placeCategories(
  categories: readonly string[],
  at: (index: number) => number,
  width: number,
): { x: number; label: string }[] {
  const widest = Math.max(0, ...categories.map((label) => textWidth(label, tickSize)));
  const step = categories.length > 1 ? at(1) - at(0) : width;
  const stride = Math.max(1, Math.ceil((widest + 12) / Math.max(step, 0.1)));
  let free = Infinity;
  const placed: { x: number; label: string }[] = [];
  for (let i = categories.length - 1; i >= 0; i -= stride) {
    const label = categories[i]!;
    const half = textWidth(label, tickSize) / 2;
    const x = tenth(clamp(at(i), half, Math.max(half, width - half)));
    if (label === '' || half * 2 > width || x + half > free) continue;
    free = x - half - 8;
    placed.unshift({ x, label });
  }
  return placed;
}
