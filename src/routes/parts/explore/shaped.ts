import type { PlainInput } from '@charts/plain/types.ts';
import { mostSeries } from '@charts/plain/types.ts';
import type { ExploreView } from '@app/explore-view.ts';
import { exploreWords } from '@app/explore-words.ts';
import { columnOf, type ExploreColumn } from '@data/explore/columns.ts';
import type { Group } from '@data/explore/source.ts';
import { valueName, type Cell, type Naming } from './cells.ts';
import { crossIds } from './cross-ids.ts';
import { inOrder } from './order.ts';

export interface ShownColumn {
  id: string;
  title: string;
  numeric?: boolean;
  width?: 'narrow' | 'medium' | 'wide';
}

/** A table made of groups: what is on screen, in the file and in the chart. */
export interface Shaped {
  columns: ShownColumn[];
  cells: Cell[][];
  chart: PlainInput;
  /** Less is drawn than the table has. */
  chartCut: boolean;
  /** Columns of the cross table that are left out. */
  columnsCut: boolean;
  /** Groups whose values are not combined, by the reason. */
  mixed: { kinds: number; sum: number };
}

/** Most bars, and most columns of a cross table. */
export const mostBars = 30;
export const mostColumns = 60;

/** The figure of the measure in words: `数值合计`. */
export function measureName(view: ExploreView, lang: 'zh' | 'en'): string {
  const t = exploreWords[lang];
  const column = view.measure.column === null ? undefined : columnOf(view.table, view.measure.column);
  return column ? t.measureOf(t.measures[view.measure.of], column[lang]) : t.measures.count;
}

/** Groups as the view shows them; null when it shows rows. */
export function shaped(view: ExploreView, groups: readonly Group[], naming: Naming): Shaped | null {
  if (view.shape.kind === 'rows') return null;
  const by = view.shape.kind === 'groups' ? view.shape.by : [view.shape.rows, view.shape.columns];
  const columns = by.flatMap((id) => columnOf(view.table, id) ?? []);
  const mixed = {
    kinds: groups.filter((group) => group.mixed === 'kinds').length,
    sum: groups.filter((group) => group.mixed === 'sum').length,
  };
  const table = view.shape.kind === 'groups' ? grouped : crossed;
  return { ...table(view, columns, groups, naming), mixed };
}

const figure = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(12));

function grouped(
  view: ExploreView,
  columns: readonly ExploreColumn[],
  groups: readonly Group[],
  naming: Naming,
): Omit<Shaped, 'mixed'> {
  const { lang, dimensions } = naming;
  const t = exploreWords[lang];
  const orders = columns.map((column) => inOrder(column, dimensions));
  const byKeys = (a: Group, b: Group) =>
    orders.reduce((before, order, i) => before || order(a.values[i] ?? null, b.values[i] ?? null), 0);
  const figures = view.measure.of === 'count' ? [] : [{ id: 'm', title: measureName(view, lang) }];
  const list = [...groups].sort((a, b) => {
    for (const { id, descending } of view.sorts) {
      const i = columns.findIndex((column) => column.id === id);
      const order =
        id === 'n' || id === 'm'
          ? less(a[id], b[id], descending)
          : i === -1
            ? 0
            : (descending ? -1 : 1) * orders[i]!(a.values[i] ?? null, b.values[i] ?? null);
      if (order !== 0) return order;
    }
    return byKeys(a, b);
  });
  const names = list.map(({ values }) =>
    columns.map((column, i) => valueName(column, values[i] ?? null, naming)),
  );
  const drawn = list.slice(0, mostBars);
  return {
    columns: [
      ...columns.map((column) => ({ id: column.id, title: column[lang] })),
      { id: 'n', title: t.count, numeric: true },
      ...figures.map((one) => ({ ...one, numeric: true })),
    ],
    cells: list.map((group, i) => [...names[i]!, group.n, ...(figures.length > 0 ? [figure(group.m)] : [])]),
    chart: {
      form: view.chart ?? 'bar',
      categories: drawn.map((_, i) => names[i]!.join(' · ')),
      series: [{ name: measureName(view, lang), values: drawn.map(({ m }) => figure(m)) }],
    },
    chartCut: list.length > mostBars,
    columnsCut: false,
  };
}

/** Null last, whichever way. */
function less(a: number | null, b: number | null, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return descending ? b - a : a - b;
}

function crossed(
  view: ExploreView,
  [down, across]: readonly ExploreColumn[],
  groups: readonly Group[],
  naming: Naming,
): Omit<Shaped, 'mixed'> {
  const { lang, dimensions } = naming;
  const distinct = (column: ExploreColumn, at: number) =>
    [...new Set(groups.map(({ values }) => values[at] ?? null))].sort(inOrder(column, dimensions));
  const rows = distinct(down!, 0);
  const all = distinct(across!, 1);
  const columns = all.slice(0, mostColumns);
  const key = (row: string | null, column: string | null) => JSON.stringify([row, column]);
  const values = new Map(
    groups.map(({ values, m }) => [key(values[0] ?? null, values[1] ?? null), figure(m)]),
  );
  const cell = (row: string | null, column: string | null) => values.get(key(row, column)) ?? null;
  const rowNames = rows.map((row) => valueName(down!, row, naming));
  const columnNames = columns.map((column) => valueName(across!, column, naming));
  const line = view.chart === 'line';
  // Lines run along the columns, one per row; bars stand for the rows, one per column.
  const [categories, series] = line ? [columns, rows] : [rows, columns];
  const [categoryNames, seriesNames] = line ? [columnNames, rowNames] : [rowNames, columnNames];
  const most = line ? mostColumns : mostBars;
  return {
    columns: [
      { id: down!.id, title: `${down![lang]} \\ ${across![lang]}` },
      ...crossIds(columns, down!.id).map((id, i) => ({ id, title: columnNames[i]!, numeric: true })),
    ],
    cells: rows.map((row, i) => [rowNames[i]!, ...columns.map((column) => cell(row, column))]),
    chart: {
      form: view.chart ?? 'bar',
      categories: categoryNames.slice(0, most),
      series: series.slice(0, mostSeries).map((one, i) => ({
        name: seriesNames[i]!,
        values: categories
          .slice(0, most)
          .map((category) => (line ? cell(one, category) : cell(category, one))),
      })),
    },
    chartCut: series.length > mostSeries || categories.length > most,
    columnsCut: all.length > mostColumns,
  };
}
