import type { DataRow, PackageView } from '../package-view.ts';
import { fault, type Fault } from '../rule.ts';
import { groupBy, observationsByFigure, rankKey, textsOf } from './precedence.ts';

const source = textsOf('document', 'published_on');

/** Two rows that say the same thing with the same rank leave it open which of them is judged. */
export function* observationTie(pkg: PackageView): Iterable<Fault> {
  for (const rows of observationsByFigure(pkg)) {
    if (rows.length < 2) continue;
    for (const rivals of groupBy(rows, rankKey).values()) yield* ties(rivals);
  }
}

function* ties(rivals: readonly DataRow[]): Iterable<Fault> {
  const first = new Map<string, DataRow>();
  for (const row of rivals) {
    // A figure, a rate and a claim of one period do not compete with each other.
    const said = ['value', 'yoy', 'claim'].filter((column) => row.text(column) !== '');
    const rival = said.map((column) => first.get(column)).find((other) => other);
    // The same source twice is a repeated key, told as such.
    if (rival && source(rival) !== source(row)) yield tie(row, rival);
    for (const column of said) if (!first.has(column)) first.set(column, row);
  }
}

function tie(row: DataRow, rival: DataRow): Fault {
  return fault(
    row,
    'published_on',
    [
      `与第 ${rival.line} 行同一时期、同等效力，无法确定采用哪一个`,
      '补上 status、reliability 或 published_on，或只保留一行',
    ],
    [
      `same period and same rank as line ${rival.line}: nothing says which one counts`,
      'give status, reliability or published_on, or keep one row',
    ],
  );
}
