/** The rows that may count for a target, and which of them wins. */

import type { Row, Tables } from './tables.ts';
import { text } from './tables.ts';
import type { Frame } from './frame.ts';
import { last } from './period.ts';

/** All rows of the target's area, indicator and scope that were published on the as-of date. */
export function published(tables: Tables, f: Frame): Row[] {
  const rows: Row[] = [];
  for (const row of tables.observations) {
    if (text(row, 'area') !== text(f.target, 'area')) continue;
    if (text(row, 'indicator') !== text(f.target, 'indicator')) continue;
    if (text(row, 'scope') !== text(f.target, 'scope')) continue;
    const day = last(text(row, 'published_on'));
    if (day !== null && day > f.asOf) continue;
    rows.push(row);
  }
  return rows;
}

export function endOf(row: Row): string {
  return last(text(row, 'period')) ?? '';
}

/** The period ends after the start, and not after the as-of date or the due date. */
export function inWindow(f: Frame, row: Row): boolean {
  const end = endOf(row);
  if (end === '') return false;
  if (f.startEnd !== null && end <= f.startEnd) return false;
  if (end > f.asOf) return false;
  return f.dueEnd === null || end <= f.dueEnd;
}

/** The place in the order; what the order does not name comes last. */
function place(order: (string | null)[], cell: string | null): number {
  const at = order.indexOf(cell);
  return at < 0 ? order.length : at;
}

/** Negative when a is the better row of two for the same period. */
function compareRows(a: Row, b: Row): number {
  const statuses = ['final', null, 'preliminary', 'estimated'];
  const status = place(statuses, text(a, 'status')) - place(statuses, text(b, 'status'));
  if (status !== 0) return status;
  const grades = ['A', 'B', null];
  const grade = place(grades, text(a, 'reliability')) - place(grades, text(b, 'reliability'));
  if (grade !== 0) return grade;
  const aDay = last(text(a, 'published_on')) ?? '';
  const bDay = last(text(b, 'published_on')) ?? '';
  if (aDay !== bDay) return aDay > bDay ? -1 : 1;
  const stock = stockLast(a) - stockLast(b);
  if (stock !== 0) return stock;
  const aDocument = text(a, 'document') ?? '\uffff';
  const bDocument = text(b, 'document') ?? '\uffff';
  if (aDocument !== bDocument) return aDocument < bDocument ? -1 : 1;
  // only rows of different periods with one end come this far (2020 before 2020-12)
  const aPeriod = text(a, 'period') ?? '';
  const bPeriod = text(b, 'period') ?? '';
  if (aPeriod !== bPeriod) return aPeriod < bPeriod ? -1 : 1;
  return 0;
}

/** `period` comes before `stock`; the other bases rank with `period`. */
function stockLast(row: Row): number {
  return text(row, 'basis') === 'stock' ? 1 : 0;
}

/** The row that speaks for a period, among its candidates. */
export function winner(rows: Row[]): Row | null {
  let best: Row | null = null;
  for (const row of rows) {
    if (best === null || compareRows(row, best) < 0) best = row;
  }
  return best;
}

/** One row per period, in judged order: the last one counts. */
export function onePerPeriod(rows: Row[]): Row[] {
  const periods: string[] = [];
  for (const row of rows) {
    const period = text(row, 'period') ?? '';
    if (!periods.includes(period)) periods.push(period);
  }
  const winners: Row[] = [];
  for (const period of periods) {
    const best = winner(rows.filter((row) => (text(row, 'period') ?? '') === period));
    if (best !== null) winners.push(best);
  }
  winners.sort((a, b) => {
    if (endOf(a) !== endOf(b)) return endOf(a) < endOf(b) ? -1 : 1;
    if (stockLast(a) !== stockLast(b)) return stockLast(a) - stockLast(b);
    return (text(a, 'period') ?? '') > (text(b, 'period') ?? '') ? -1 : 1;
  });
  return winners;
}
