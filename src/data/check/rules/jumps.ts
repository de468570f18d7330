import type { DataRow, PackageView } from '../package-view.ts';
import { fault, type Fault } from '../rule.ts';
import { foremost, groupBy, observationsByFigure, textsOf } from './precedence.ts';

const most = 10;
const place = textsOf('area', 'indicator', 'scope', 'basis');

/** More than tenfold from one period to the next is nearly always a unit taken wrongly. */
export function* jump(pkg: PackageView): Iterable<Fault> {
  const levels = observationsByFigure(pkg).flatMap((rows) => foremost(rows.filter(isLevel)) ?? []);
  for (const series of groupBy(levels, (row) => `${place(row)}\u0000${grain(row)}`).values()) {
    series.sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1));
    for (const [index, row] of series.entries()) {
      const before = series[index - 1];
      if (before && isJump(before, row) && !broken(pkg, before, row)) yield told(before, row);
    }
  }
}

/** Of a change against a base ten times says nothing, and of nought there is no multiple. */
function isLevel(row: DataRow): boolean {
  return row.text('basis') !== 'change' && Boolean(row.number('value')) && row.period('period') !== null;
}

/** Years with years, months with months; cumulative figures with those to the same month of other years. */
function grain(row: DataRow): string {
  const period = row.period('period');
  return period?.grain === 'ytd' ? period.last.slice(5, 7) : (period?.grain ?? '');
}

const lastDay = (row: DataRow): string => row.period('period')?.last ?? '';

function isJump(before: DataRow, after: DataRow): boolean {
  const sizes = [before, after].map((row) => Math.abs(row.number('value') ?? 0));
  // The last digit is forgiven: 7 to 0.7 is ten times, not more.
  return Math.max(...sizes) > most * Math.min(...sizes) * (1 + 1e-9);
}

/** A break in the series that is on file explains the jump. */
function broken(pkg: PackageView, before: DataRow, after: DataRow): boolean {
  return pkg.rows('breaks').some((row) => {
    const point = row.period('period');
    const here = row.text('area') === '' || row.text('area') === after.text('area');
    return (
      here &&
      row.text('indicator') === after.text('indicator') &&
      point !== null &&
      point.last > lastDay(before) &&
      point.first <= lastDay(after)
    );
  });
}

function told(before: DataRow, after: DataRow): Fault {
  const from = `${before.text('value')}（${before.text('period')}，第 ${before.line} 行）`;
  return fault(
    after,
    'value',
    [`从 ${from}变为 ${after.text('value')}，超过 ${most} 倍`, '核对单位；口径有变时在 breaks 中登记'],
    [
      `${before.text('value')} (${before.text('period')}, line ${before.line}) became ${after.text('value')}, more than ${most} times`,
      'check the unit; enter a change of definition in breaks',
    ],
  );
}
