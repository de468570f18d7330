/** Which observations are judged, in which order, and what they are worth. */

import type { Row, Tables } from './tables.ts';
import { num, text } from './tables.ts';
import type { Frame } from './frame.ts';
import { NUMERIC } from './frame.ts';
import { endOf, inWindow, onePerPeriod, published, winner } from './candidates.ts';
import { grain, y, yearOf } from './period.ts';
import { sumOrRise } from './sums.ts';

/** One judged observation. */
export interface Judged {
  end: string;
  t: number;
  x: number;
  row: Row;
}

export interface Reading {
  list: Judged[];
  derived: boolean;
}

function judgedAs(rows: Row[], valueOf: (row: Row) => number): Judged[] {
  return onePerPeriod(rows).map((row) => {
    const end = endOf(row);
    return { end, t: y(end), x: valueOf(row), row };
  });
}

function isLevel(f: Frame, row: Row): boolean {
  if (num(row, 'value') === null) return false;
  const basis = text(row, 'basis');
  if (basis === 'stock') return true;
  return basis === 'period' && grain(text(row, 'period')) === f.assess;
}

/** The level of exactly the base period, as published. */
export function baseLevel(tables: Tables, f: Frame): number | null {
  const basePeriod = text(f.target, 'base_period');
  if (basePeriod === null) return null;
  const rows = published(tables, f).filter((row) => {
    const basis = text(row, 'basis');
    if (basis !== 'period' && basis !== 'stock') return false;
    return text(row, 'period') === basePeriod && num(row, 'value') !== null;
  });
  return num(winner(rows), 'value');
}

export function judgedObservations(tables: Tables, f: Frame): Reading {
  if (f.unjudged) return { list: [], derived: false };
  const rows = published(tables, f);
  const inside = rows.filter((row) => inWindow(f, row));
  const value = (row: Row) => num(row, 'value') ?? 0;

  if (f.kind === 'reach' || f.kind === 'keep') {
    const levels = inside.filter((row) => isLevel(f, row));
    return { list: judgedAs(levels, value), derived: false };
  }
  if (f.kind === 'change') return changes(tables, f, inside);
  if (f.kind === 'growth') {
    const rates = inside.filter((row) => {
      if (num(row, 'yoy') === null || f.dueEnd === null) return false;
      if (yearOf(endOf(row)) !== yearOf(f.dueEnd)) return false;
      const basis = text(row, 'basis');
      return basis === 'ytd' || (basis === 'period' && grain(text(row, 'period')) === 'year');
    });
    return { list: judgedAs(rates, (row) => num(row, 'yoy') ?? 0), derived: false };
  }
  if (f.kind === 'total' || f.kind === 'increase') {
    const sum = sumOrRise(f, rows);
    if (sum === null) return { list: [], derived: false };
    const end = endOf(sum.row);
    return { list: [{ end, t: y(end), x: sum.x, row: sum.row }], derived: false };
  }
  // state and assigned have claims only
  return { list: [], derived: false };
}

function changes(tables: Tables, f: Frame, inside: Row[]): Reading {
  const printed = inside.filter((row) => {
    if (text(row, 'basis') !== 'change' || num(row, 'value') === null) return false;
    return text(row, 'base_period') === text(f.target, 'base_period');
  });
  if (printed.length > 0) {
    return { list: judgedAs(printed, (row) => num(row, 'value') ?? 0), derived: false };
  }
  const base = baseLevel(tables, f) ?? num(f.target, 'base_value');
  if (base === null || base === 0) return { list: [], derived: false };
  const levels = inside.filter((row) => isLevel(f, row));
  const list = judgedAs(levels, (row) => 100 * ((num(row, 'value') ?? 0) / base - 1));
  return { list, derived: list.length > 0 };
}

/** What a document says of the target: done, basically_done, in_progress, not_started, not_done. */
export function claimOf(tables: Tables, f: Frame): string | null {
  if (f.unjudged) return null;
  const rows = published(tables, f).filter((row) => {
    if (text(row, 'claim') === null) return false;
    if (NUMERIC.includes(f.kind) && f.dueEnd !== null) return endOf(row) === f.dueEnd && endOf(row) <= f.asOf;
    return inWindow(f, row);
  });
  const winners = onePerPeriod(rows);
  return text(winners[winners.length - 1] ?? null, 'claim');
}
