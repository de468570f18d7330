import type { ExploreView } from '@app/explore-view.ts';
import { exploreWords } from '@app/explore-words.ts';
import type { ExploreColumn } from '@data/explore/columns.ts';
import type { Group } from '@data/explore/source.ts';
import { everyPeriod } from '@lib/period.ts';
import { twelveDigits, valueName, type Naming } from './cells.ts';
import { commonTo, figureName, figuresOf, measureName, telling, unitOf } from './figure.ts';
import { inOrder, less } from './order.ts';
import type { Drafted } from './shaped-table.ts';

/** Most bars of a chart. */
export const mostBars = 30;

const value = ({ m }: Group) => (m === null ? null : twelveDigits(m));

/** A row per group: what it is grouped by, what tells its figure from those of other rows, how many rows, the figure. */
export function grouped(
  view: ExploreView,
  columns: readonly ExploreColumn[],
  groups: readonly Group[],
  naming: Naming,
): Drafted {
  const { lang } = naming;
  const isCount = view.measure.of === 'count';
  const by = columns.map(({ id }) => id);
  const told = telling(view, by, figuresOf(groups), naming);
  const figure = commonTo(view, figuresOf(groups), naming);
  const list = [...groups].sort(orderOf(view, columns, told, naming));
  const names = list.map(({ values }) =>
    columns.map((column, i) => valueName(column, values[i] ?? null, naming)),
  );
  const heads = told.map(({ column }) => ({ id: column.id, title: column[lang] }));
  return {
    columns: [
      ...columns.map((column) => ({ id: column.id, title: column[lang] })),
      ...heads,
      { id: 'n', title: exploreWords[lang].count, numeric: true },
      ...(isCount
        ? []
        : [{ id: 'm', title: figureName(view, { ...figure, indicator: null }, lang), numeric: true }]),
    ],
    cells: list.map((group, i) => [
      ...names[i]!,
      ...told.map(({ text }) => (group.of ? text(group.of) : null)),
      group.n,
      ...(isCount ? [] : [value(group)]),
    ]),
    figure,
    ...chartOf(view, columns, list, names, naming),
    columnsCut: false,
    apart: 0,
  };
}

/** By the sorts of the view, then in the order of the site. */
function orderOf(
  view: ExploreView,
  columns: readonly ExploreColumn[],
  told: ReturnType<typeof telling>,
  { dimensions }: Naming,
): (a: Group, b: Group) => number {
  const orders = columns.map((column, i) => {
    const order = inOrder(column, dimensions);
    return (a: Group, b: Group) => order(a.values[i] ?? null, b.values[i] ?? null);
  });
  const others = told.map(({ column, code }) => {
    const order = inOrder(column, dimensions);
    return (a: Group, b: Group) => order(a.of && code(a.of), b.of && code(b.of));
  });
  const ids = [...columns, ...told.map(({ column }) => column)].map(({ id }) => id);
  const all = [...orders, ...others];
  return (a, b) => {
    for (const { id, descending } of view.sorts) {
      const order = all[ids.indexOf(id)];
      const by =
        id === 'n' || id === 'm'
          ? less(a[id], b[id], descending)
          : order
            ? (descending ? -1 : 1) * order(a, b)
            : 0;
      if (by !== 0) return by;
    }
    return orders.reduce((before, order) => before || order(a, b), 0);
  };
}

/** Bars for the first groups in their order, or a line along all periods where the groups are periods. */
function chartOf(
  view: ExploreView,
  columns: readonly ExploreColumn[],
  list: readonly Group[],
  names: readonly (readonly string[])[],
  naming: Naming,
): Pick<Drafted, 'chart' | 'noLine' | 'chartCut'> {
  const name = measureName(view, naming.lang);
  const isTime = columns.length === 1 && columns[0]!.type === 'period';
  const values = new Map(list.map((group) => [group.values[0] ?? null, group]));
  const wanted = view.chart === 'line';
  const periods = wanted && isTime ? everyPeriod([...values.keys()].filter((one) => one !== null)) : null;
  const drawn = periods ? periods.map((period) => values.get(period)) : list.slice(0, mostBars);
  const units = new Set(figuresOf(drawn.flatMap((one) => one ?? [])).map((of) => unitOf(view, of, naming)));
  const figures = drawn.map((group) => (group ? value(group) : null));
  return {
    chart:
      units.size > 1
        ? null
        : {
            form: periods ? 'line' : 'bar',
            categories: periods ?? names.slice(0, mostBars).map((one) => one.join(' · ')),
            series: [{ name, values: figures }],
          },
    noLine: wanted && !periods,
    chartCut: !periods && list.length > mostBars,
  };
}
