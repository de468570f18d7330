import type { BatchColumn, Columns } from '../lib/batch.ts';
import { ExportError, type ExportCell, type ExportColumn, type ExportRow } from './table.ts';

/**
 * The row itself where all cells fit their columns; a number that is none becomes null, −0 becomes 0. `before` rows
 * came before it.
 */
export function checkedRow(columns: readonly ExportColumn[], row: ExportRow, before: number): ExportRow {
  sameWidth(columns, row.length, before);
  let copy: ExportCell[] | null = null;
  for (let i = 0; i < row.length; i++) {
    const cell = row[i] ?? null;
    if (cell === null) continue;
    const fault = faultOf(columns[i]!, cell);
    if (fault) throw new ExportError(`row ${before + 1}, ${fault}`);
    if (!isPlain(cell)) (copy ??= [...row])[i] = plain(cell);
  }
  return copy ?? row;
}

/** The same of rows by column: a word is looked at once for all its rows, a list of words once for all chunks in a row. */
export function columnsChecker(
  columns: readonly ExportColumn[],
): (chunk: Columns, before: number) => Columns {
  const checks = columns.map((column) => columnChecker(column));
  return (chunk, before) => {
    if (chunk.count > 0) sameWidth(columns, chunk.columns.length, before);
    return { ...chunk, columns: chunk.columns.map((cells, c) => checks[c]!(cells, before)) };
  };
}

type Refuse = (at: number, fault: string) => void;

function columnChecker(column: ExportColumn): (cells: BatchColumn, before: number) => BatchColumn {
  let last: { words: readonly ExportCell[]; written: readonly ExportCell[] } | null = null;
  return (cells, before) => {
    const refuse: Refuse = (row, fault) => {
      throw new ExportError(`row ${before + row + 1}, ${fault}`);
    };
    if (cells.kind === 'numbers')
      return { kind: 'numbers', numbers: checkedNumbers(column, cells.numbers, refuse) };
    if (cells.kind === 'cells') return { kind: 'cells', cells: checkedCells(column, cells.cells, refuse) };
    const { words, places } = cells;
    if (last?.words === words) return { ...cells, words: last.written };
    let idle = false;
    const written = checkedCells(column, words, (place, fault) => {
      const row = places.indexOf(place);
      if (row >= 0) refuse(row, fault);
      // A word that no row has is nobody's fault, but rows of the next chunk may have it.
      idle = true;
    });
    last = idle ? null : { words, written };
    return { ...cells, words: written };
  };
}

function checkedCells(column: ExportColumn, cells: readonly ExportCell[], refuse: Refuse): ExportCell[] {
  return cells.map((cell = null, i) => {
    const fault = cell === null ? null : faultOf(column, cell);
    if (fault) refuse(i, fault);
    return plain(cell);
  });
}

/** A copy only where one is needed. */
function checkedNumbers<T extends Float64Array | Uint16Array>(
  column: ExportColumn,
  numbers: T,
  refuse: Refuse,
): T {
  const anyNumber = column.type === 'number';
  let written = numbers;
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row]!;
    if (Number.isNaN(number) || (anyNumber && isPlain(number))) continue;
    const fault = faultOf(column, number);
    if (fault) refuse(row, fault);
    if (isPlain(number)) continue;
    if (written === numbers) written = numbers.slice() as T;
    written[row] = number === 0 ? 0 : NaN;
  }
  return written;
}

function sameWidth(columns: readonly ExportColumn[], width: number, before: number): void {
  if (width !== columns.length)
    throw new ExportError(`row ${before + 1}: ${width} cells for ${columns.length} columns`);
}

function faultOf({ id, type }: ExportColumn, cell: NonNullable<ExportCell>): string | null {
  if (typeof cell !== kindOf[type]) return `column ${id}: ${typeof cell} instead of ${type}`;
  if (type === 'integer' && Number.isFinite(cell) && !Number.isSafeInteger(cell))
    return `column ${id}: ${cell} is not a whole number`;
  return null;
}

const kindOf = {
  text: 'string',
  period: 'string',
  date: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
} as const;

const isPlain = (cell: ExportCell): boolean =>
  typeof cell !== 'number' || (Number.isFinite(cell) && !Object.is(cell, -0));

const plain = (cell: ExportCell): ExportCell => (isPlain(cell) ? cell : cell === 0 ? 0 : null);
