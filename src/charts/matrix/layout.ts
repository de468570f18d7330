import { tenth } from '../../lib/scale.ts';
import { shapePath, type Tone } from '../status/shapes.ts';
import type { CellAt, MatrixInput, MatrixStatus } from './types.ts';

export interface Segment {
  status: MatrixStatus;
  count: number;
  x: number;
  width: number;
}

export interface MatrixCell extends CellAt {
  total: number;
  segments: Segment[];
}

export const barHeight = 16;

/** Two bars of the matrix have lengths in proportion to their totals; the largest fills `barWidth`. */
export function layoutMatrix(input: MatrixInput, barWidth: number): MatrixCell[][] {
  const counts = input.rows.map((_, row) =>
    input.columns.map((_, column) => countsAt(input, { row, column })),
  );
  const most = Math.max(1, ...counts.flat().map(sum));
  return counts.map((line, row) =>
    line.map((cell, column) => ({
      row,
      column,
      total: sum(cell),
      segments: stack(input.statuses, cell, barWidth / most),
    })),
  );
}

function countsAt({ counts, statuses }: MatrixInput, { row, column }: CellAt): number[] {
  const cell = counts[row]?.[column] ?? [];
  return statuses.map((_, i) => {
    const count = cell[i] ?? 0;
    return count > 0 && Number.isFinite(count) ? count : 0;
  });
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

function stack(statuses: readonly MatrixStatus[], counts: readonly number[], unit: number): Segment[] {
  let before = 0;
  return statuses.flatMap((status, i) => {
    const count = counts[i] ?? 0;
    const x = before * unit;
    before += count;
    return count > 0 ? [{ status, count, x: tenth(x), width: tenth(before * unit - x) }] : [];
  });
}

/** Segments narrower than this have no room for their shape. */
const room = 15;

/** A path of a bar: all boxes of a tone, or all shapes in one colour: that of the ground (null) or that of hollow boxes. */
export interface BarPath {
  kind: 'boxes' | 'shapes';
  tone: Tone | null;
  d: string;
}

/**
 * Segments with a seam to the next, and their shapes where there is room. What looks the same is one path: a first
 * screen of many bars costs by the number of its elements.
 */
export function barPaths(segments: readonly Segment[]): BarPath[] {
  const boxes = new Map<Tone, string>();
  const shapes = new Map<'quiet' | null, string>();
  for (const { x, width, status } of segments) {
    const { tone } = status;
    // Never thinner than can be seen: one in four hundred is still one.
    const inner = tenth(Math.max(1.5, width - Math.min(1, width / 4)));
    boxes.set(tone, `${boxes.get(tone) ?? ''}M${x} 0h${inner}v${barHeight}h${-inner}z`);
    if (width < room) continue;
    const colour = tone === 'quiet' ? tone : null;
    const shape = shapePath(status.shape, tenth(x + inner / 2), barHeight / 2);
    shapes.set(colour, (shapes.get(colour) ?? '') + shape);
  }
  return [
    ...[...boxes].map(([tone, d]) => ({ kind: 'boxes' as const, tone, d })),
    ...[...shapes].map(([tone, d]) => ({ kind: 'shapes' as const, tone, d })),
  ];
}

/** Statuses that occur, in stacking order, with their number in the whole matrix: the key. */
export function statusTotals(
  { statuses }: MatrixInput,
  cells: readonly (readonly MatrixCell[])[],
): { status: MatrixStatus; count: number }[] {
  const segments = cells.flat().flatMap((cell) => cell.segments);
  return statuses
    .map((status) => ({
      status,
      count: sum(segments.filter((segment) => segment.status === status).map(({ count }) => count)),
    }))
    .filter(({ count }) => count > 0);
}
