import type { Cell } from './engine.ts';

/**
 * A column of some thousand rows: its different values and which of them each row has, numbers alone (NaN: none), or the
 * cells as they are. Arrays of numbers are quick to go through and to send to a worker, texts are not.
 */
export type BatchColumn =
  | { kind: 'words'; words: readonly Cell[]; places: Uint16Array }
  | { kind: 'numbers'; numbers: Float64Array }
  | { kind: 'cells'; cells: readonly Cell[] };

/** Rows by column. */
export interface Batch {
  count: number;
  names: readonly string[];
  columns: readonly BatchColumn[];
}

/** The cell of a column in a row. */
export function cellsIn(column: BatchColumn): (row: number) => Cell {
  switch (column.kind) {
    case 'words': {
      const { words, places } = column;
      return (row) => words[places[row]!]!;
    }
    case 'numbers': {
      const { numbers } = column;
      return (row) => (Number.isNaN(numbers[row]) ? null : numbers[row]!);
    }
    case 'cells':
      return (row) => column.cells[row]!;
  }
}

/** Most rows whose places fit. */
export const mostRows = 65_536;

/** A column from its cells: numbers where all are numbers, words where many are alike. */
export function columnFrom(cells: readonly Cell[]): BatchColumn {
  return numbersOf(cells) ?? wordsOf(cells) ?? { kind: 'cells', cells };
}

function numbersOf(cells: readonly Cell[]): BatchColumn | null {
  const numbers = new Float64Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    if (cell !== null && typeof cell !== 'number') return null;
    numbers[row] = cell ?? NaN;
  }
  return { kind: 'numbers', numbers };
}

function wordsOf(cells: readonly Cell[]): BatchColumn | null {
  if (cells.length > mostRows) return null;
  const known = new Map<Cell, number>();
  const places = new Uint16Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    let place = known.get(cell);
    if (place === undefined) known.set(cell, (place = known.size));
    places[row] = place;
    if (known.size > cells.length / 2 + 1) return null;
  }
  return { kind: 'words', words: [...known.keys()], places };
}
