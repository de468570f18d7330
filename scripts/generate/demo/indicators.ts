import { parseCsv, type Row } from '../../../src/data/csv.ts';
import catalogue from './indicators.csv?raw';

/** How the invented values of an indicator run. */
export interface Course {
  /** Level of an average area in 2018, in the unit. */
  start: number;
  /** What a year on plan adds, in the unit; with `percent`, in per cent of the level. */
  step: number;
  percent: boolean;
}

export interface DemoIndicator {
  id: string;
  theme: string;
  unit: string;
  decimals: number;
  /** Null where no annual level is published. */
  course: Course | null;
  row: Row;
}

function read(cells: Readonly<Record<string, string>>): DemoIndicator {
  const { start, step, step_in, ...columns } = cells;
  const decimals = Number(columns['decimals']);
  const row: Row = {};
  for (const [name, text] of Object.entries(columns)) row[name] = text === '' ? null : text;
  row['decimals'] = decimals;
  row['natural_limit'] = columns['natural_limit'] ? Number(columns['natural_limit']) : null;
  return {
    id: columns['id'] ?? '',
    theme: columns['theme'] ?? '',
    unit: columns['unit_zh'] ?? '',
    decimals,
    course: start ? { start: Number(start), step: Number(step), percent: step_in === 'percent' } : null,
    row,
  };
}

const { header, rows } = parseCsv(catalogue);

/** The catalogue, in all ten themes. Names are those of real statistics; every value is invented. */
export const indicators: readonly DemoIndicator[] = rows.map((cells) =>
  read(Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']))),
);

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

export function indicatorOf(id: string): DemoIndicator {
  const indicator = byId.get(id);
  if (!indicator) throw new Error(`the demo has no indicator ${id}`);
  return indicator;
}

export const indicatorRows = (): Row[] => indicators.map(({ row }) => row);
