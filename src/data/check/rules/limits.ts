import type { DataRow, PackageView } from '../package-view.ts';
import { fault, type Fault } from '../rule.ts';

/** Cells that hold a level in the unit of the indicator; a change may pass any limit of the level. */
function levelColumns(row: DataRow): string[] {
  if (row.table.schema.name === 'observations') return row.text('basis') === 'change' ? [] : ['value'];
  return ['change', 'growth'].includes(row.text('kind')) ? ['base_value'] : ['value', 'upper', 'base_value'];
}

function* levels(
  pkg: PackageView,
): Iterable<{ row: DataRow; column: string; value: number; indicator: DataRow }> {
  for (const row of [...pkg.rows('targets'), ...pkg.rows('observations')]) {
    const indicator = pkg.row('indicators', 'id', row.text('indicator'));
    if (!indicator) continue;
    for (const column of levelColumns(row)) {
      const value = row.number(column);
      if (value !== null) yield { row, column, value, indicator };
    }
  }
}

export function* aboveLimit(pkg: PackageView): Iterable<Fault> {
  for (const { row, column, value, indicator } of levels(pkg)) {
    const limit = indicator.number('natural_limit');
    if (limit === null || value <= limit) continue;
    yield fault(
      row,
      column,
      [`${value} 超过该指标的自然上限 ${limit}`, '核对数值和单位'],
      [`${value} is above the natural limit ${limit} of the indicator`, 'check the figure and its unit'],
    );
  }
}

/** A share in per cent ends at 100 unless the indicator says otherwise. */
export function* shareAboveHundred(pkg: PackageView): Iterable<Fault> {
  for (const { row, column, value, indicator } of levels(pkg)) {
    const percent = ['%', '％'].includes(indicator.text('unit_zh')) && indicator.text('measure') === 'share';
    if (!percent || value <= 100 || indicator.text('natural_limit') !== '') continue;
    yield fault(
      row,
      column,
      [`占比 ${value}% 大于 100%`, '核对数值；确可超过 100% 时在指标中写明 natural_limit'],
      [
        `a share of ${value} %`,
        'check it; where more than 100 % is possible, give the indicator a natural_limit',
      ],
    );
  }
}
