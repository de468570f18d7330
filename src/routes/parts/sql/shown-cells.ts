import type { SqlWords } from '@app/sql-words.ts';
import type { ResultTable } from '@data/engine.ts';
import type { Cell } from '@lib/batch.ts';
import { sqlLimits } from './limits.ts';

/** Cells as they are printed: sums without the dust of binary fractions, long texts cut. */
export const shownCells = (table: ResultTable, t: SqlWords): Cell[][] =>
  table.rows.map((row) => row.map((cell) => shownCell(cell, t)));

function shownCell(cell: Cell, t: SqlWords): Cell {
  if (typeof cell === 'boolean') return cell ? t.yes : t.no;
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell : Number(cell.toPrecision(15));
  return isShortened(cell) ? `${cell.slice(0, sqlLimits.cellLength)}…` : cell;
}

/** Whether a cell is printed in part. */
export const isShortened = (cell: Cell): cell is string =>
  typeof cell === 'string' && cell.length > sqlLimits.cellLength;

/** The text of an EXPLAIN; null for every other result. Its frames are drawn with signs that are of one width in every font. */
export function planText({ columns, rows }: ResultTable): string | null {
  const isPlan =
    columns.length === 2 && columns[0]?.name === 'explain_key' && columns[1]?.name === 'explain_value';
  if (!isPlan) return null;
  const text = rows.map((row) => String(row[1])).join('\n');
  return text
    .replace(/[┌┐└┘├┤┬┴┼]/g, '+')
    .replace(/[─═]/g, '-')
    .replace(/[│║]/g, '|');
}
