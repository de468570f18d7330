import type { PlainInput } from '@charts/plain/types.ts';
import type { ResultTable } from '@data/engine.ts';
import type { Cell } from '@lib/batch.ts';
import { everyPeriod } from '@lib/period.ts';

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

/** Numbers that name or order rows and measure nothing. */
const idName = /(^|_)(id|code|key|no|rowid|index|order|year)$|(编号|代码|编码|标识|序号|顺序|年份)$/i;

/** A column of measurements. */
const isNumeric = ({ columns }: ResultTable, i: number) => {
  const { name, type } = columns[i] ?? {};
  return (type === 'number' || type === 'integer') && !idName.test(name ?? '');
};
const isPeriod = (cell: Cell) =>
  cell !== null &&
  (typeof cell === 'string' ? periodText.test(cell) : Number(cell) >= 1900 && Number(cell) <= 2100);

/**
 * Columns of a result that can be drawn against its labels; none when it has no labels, less than two or too many rows, or
 * describes a table.
 */
export function drawable(table: ResultTable): number[] {
  const label = labelColumn(table);
  if (label === -1 || isDescription(table)) return [];
  return table.columns.flatMap((_, i) => (i !== label && isNumeric(table, i) && draw(table, i) ? [i] : []));
}

/** What SUMMARIZE and DESCRIBE give, also inside another statement. */
const isDescription = ({ columns }: ResultTable) =>
  columns[0]?.name === 'column_name' && columns[1]?.name === 'column_type';

/** A picture of one numeric column; null when the result is not of a form that has one. */
export function draw(table: ResultTable, value: number): ResultChart | null {
  const { columns, rows } = table;
  const label = labelColumn(table);
  if (label === -1 || hasManyUnits(table)) return null;
  const found = [...new Set(rows.map((row) => String(row[label] ?? '')))];
  const isLine = rows.every((row) => isPeriod(row[label] ?? null));
  if (found.length < 2 || found.length > (isLine ? mostPoints : mostBars)) return null;
  const named = { value: columns[value]?.name ?? '', label: columns[label]?.name ?? '' };
  const form = isLine ? ('line' as const) : ('bar' as const);
  const categories = isLine ? evenly(found.sort()) : found;
  const series = seriesOf(table, label, value, categories, found.length === rows.length);
  const hasValue = series?.some(({ values }) => values.some((one) => one !== null));
  return series && hasValue ? { input: { form, categories, series }, ...named } : null;
}

/** Values by category: one series, or one for each text beside the label when labels come again. */
function seriesOf(
  { columns, rows }: ResultTable,
  label: number,
  value: number,
  categories: string[],
  once: boolean,
) {
  const place = new Map(categories.map((category, i) => [category, i]));
  const texts = columns.flatMap(({ type }, i) => (i !== label && type === 'text' ? [i] : []));
  const by = once ? [undefined] : texts;
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

/** Years, quarters and months without a row keep their place, so that the line is broken there and time runs evenly. */
function evenly(periods: string[]): string[] {
  const every = everyPeriod(periods);
  return every && every.length <= mostPoints ? every : periods;
}

/** Figures in unlike units stand on no common axis. */
const hasManyUnits = ({ columns, rows }: ResultTable) =>
  columns.some(({ name }, i) => /^unit/i.test(name) && new Set(rows.map((row) => row[i])).size > 1);

/** The column of periods, else the last before the first number whose texts are all distinct; -1 when there is none. */
function labelColumn(table: ResultTable): number {
  const { columns, rows } = table;
  const period = columns.findIndex(
    ({ type }, i) => type !== 'number' && type !== 'boolean' && rows.every((row) => isPeriod(row[i] ?? null)),
  );
  if (period !== -1) return period;
  const first = columns.findIndex((_, i) => isNumeric(table, i));
  return columns
    .slice(0, first === -1 ? undefined : first)
    .map(({ type }, i) => type === 'text' && isDistinct(rows.map((row) => row[i] ?? null)))
    .lastIndexOf(true);
}

const isDistinct = (cells: readonly Cell[]) =>
  cells.every((cell) => cell !== null && cell !== '') && new Set(cells).size === cells.length;
