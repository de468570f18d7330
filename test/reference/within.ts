/** Within the year: the months behind, and what each remaining month must bring. */

import type { Tables } from './tables.ts';
import { num, text } from './tables.ts';
import type { Frame } from './frame.ts';
import { isOneYear } from './frame.ts';
import type { Judged } from './observations.ts';
import { endOf, onePerPeriod, published } from './candidates.ts';
import { monthOf, yearOf } from './period.ts';

export interface Within {
  months: number | null;
  rest: number | null;
}

const NOTHING: Within = { months: null, rest: null };

export function withinYear(tables: Tables, f: Frame, lastOne: Judged | null): Within {
  if (f.unjudged) return NOTHING;
  if (f.kind === 'total') {
    if (!isOneYear(f) || lastOne === null) return NOTHING;
    const months = monthOf(lastOne.end);
    if (months === 12) return NOTHING;
    return { months, rest: f.v === null ? null : (f.v - lastOne.x) / (12 - months) };
  }
  if ((f.kind === 'reach' || f.kind === 'keep') && f.assess === 'year') {
    return meanOfTheRest(tables, f);
  }
  return NOTHING;
}

function meanOfTheRest(tables: Tables, f: Frame): Within {
  const year = yearOf(f.asOf);
  if (f.dueEnd !== null && year > yearOf(f.dueEnd)) return NOTHING;
  const rows = published(tables, f).filter((row) => {
    if (text(row, 'basis') !== 'ytd' || num(row, 'value') === null) return false;
    const end = endOf(row);
    return end !== '' && end <= f.asOf && yearOf(end) === year;
  });
  const ordered = onePerPeriod(rows);
  const latest = ordered[ordered.length - 1];
  if (latest === undefined) return NOTHING;
  const months = monthOf(endOf(latest));
  if (months === 12) return NOTHING;
  const mean = num(latest, 'value') ?? 0;
  return { months, rest: f.v === null ? null : (12 * f.v - months * mean) / (12 - months) };
}
