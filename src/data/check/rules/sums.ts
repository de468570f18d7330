import type { DataRow, PackageView } from '../package-view.ts';
import { fault, type Fault } from '../rule.ts';
import { foremost, groupBy, textsOf } from './precedence.ts';

const sameFigure = textsOf('area', 'period', 'scope', 'basis');

/** Where a total and all its parts are on file, they must add up within the rounding of each. */
export function* partsOfSum(pkg: PackageView): Iterable<Fault> {
  const parts = new Map<string, string[]>();
  for (const row of pkg.rows('indicators')) {
    const total = row.text('part_of_sum');
    if (total !== '') parts.set(total, [...(parts.get(total) ?? []), row.text('id')]);
  }
  if (parts.size === 0) return;
  const involved = new Set([...parts.keys(), ...[...parts.values()].flat()]);
  const figures = pkg
    .rows('observations')
    // Percentages of change do not add up.
    .filter(
      (row) =>
        involved.has(row.text('indicator')) && row.text('basis') !== 'change' && row.number('value') !== null,
    );
  for (const group of groupBy(figures, sameFigure).values()) {
    const byIndicator = groupBy(group, (row) => row.text('indicator'));
    for (const [id, members] of parts) {
      const total = foremost(byIndicator.get(id) ?? []);
      if (!total) continue;
      const found = members.flatMap((member) => partBeside(total, byIndicator.get(member) ?? []) ?? []);
      if (found.length === members.length) yield* offBy(pkg, total, found);
    }
  }
}

/** A later revision of one part must not be added to the first edition of the others. */
function partBeside(total: DataRow, candidates: readonly DataRow[]): DataRow | undefined {
  const beside = candidates.filter((row) => row.text('document') === total.text('document'));
  return foremost(beside) ?? foremost(candidates);
}

function* offBy(pkg: PackageView, total: DataRow, parts: readonly DataRow[]): Iterable<Fault> {
  const sum = parts.reduce((all, row) => all + (row.number('value') ?? 0), 0);
  const rounding = [total, ...parts].reduce((all, row) => all + 0.5 * 10 ** -decimals(pkg, row), 0);
  const value = total.number('value') ?? 0;
  if (Math.abs(value - sum) <= rounding + 1e-9 * Math.max(1, Math.abs(value))) return;
  const lines = parts.map((row) => row.line).join(', ');
  const stated = Number(sum.toPrecision(12));
  yield fault(
    total,
    'value',
    [`合计 ${value} 与各部分之和 ${stated}（第 ${lines} 行）不符`, '核对各行；原文如此时在 note 中说明'],
    [
      `the total ${value} is not the sum ${stated} of its parts (lines ${lines})`,
      'check each; if the source is so, say it in note',
    ],
  );
}

function decimals(pkg: PackageView, row: DataRow): number {
  const printed = /\.(\d+)/.exec(row.text('value'))?.[1]?.length ?? 0;
  return pkg.row('indicators', 'id', row.text('indicator'))?.number('decimals') ?? printed;
}
