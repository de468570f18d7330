import type { CellAt } from './types.ts';

const ways: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next cell that can be opened in the direction of an arrow key, or the first and last of the row; null: stay. */
export function step(
  key: string,
  { row, column }: CellAt,
  canOpen: (cell: CellAt) => boolean,
  rows: number,
  columns: number,
): CellAt | null {
  if (key === 'Home') return walk({ row, column: 0 }, [0, 1], canOpen, rows, columns);
  if (key === 'End') return walk({ row, column: columns - 1 }, [0, -1], canOpen, rows, columns);
  const way = ways[key];
  return way ? walk({ row: row + way[0], column: column + way[1] }, way, canOpen, rows, columns) : null;
}

function walk(
  from: CellAt,
  [down, right]: readonly [number, number],
  canOpen: (cell: CellAt) => boolean,
  rows: number,
  columns: number,
): CellAt | null {
  let { row, column } = from;
  while (row >= 0 && row < rows && column >= 0 && column < columns) {
    if (canOpen({ row, column })) return { row, column };
    row += down;
    column += right;
  }
  return null;
}
