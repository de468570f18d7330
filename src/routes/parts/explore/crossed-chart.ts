import { mostSeries } from '@charts/plain/types.ts';
import type { ExploreView } from '@app/explore-view.ts';
import type { ExploreColumn } from '@data/explore/columns.ts';
import { everyPeriod } from '@lib/period.ts';
import { mostBars } from './grouped.ts';
import type { Drafted } from './shaped-table.ts';

/** A value by which rows or columns are made; null for none. */
export type Code = string | null;

export interface Figures {
  rows: readonly Code[];
  rowNames: readonly string[];
  columns: readonly Code[];
  columnNames: readonly string[];
  cell: (row: Code, column: Code) => number | null;
}

/** Lines run along time, whichever way that stands in the table; bars stand for the rows, one per column. */
export function crossedChart(
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
