import { numberOf, type DataRow, type PackageView } from '../package-view.ts';
import { fault, type Fault } from '../rule.ts';
import { show } from '../show.ts';
import { unitBook } from './unit-book.ts';

const isTarget = (row: DataRow): boolean => row.table.schema.name === 'targets';

/** A change is a percentage whose sign the source puts into words: 下降 23.3 % is −23.3. */
const isChange = (row: DataRow): boolean =>
  isTarget(row) ? ['change', 'growth'].includes(row.text('kind')) : row.text('basis') === 'change';

/** The figure as printed is a number and nothing else. */
export const isPlainFigure = (row: DataRow): boolean => numberOf(row.text('value_stated')) !== null;

/** The unit that `value` is meant to be in. */
export function unitOfValue(row: DataRow, pkg: PackageView): string {
  const unit = pkg.row('indicators', 'id', row.text('indicator'))?.text('unit_zh') ?? '';
  if (!isChange(row)) return unit;
  if (isTarget(row)) return '%';
  // A published change may also be an absolute rise, in the unit of the indicator.
  const stated = row.text('unit_stated');
  const book = unitBook(pkg);
  return stated !== '' && (stated === unit || book.sameBase(stated, unit)) ? unit : '%';
}

/** `value` must be the printed figure, converted. */
export function* statedValue(pkg: PackageView): Iterable<Fault> {
  const book = unitBook(pkg);
  for (const row of [...pkg.rows('targets'), ...pkg.rows('observations')]) {
    const value = row.number('value');
    const stated = numberOf(row.text('value_stated'));
    if (value === null || stated === null) continue;
    if (!pkg.row('indicators', 'id', row.text('indicator'))) continue;
    const conversion = book.convert(row.text('unit_stated'), unitOfValue(row, pkg));
    if (!conversion) continue;
    const expected = stated * conversion.ratio;
    const difference = isChange(row) ? Math.abs(value) - Math.abs(expected) : value - expected;
    if (Math.abs(difference) <= 1e-9 * Math.max(1, Math.abs(expected))) continue;
    yield mismatch(row, expected, unitOfValue(row, pkg), conversion.sure);
  }
}

function mismatch(row: DataRow, expected: number, unit: string, sure: boolean): Fault {
  const printed = show(row.text('value_stated') + row.text('unit_stated'));
  // Twelve digits hide the binary dust of the conversion.
  const right = `${Number(expected.toPrecision(12))}${show(unit)}`;
  return fault(
    row,
    'value',
    [`value ${row.text('value')} 与原文 ${printed} 不符`, `按单位换算应为 ${right}`],
    [`value ${row.text('value')} does not agree with the printed ${printed}`, `converted it is ${right}`],
    sure ? 'error' : 'warning',
  );
}
