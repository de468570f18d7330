import { group } from 'd3-array';
import { mostSeries } from '@charts/plain/types.ts';
import type { ExploreView } from '@app/explore-view.ts';
import { exploreWords } from '@app/explore-words.ts';
import type { ExploreColumn } from '@data/explore/columns.ts';
import type { FigureOf, Group } from '@data/explore/source.ts';
import { everyPeriod } from '@lib/period.ts';
import { twelveDigits, valueName, type Naming } from './cells.ts';
import { commonTo, figuresOf, isOfOne, telling, unitOf } from './figure.ts';
import { mostBars } from './grouped.ts';
import { inOrder, less } from './order.ts';
import type { Drafted } from './shaped-table.ts';

/** Most columns of a cross table. */
export const mostColumns = 60;

type Code = string | null;
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
  const rows = [...byCode[0]!.keys()].sort(orderOf(view, down!, cut.columns, cell, naming));
  const by = [down!.id, across!.id];
  const beside = inRows ? telling(view, by, all, naming) : [];
  const above = !inRows && inColumns ? telling(view, by, all, naming) : [];
  const rowNames = rows.map((row) => valueName(down!, row, naming));
  const columnNames = cut.columns.map((column) => valueName(across!, column, naming));
  const said = (figures: readonly FigureOf[], told: typeof above) =>
    figures[0] ? told.map(({ text }) => text(figures[0]!)).filter(Boolean) : [];
  const figures: Figures = { rows, rowNames, columns: cut.columns, columnNames, cell };
  return {
    columns: [
      { id: down!.id, title: `${down![lang]} \\ ${across![lang]}` },
      ...beside.map(({ column }) => ({ id: `of_${column.id}`, title: column[lang] })),
      ...columnNames.map((name, i) => ({
        id: idOf(cut.columns[i]!),
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
    ...chartOf(view, down!, across!, figures, isApart || hasUnits(view, all, naming)),
    columnsCut: cut.isCut,
    apart: isApart ? all.length : 0,
  };
}

/** Columns are named by their codes, which are the same in both languages. */
const idOf = (code: Code): string => code ?? '_';

/** Rows by the sorts of the view: by their own names' order, or by the figures of a column, those without one last. */
function orderOf(
  { sorts }: ExploreView,
  down: ExploreColumn,
  columns: readonly Code[],
  cell: (row: Code, column: Code) => number | null,
  { dimensions }: Naming,
): (a: Code, b: Code) => number {
  const own = inOrder(down, dimensions);
  return (a, b) => {
    for (const { id, descending } of sorts) {
      const column = columns.find((code) => idOf(code) === id);
      const by =
        id === down.id
          ? (descending ? -1 : 1) * own(a, b)
          : column === undefined
            ? 0
            : less(cell(a, column), cell(b, column), descending);
      if (by !== 0) return by;
    }
    return own(a, b);
  };
}

const hasUnits = (view: ExploreView, figures: readonly FigureOf[], naming: Naming): boolean =>
  new Set(figures.map((of) => unitOf(view, of, naming))).size > 1;

function columnsOf(groups: readonly Group[], across: ExploreColumn, { dimensions }: Naming) {
  const all = [...new Set(groups.map(({ values }) => values[1] ?? null))].sort(inOrder(across, dimensions));
  return { columns: all.slice(0, mostColumns), isCut: all.length > mostColumns };
}

interface Figures {
  rows: readonly Code[];
  rowNames: readonly string[];
  columns: readonly Code[];
  columnNames: readonly string[];
  cell: (row: Code, column: Code) => number | null;
}

/** Lines run along time, whichever way that stands in the table; bars stand for the rows, one per column. */
function chartOf(
  view: ExploreView,
  down: ExploreColumn,
  across: ExploreColumn,
  { rows, rowNames, columns, columnNames, cell }: Figures,
  isNone: boolean,
): Pick<Drafted, 'chart' | 'noLine' | 'chartCut'> {
  const isAcross = across.type === 'period';
  const time = (isAcross ? columns : rows).filter((one) => one !== null);
  const periods = view.chart === 'line' && (isAcross || down.type === 'period') ? everyPeriod(time) : null;
  const noLine = view.chart === 'line' && !periods;
  const [lines, names] = isAcross || !periods ? [rows, rowNames] : [columns, columnNames];
  if (isNone) return { chart: null, noLine, chartCut: false };
  if (periods)
    return {
      chart: {
        form: 'line',
        categories: periods,
        series: lines.slice(0, mostSeries).map((line, i) => ({
          name: names[i]!,
          values: periods.map((period) => (isAcross ? cell(line, period) : cell(period, line))),
        })),
      },
      noLine,
      chartCut: lines.length > mostSeries,
    };
  return {
    chart: {
      form: 'bar',
      categories: rowNames.slice(0, mostBars),
      series: columns.slice(0, mostSeries).map((column, i) => ({
        name: columnNames[i]!,
        values: rows.slice(0, mostBars).map((row) => cell(row, column)),
      })),
    },
    noLine,
    chartCut: columns.length > mostSeries || rows.length > mostBars,
  };
}
