import { group } from 'd3-array';
import type { ExploreView } from '@app/explore-view.ts';
import { exploreWords } from '@app/explore-words.ts';
import type { ExploreColumn } from '@data/explore/columns.ts';
import type { FigureOf, Group } from '@data/explore/source.ts';
import { twelveDigits, valueName, type Naming } from './cells.ts';
import { crossIds } from './cross-ids.ts';
import { crossedChart, type Code } from './crossed-chart.ts';
import { commonTo, figuresOf, isOfOne, telling, unitOf } from './figure.ts';
import { inOrder, less } from './order.ts';
import type { Drafted } from './shaped-table.ts';

/** Most columns of a cross table. */
export const mostColumns = 60;

const keyOf = (row: Code, column: Code) => JSON.stringify([row, column]);

/**
 * A row and a column per value, in the order of the site. Figures of one indicator stand there as they are; of several only
 * where each row, or each column, is of one and says of which. Otherwise nobody could tell what a cell is of: all are blank.
 */
export function crossed(
  view: ExploreView,
  [down, across]: readonly ExploreColumn[],
  groups: readonly Group[],
  naming: Naming,
): Drafted {
  const { lang } = naming;
  const t = exploreWords[lang];
  const cut = columnsOf(groups, across!, naming);
  const kept = groups.filter(({ values }) => cut.columns.includes(values[1] ?? null));
  const byCode = [0, 1].map((at) => group(kept, ({ values }) => values[at] ?? null));
  const of = (at: 0 | 1, code: Code) => figuresOf(byCode[at]!.get(code) ?? []);
  const all = figuresOf(kept);
  const inRows = isOfOne(all) || [...byCode[0]!.keys()].every((row) => isOfOne(of(0, row)));
  const inColumns = isOfOne(all) || (!inRows && cut.columns.every((column) => isOfOne(of(1, column))));
  const isApart = !inRows && !inColumns;
  const cells = new Map(
    isApart ? [] : kept.map(({ values, m }) => [keyOf(values[0] ?? null, values[1] ?? null), m]),
  );
  const cell = (row: Code, column: Code) => {
    const value = cells.get(keyOf(row, column)) ?? null;
    return value === null ? null : twelveDigits(value);
  };
  const by = [down!.id, across!.id];
  const beside = inRows ? telling(view, by, all, naming) : [];
  const own = inOrder(down!, naming.dimensions);
  const orders = new Map([[down!.id, own]]);
  for (const { column, code } of beside) {
    const order = inOrder(column, naming.dimensions);
    const told = (row: Code) => (of(0, row)[0] ? code(of(0, row)[0]!) : null);
    orders.set(toldId(column), (a, b) => order(told(a as Code), told(b as Code)));
  }
  const ids = crossIds(cut.columns, down!.id);
  const order = orderOf(view, orders, new Map(ids.map((id, i) => [id, cut.columns[i]!])), cell);
  const rows = [...new Set(groups.map(({ values }) => values[0] ?? null))].sort(
    (a, b) => order(a, b) || own(a, b),
  );
  const above = !inRows && inColumns ? telling(view, by, all, naming) : [];
  const rowNames = rows.map((row) => valueName(down!, row, naming));
  const columnNames = cut.columns.map((column) => valueName(across!, column, naming));
  const said = (figures: readonly FigureOf[], told: typeof above) =>
    figures[0] ? told.map(({ text }) => text(figures[0]!)).filter(Boolean) : [];
  const drawn = { rows, rowNames, columns: cut.columns, columnNames, cell };
  return {
    columns: [
      { id: down!.id, title: `${down![lang]} \\ ${across![lang]}` },
      ...beside.map(({ column }) => ({ id: toldId(column), title: column[lang] })),
      ...columnNames.map((name, i) => ({
        id: ids[i]!,
        title: t.withUnit(name, said(of(1, cut.columns[i]!), above).join(t.comma)),
        numeric: true,
      })),
    ],
    cells: rows.map((row, i) => [
      rowNames[i]!,
      ...beside.map(({ text }) => (of(0, row)[0] ? text(of(0, row)[0]!) : null)),
      ...cut.columns.map((column) => cell(row, column)),
    ]),
    figure: commonTo(view, all, naming),
    ...crossedChart(view, down!, across!, drawn, isApart || hasUnits(view, all, naming)),
    columnsCut: cut.isCut,
    apart: isApart ? all.length : 0,
  };
}

const toldId = ({ id }: ExploreColumn): string => `of_${id}`;
/** The column that a head of a cross table tells of its rows; null for other heads. */
export const toldOf = (head: string): string | null => (head.startsWith('of_') ? head.slice(3) : null);

/** Rows by the sorts of the view: by what names or tells of them, or by the figures of a column, those without one last. */
function orderOf(
  { sorts }: ExploreView,
  orders: ReadonlyMap<string, (a: Code, b: Code) => number>,
  columns: ReadonlyMap<string, Code>,
  cell: (row: Code, column: Code) => number | null,
): (a: Code, b: Code) => number {
  const by = sorts.flatMap(({ id, descending }) => {
    const order = orders.get(id);
    if (order) return (a: Code, b: Code) => (descending ? -1 : 1) * order(a, b);
    const column = columns.get(id);
    return column === undefined
      ? []
      : (a: Code, b: Code) => less(cell(a, column), cell(b, column), descending);
  });
  return (a, b) => by.reduce((before, order) => before || order(a, b), 0);
}

const hasUnits = (view: ExploreView, figures: readonly FigureOf[], naming: Naming): boolean =>
  new Set(figures.map((of) => unitOf(view, of, naming))).size > 1;

function columnsOf(groups: readonly Group[], across: ExploreColumn, { dimensions }: Naming) {
  const all = [...new Set(groups.map(({ values }) => values[1] ?? null))].sort(inOrder(across, dimensions));
  return { columns: all.slice(0, mostColumns), isCut: all.length > mostColumns };
}
