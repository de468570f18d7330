import type { DataRow, PackageView } from '../package-view.ts';

const statuses = ['final', '', 'preliminary', 'estimated'];
const reliabilities = ['A', 'B', ''];

/** The last day a publication date stands for; unknown comes before all. */
const publishedOn = (row: DataRow): string => row.period('published_on')?.last ?? '';

/** Order of precedence of a period's observations (docs/progress.md); negative when `a` goes before `b`. */
export function precedence(a: DataRow, b: DataRow): number {
  const published = [publishedOn(a), publishedOn(b)] as const;
  return (
    statuses.indexOf(a.text('status')) - statuses.indexOf(b.text('status')) ||
    reliabilities.indexOf(a.text('reliability')) - reliabilities.indexOf(b.text('reliability')) ||
    (published[0] === published[1] ? 0 : published[0] > published[1] ? -1 : 1)
  );
}

/** Rows of equal rank have this in common. */
export const rankKey = (row: DataRow): string =>
  [row.text('status'), row.text('reliability'), publishedOn(row)].join();

/** The row that speaks for a period. */
export function foremost(rows: readonly DataRow[]): DataRow | undefined {
  return rows.reduce<DataRow | undefined>(
    (best, row) => (best && precedence(best, row) <= 0 ? best : row),
    undefined,
  );
}

const sameFigure = textsOf('area', 'indicator', 'scope', 'period', 'basis', 'base_period');
const figures = new WeakMap<PackageView, DataRow[][]>();

/** Observations of one and the same figure, by different sources or of different days. */
export function observationsByFigure(pkg: PackageView): readonly DataRow[][] {
  const known = figures.get(pkg) ?? [...groupBy(pkg.rows('observations'), sameFigure).values()];
  figures.set(pkg, known);
  return known;
}

/** Rows that share a key, in file order. */
export function groupBy(rows: Iterable<DataRow>, keyOf: (row: DataRow) => string): Map<string, DataRow[]> {
  const groups = new Map<string, DataRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** A key of the texts of some columns. */
export function textsOf(...columns: string[]): (row: DataRow) => string {
  return (row) => columns.map((column) => row.text(column)).join('\u0000');
}
