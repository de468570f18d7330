import { cellsIn, columnFrom, type Batch, type BatchColumn } from '@data/batch.ts';
import type { Row } from '@data/csv.ts';
import type { ExploreColumn } from '@data/explore/columns.ts';
import { cellOf, twelveDigits, type Cell, type Naming } from './cells.ts';

type Value = Row[string];

/** `cellOf` for a batch, column by column: a word is named once for all its rows, and numbers stay numbers. */
export function packedCells(
  columns: readonly ExploreColumn[],
  naming: Naming,
): (batch: Batch) => BatchColumn[] {
  return (batch) => {
    const of = (key: string) => batch.columns[batch.names.indexOf(key)];
    return columns.map((column): BatchColumn => {
      const own = of(column.key);
      if (!own) return columnFrom(new Array<Cell>(batch.count).fill(null));
      const beside = besideOf(column, batch.names);
      const other = beside.length === 1 ? of(beside[0]!) : undefined;
      if (own.kind === 'words' && other?.kind === 'words')
        return inPairs(own, other, (raw, next) =>
          cellOf(column, { [column.key]: raw, [beside[0]!]: next }, naming),
        );
      if (beside.length > 0) {
        const row = rowReader([column.key, ...beside], of);
        return columnFrom(Array.from({ length: batch.count }, (_, i) => cellOf(column, row(i), naming)));
      }
      const cell = (raw: Value) => cellOf(column, { [column.key]: raw }, naming);
      if (own.kind === 'numbers') return { kind: 'numbers', numbers: own.numbers.map(twelveDigits) };
      if (own.kind === 'words') return { ...own, words: own.words.map(cell) };
      return columnFrom(own.cells.map(cell));
    });
  };
}

type Words = Extract<BatchColumn, { kind: 'words' }>;

/** A column of what `cell` makes of two words, each pair of which is looked at once. */
function inPairs(own: Words, other: Words, cell: (raw: Value, next: Value) => Cell): Words {
  const words: Cell[] = [];
  const known = new Int32Array(own.words.length * other.words.length).fill(-1);
  const places = own.places.map((first, row) => {
    const second = other.places[row]!;
    const pair = first * other.words.length + second;
    if (known[pair] === -1) known[pair] = words.push(cell(own.words[first]!, other.words[second]!)) - 1;
    return known[pair]!;
  });
  return { kind: 'words', words, places };
}

/** What a cell depends on beside its own key. */
const besideOf = ({ words, through }: ExploreColumn, keys: readonly string[]): readonly string[] =>
  words === 'status'
    ? keys
    : through === 'unit'
      ? keys.filter((key) => key === 'basis' || key === 'kind')
      : [];

/** A row of these keys, one object for all of them: it is looked at and forgotten. */
function rowReader(keys: readonly string[], of: (key: string) => BatchColumn | undefined) {
  const row: Row = {};
  const reads = keys.flatMap((key) => {
    const column = of(key);
    return column ? [[key, cellsIn(column)] as const] : [];
  });
  return (i: number): Row => {
    for (const [key, read] of reads) row[key] = read(i);
    return row;
  };
}
