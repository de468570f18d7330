import { tenth } from '../../lib/scale.ts';
import { shapePath } from '../status/shapes.ts';
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

/** A segment with a seam to the next, and its shape where there is room for it. */
export function segmentPaths({ x, width, status }: Segment): { box: string; shape: string | null } {
  // Never thinner than can be seen: one in four hundred is still one.
  const inner = tenth(Math.max(1.5, width - Math.min(1, width / 4)));
  return {
    box: `M${x} 0h${inner}v${barHeight}h${-inner}z`,
    shape: width < room ? null : shapePath(status.shape, tenth(x + inner / 2), barHeight / 2),
  };
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
