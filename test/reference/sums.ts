/** Totals and increases: what was done between start and the last known day. */

import type { Row } from './tables.ts';
import { num, text } from './tables.ts';
import type { Frame } from './frame.ts';
import { endOf, inWindow, onePerPeriod, winner } from './candidates.ts';
import { date, dayAfter, earlier, last, yearOf } from './period.ts';

/** x, and the last row it was taken from. */
export interface Sum {
  x: number;
  row: Row;
}

/** rows: those of the target's area, indicator and scope published by the as-of date. */
export function sumOrRise(f: Frame, rows: Row[]): Sum | null {
  if (f.startEnd === null) return null;
  const valued = rows.filter((row) => num(row, 'value') !== null);
  const sum = sumOfYears(f, f.startEnd, valued);
  if (sum !== null || f.kind !== 'increase') return sum;
  return stockDifference(f, f.startEnd, valued) ?? printedChange(f, valued);
}

function sumOfYears(f: Frame, startEnd: string, rows: Row[]): Sum | null {
  const from = dayAfter(startEnd);
  const to = earlier(f.asOf, f.dueEnd);
  let total: Sum | null = null;
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    const begin = from > date(year, 1, 1) ? from : date(year, 1, 1);
    const done = doneInYear(rows, year, begin, to);
    const ends = [...done.keys()].sort();
    const lastEnd = ends[ends.length - 1];
    const part = lastEnd === undefined ? undefined : done.get(lastEnd);
    if (part === undefined) return total;
    total = { x: (total === null ? 0 : total.x) + part.x, row: part.row };
    if (lastEnd !== date(year, 12, 31)) return total;
  }
  return total;
}

/** done(end): the amount from the first day of the year inside the window to each known end. */
function doneInYear(rows: Row[], year: number, begin: string, to: string): Map<string, Sum> {
  const done = new Map<string, Sum>();
  // the weakest source first, so that a stronger one replaces it
  runningSum(rows, monthsOf(year), begin, to, done);
  runningSum(rows, quartersOf(year), begin, to, done);
  if (begin === date(year, 1, 1)) {
    for (let month = 1; month <= 12; month++) {
      single(rows, `${year}-01/${date(year, month, 1).slice(0, 7)}`, 'ytd', to, done);
    }
    single(rows, String(year).padStart(4, '0'), 'period', to, done);
  }
  return done;
}

interface Part {
  period: string;
  begin: string;
}

function monthsOf(year: number): Part[] {
  const parts: Part[] = [];
  for (let month = 1; month <= 12; month++) {
    const begin = date(year, month, 1);
    parts.push({ period: begin.slice(0, 7), begin });
  }
  return parts;
}

function quartersOf(year: number): Part[] {
  const parts: Part[] = [];
  for (let quarter = 1; quarter <= 4; quarter++) {
    parts.push({ period: `${year}-Q${quarter}`, begin: date(year, quarter * 3 - 2, 1) });
  }
  return parts;
}

/** Adds consecutive parts from the one that begins on the first day, until one is missing. */
function runningSum(rows: Row[], parts: Part[], begin: string, to: string, done: Map<string, Sum>): void {
  let sum = 0;
  let started = false;
  for (const part of parts) {
    if (part.begin === begin) started = true;
    if (!started) continue;
    const row = rowOf(rows, part.period, 'period', to);
    if (row === null) return;
    sum += num(row, 'value') ?? 0;
    done.set(endOf(row), { x: sum, row });
  }
}

function single(rows: Row[], period: string, basis: string, to: string, done: Map<string, Sum>): void {
  const row = rowOf(rows, period, basis, to);
  if (row !== null) done.set(endOf(row), { x: num(row, 'value') ?? 0, row });
}

function rowOf(rows: Row[], period: string, basis: string, to: string): Row | null {
  const end = last(period);
  if (end === null || end > to) return null;
  return winner(rows.filter((row) => text(row, 'period') === period && text(row, 'basis') === basis));
}

/** The latest stock in the window less the stock on the day before the start. */
function stockDifference(f: Frame, startEnd: string, rows: Row[]): Sum | null {
  const stocks = rows.filter((row) => text(row, 'basis') === 'stock');
  const inside = onePerPeriod(stocks.filter((row) => inWindow(f, row)));
  const latest = inside[inside.length - 1];
  const before = winner(stocks.filter((row) => endOf(row) === startEnd));
  if (latest === undefined || before === null) return null;
  return { x: (num(latest, 'value') ?? 0) - (num(before, 'value') ?? 0), row: latest };
}

/** The latest rise against the base period that a document prints. */
function printedChange(f: Frame, rows: Row[]): Sum | null {
  const changes = rows.filter((row) => {
    if (text(row, 'basis') !== 'change' || !inWindow(f, row)) return false;
    return text(row, 'base_period') === text(f.target, 'base_period');
  });
  const ordered = onePerPeriod(changes);
  const latest = ordered[ordered.length - 1];
  return latest === undefined ? null : { x: num(latest, 'value') ?? 0, row: latest };
}
