import type { PlainInput } from '@charts/plain/types.ts';
import type { Cell, ResultTable } from '@data/engine.ts';

export interface ResultChart {
  input: PlainInput;
  /** Names of the column drawn and of the one along the axis. */
  value: string;
  label: string;
}

const mostBars = 40;
const mostPoints = 400;
const mostSeries = 6;
const periodText = /^\d{4}(-(\d{2}|Q[1-4])(-\d{2}|\/\d{4}-\d{2})?)?$/;

const isNumeric = ({ columns }: ResultTable, i: number) =>
  columns[i]?.type === 'number' || columns[i]?.type === 'integer';
const isPeriod = (cell: Cell) =>
  cell !== null &&
  (typeof cell === 'string' ? periodText.test(cell) : Number(cell) >= 1900 && Number(cell) <= 2100);

/** Columns of a result that can be drawn against its labels; none when it has no labels or too many rows. */
export function drawable(table: ResultTable): number[] {
  const label = labelColumn(table);
  if (label === -1) return [];
  return table.columns.flatMap((_, i) => (i !== label && isNumeric(table, i) && draw(table, i) ? [i] : []));
}

/** A picture of one numeric column; null when the result is not of a form that has one. */
export function draw(table: ResultTable, value: number): ResultChart | null {
  const { columns, rows } = table;
  const label = labelColumn(table);
  if (label === -1 || rows.length < 2) return null;
  const categories = [...new Set(rows.map((row) => String(row[label] ?? '')))];
  const isLine = rows.every((row) => isPeriod(row[label] ?? null));
  if (categories.length > (isLine ? mostPoints : mostBars)) return null;
  const named = { value: columns[value]?.name ?? '', label: columns[label]?.name ?? '' };
  const form = isLine ? ('line' as const) : ('bar' as const);
  if (isLine) categories.sort();
  const series = seriesOf(table, label, value, categories);
  return series ? { input: { form, categories, series }, ...named } : null;
}

/** Values by category: one series, or one for each text beside the label when labels come again. */
function seriesOf({ columns, rows }: ResultTable, label: number, value: number, categories: string[]) {
  const place = new Map(categories.map((category, i) => [category, i]));
  const texts = columns.flatMap(({ type }, i) => (i !== label && type === 'text' ? [i] : []));
  const by = categories.length === rows.length ? [undefined] : texts;
  for (const column of by) {
    const series = new Map<string, (number | null)[]>();
    const isClear = rows.every((row) => {
      const name = column === undefined ? (columns[value]?.name ?? '') : String(row[column] ?? '');
      const values = series.get(name) ?? categories.map(() => null);
      series.set(name, values);
      const at = place.get(String(row[label] ?? '')) as number;
      if (values[at] !== null) return false;
      const cell = row[value];
      values[at] = typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
      return true;
    });
    if (isClear && series.size <= mostSeries) return [...series].map(([name, values]) => ({ name, values }));
  }
  return null;
}

/** The column of periods, else the text that stands before the first number; -1 when there is none. */
function labelColumn(table: ResultTable): number {
  const { columns, rows } = table;
  const period = columns.findIndex(
    ({ type }, i) => type !== 'number' && type !== 'boolean' && rows.every((row) => isPeriod(row[i] ?? null)),
  );
  if (period !== -1) return period;
  const first = columns.findIndex((_, i) => isNumeric(table, i));
  const before = columns
    .slice(0, first === -1 ? undefined : first)
    .map(({ type }) => type === 'text' || type === 'date');
  return before.lastIndexOf(true);
}
