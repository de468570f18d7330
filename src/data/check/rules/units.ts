import type { DataRow, PackageView } from '../package-view.ts';
import { eachRow, fault, type Fault } from '../rule.ts';
import { show } from '../show.ts';
import { isPlainFigure, unitOfValue } from './stated-value.ts';
import { unitBook } from './unit-book.ts';

/** A unit outside the table leaves its figures unchecked. */
export function* unitUnknown(pkg: PackageView): Iterable<Fault> {
  if (!pkg.table('units_of_measure')?.read) return;
  const book = unitBook(pkg);
  for (const row of pkg.rows('indicators')) {
    if (row.text('unit_zh') !== '' && !book.knows(row.text('unit_zh'))) yield unknown(row, 'unit_zh');
  }
  for (const row of [...pkg.rows('targets'), ...pkg.rows('observations')]) {
    const unit = row.text('unit_stated');
    // The unit of the indicator has been told above.
    if (unit === '' || book.knows(unit) || !isPlainFigure(row) || unit === unitOfValue(row, pkg)) continue;
    yield unknown(row, 'unit_stated');
  }
}

function unknown(row: DataRow, column: string): Fault {
  const unit = show(row.text(column));
  return fault(
    row,
    column,
    [`单位“${unit}”不在 units_of_measure 中，数值无法核对`, '登记该单位及换算系数，或写成其别名'],
    [
      `the unit “${unit}” is not in units_of_measure, so the figure stays unchecked`,
      'enter it with its factor, or as an alias',
    ],
  );
}

/** Conversion knows one step: every unit leads straight to a base unit whose factor is 1. */
export const unitBase = eachRow('units_of_measure', (row, pkg) => {
  const factor = row.number('factor');
  const isBase = row.text('base_unit') === row.text('unit');
  if (factor !== null && (isBase ? factor !== 1 : factor <= 0)) {
    return fault(
      row,
      'factor',
      [isBase ? '基本单位的系数应为 1' : '系数应大于 0', '改正系数'],
      [isBase ? 'the factor of a base unit is 1' : 'the factor must be above 0', 'correct the factor'],
    );
  }
  const base = isBase ? null : pkg.row('units_of_measure', 'unit', row.text('base_unit'));
  if (!base || base.text('base_unit') === base.text('unit')) return null;
  return fault(
    row,
    'base_unit',
    [`${show(row.text('base_unit'))} 本身不是基本单位`, `直接换算到 ${show(base.text('base_unit'))}`],
    [
      `${show(row.text('base_unit'))} is no base unit itself`,
      `convert straight to ${show(base.text('base_unit'))}`,
    ],
  );
});
