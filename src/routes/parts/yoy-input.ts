import type { ObservationRow, TargetRow } from '@data/models/models.ts';
import type { Lang } from '@lib/number.ts';
import { periodLabel } from '@lib/period.ts';
import { sourceText } from './chart-figures.ts';
import { nameOf } from './names.ts';
import { byKey, type Site } from './site.ts';

/** Growth of one indicator as published; `value` null where the document prints that there is none. */
export interface YoyFigure {
  indicator: string;
  name: string;
  value: number | null;
  target: number | null;
  part: boolean;
  locator: string;
}

export interface YoyData {
  period: string;
  rows: YoyFigure[];
  source: string;
}

/** One rate is a sentence; a picture begins with two. */
const fewest = 2;

/**
 * The published growth of an area in its latest full year with any, in the order of the documents; null where there
 * is too little to draw. Rates are never computed, and rows printed without a figure stay.
 */
export function yoyInput(
  site: Site,
  targets: readonly TargetRow[],
  observations: readonly ObservationRow[],
  lang: Lang,
): YoyData | null {
  const years = observations.filter(
    (row) => /^\d{4}$/.test(row.period) && row.basis === 'period' && row.scope === null,
  );
  const period = years
    .filter(({ yoy }) => yoy !== null)
    .map((row) => row.period)
    .sort()
    .at(-1);
  if (period === undefined) return null;
  const own = firstOfEach(
    inPrintedOrder(
      site,
      years.filter((row) => row.period === period && isPrinted(row)),
    ),
  );
  if (own.filter(({ yoy }) => yoy !== null).length < fewest) return null;
  const indicators = byKey(site.tables['indicators'] ?? [], 'id');
  return {
    period: periodLabel(period, lang),
    source: sourceText(own, lang),
    rows: own.map((row) => ({
      indicator: row.indicator,
      name: nameOf(indicators.get(row.indicator), lang),
      value: row.yoy,
      target: growthTarget(targets, row.indicator, period),
      part: (row.flags ?? '').split('|').includes('of_which'),
      locator: row.locator,
    })),
  };
}

/** A rate, or the mark that none was published. */
const isPrinted = ({ yoy, value, missing, symbol }: ObservationRow): boolean =>
  yoy !== null || (value === null && (missing !== null || symbol !== null));

/** Rows as they stand in the package, which follows the documents. */
function inPrintedOrder(site: Site, rows: readonly ObservationRow[]): ObservationRow[] {
  const key = (row: { area?: unknown; indicator?: unknown; period?: unknown; document?: unknown }) =>
    [row.area, row.indicator, row.period, row.document].join('|');
  const wanted = new Set(rows.map(key));
  const order = new Map<string, number>();
  for (const [i, row] of (site.tables['observations'] ?? []).entries())
    if (wanted.has(key(row)) && !order.has(key(row))) order.set(key(row), i);
  return [...rows].sort((a, b) => (order.get(key(a)) ?? 0) - (order.get(key(b)) ?? 0));
}

/** One row an indicator: the first with a rate, else the first. */
function firstOfEach(rows: readonly ObservationRow[]): ObservationRow[] {
  const found = new Map<string, ObservationRow>();
  for (const row of rows) {
    const before = found.get(row.indicator);
    if (!before || (before.yoy === null && row.yoy !== null)) found.set(row.indicator, row);
  }
  return [...found.values()];
}

function growthTarget(targets: readonly TargetRow[], indicator: string, period: string): number | null {
  const target = targets.find(
    (row) =>
      row.indicator === indicator &&
      row.kind === 'growth' &&
      row.role !== 'parameter' &&
      row.scope === null &&
      row.due === period,
  );
  return target?.value ?? null;
}
