export type Cell = string | number | boolean | null;

/**
 * A column of some thousand rows: its different values and which of them each row has, numbers alone (NaN: none), or the
 * cells as they are. Arrays of numbers are quick to go through and to send to a worker, texts are not. Whole numbers of two
 * bytes may come as such.
 */
export type BatchColumn =
  | Words
  | { kind: 'numbers'; numbers: Float64Array | Uint16Array }
  | { kind: 'cells'; cells: readonly Cell[] };

/** `places[row]` is where the cell of a row stands among `words`. */
export interface Words {
  kind: 'words';
  words: readonly Cell[];
  places: Uint16Array;
}

/** Rows by column. */
export interface Columns {
  count: number;
  columns: readonly BatchColumn[];
}

/** The same with the names of the columns. */
export interface Batch extends Columns {
  names: readonly string[];
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

/** Rows of one length by column, which `byRow` makes again; a number that is none comes back as null. */
export function byColumn(rows: readonly (readonly Cell[])[]): Columns {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, c) => columnFrom(rows.map((row) => row[c] ?? null)));
  return { count: rows.length, columns };
}

export function byRow({ count, columns }: Columns): Cell[][] {
  const reads = columns.map(cellsIn);
  return Array.from({ length: count }, (_, row) => reads.map((read) => read(row)));
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

/**
 * Chunks that follow each other and share their lists of words as one chunk, until it has `rows` rows: each costs a way
 * from worker to worker. What shares no words stays as it came.
 */
export async function* joined(chunks: AsyncIterable<Columns>, rows: number): AsyncGenerator<Columns> {
  let held: Columns[] = [];
  let count = 0;
  for await (const chunk of chunks) {
    const fits = held.length === 0 || (count + chunk.count <= rows && canJoin(held[0]!, chunk));
    if (!fits) {
      yield join(held, count);
      held = [];
      count = 0;
    }
    held.push(chunk);
    count += chunk.count;
  }
  if (held.length > 0) yield join(held, count);
}

/** The same list, or one that says the same. */
export const sameWords = (one: readonly Cell[], other: readonly Cell[]): boolean =>
  one === other || (one.length === other.length && one.every((word, i) => word === other[i]));

const canJoin = (one: Columns, other: Columns): boolean =>
  one.columns.length === other.columns.length &&
  one.columns.every((column, c) => {
    const next = other.columns[c]!;
    if (column.kind === 'words') return next.kind === 'words' && sameWords(next.words, column.words);
    return column.kind === next.kind;
  });

function join(chunks: readonly Columns[], count: number): Columns {
  const [first] = chunks as [Columns];
  if (chunks.length === 1) return first;
  // Columns that share their places go on doing so.
  const made = new Map<Uint16Array, Uint16Array>();
  const columns = first.columns.map((column, c): BatchColumn => {
    const parts = chunks.map(({ columns }) => columns[c]!);
    if (column.kind === 'words') {
      const places =
        made.get(column.places) ??
        filled(
          new Uint16Array(count),
          parts.map((part) => (part as typeof column).places),
        );
      made.set(column.places, places);
      return { ...column, places };
    }
    if (column.kind === 'numbers')
      return {
        kind: 'numbers',
        numbers: filled(
          new Float64Array(count),
          parts.map((part) => (part as typeof column).numbers),
        ),
      };
    return { kind: 'cells', cells: parts.flatMap((part) => (part as typeof column).cells) };
  });
  return { count, columns };
}

function filled<T extends Uint16Array | Float64Array>(
  whole: T,
  parts: readonly (Uint16Array | Float64Array)[],
): T {
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
