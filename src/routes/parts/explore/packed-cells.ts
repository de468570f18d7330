import type { Row } from '@data/csv.ts';
import type { ExploreColumn } from '@data/explore/columns.ts';
import { cellsIn, columnFrom, mostRows, type Batch, type BatchColumn, type Words } from '@lib/batch.ts';
import { cellOf, twelveDigits, type Cell, type Naming } from './cells.ts';

type Value = Row[string];

/**
 * `cellOf` for the batches of a stream, column by column: a word is named once for all its rows, and for all batches that
 * share a list of words; numbers stay numbers.
 */
export function packedCells(
  columns: readonly ExploreColumn[],
  naming: Naming,
): (batch: Batch) => BatchColumn[] {
  const readers = columns.map((column) => packedColumn(column, naming));
  return (batch) => readers.map((read) => read(batch));
}

function packedColumn(column: ExploreColumn, naming: Naming): (batch: Batch) => BatchColumn {
  const cell = (raw: Value) => cellOf(column, { [column.key]: raw }, naming);
  const named = lastOf((words: readonly Value[]) => words.map(cell));
  const pairs = new Pairs((raw, key, next) => cellOf(column, { [column.key]: raw, [key]: next }, naming));
  return (batch) => {
    const of = (key: string) => batch.columns[batch.names.indexOf(key)];
    const own = of(column.key);
    if (!own) return columnFrom(new Array<Cell>(batch.count).fill(null));
    const beside = besideOf(column, batch.names);
    const other = beside.length === 1 ? of(beside[0]!) : undefined;
    if (own.kind === 'words' && other?.kind === 'words') return pairs.of(own, beside[0]!, other);
    if (beside.length > 0) {
      const row = rowReader([column.key, ...beside], of);
      return columnFrom(Array.from({ length: batch.count }, (_, i) => cellOf(column, row(i), naming)));
    }
    if (own.kind === 'numbers')
      return own.numbers instanceof Uint16Array ? own : { ...own, numbers: own.numbers.map(twelveDigits) };
    if (own.kind === 'words') return { ...own, words: named(own.words) };
    return columnFrom(own.cells.map(cell));
  };
}

/** What `make` makes of a list, made anew for another list only. */
function lastOf<T extends object, R>(make: (list: T) => R): (list: T) => R {
  let last: { list: T; made: R } | null = null;
  return (list) => (last?.list === list ? last : (last = { list, made: make(list) })).made;
}

/** Columns of what `cell` makes of two words: each pair is looked at once, and many make the same of a few units. */
class Pairs {
  private own: Words['words'] = [];
  private other: Words['words'] = [];
  private words: Cell[] = [];
  private known = new Int32Array();

  constructor(private readonly cell: (raw: Value, key: string, next: Value) => Cell) {}

  of(own: Words, key: string, other: Words): Words {
    // Places have two bytes.
    const isFull = this.words.length + own.places.length > mostRows;
    if (own.words !== this.own || other.words !== this.other || isFull) {
      this.own = own.words;
      this.other = other.words;
      this.words = [];
      this.known = new Int32Array(own.words.length * other.words.length).fill(-1);
    }
    const words = [...this.words];
    const places = own.places.map((first, row) => {
      const second = other.places[row]!;
      const pair = first * other.words.length + second;
      if (this.known[pair] === -1) {
        const cell = this.cell(own.words[first]!, key, other.words[second]!);
        const place = words.indexOf(cell);
        this.known[pair] = place === -1 ? words.push(cell) - 1 : place;
      }
      return this.known[pair]!;
    });
    // A list that was given away does not change.
    if (words.length > this.words.length) this.words = words;
    return { kind: 'words', words: this.words, places };
  }
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
