import type { DataRow } from '../package-view.ts';
import { eachRow, fault } from '../rule.ts';
import { show } from '../show.ts';

const isNamedState = (row: DataRow): boolean => ['state', 'assigned'].includes(row.text('kind'));

/** A named end state and a number set by the upper level have no bound of their own. */
export const boundUnexpected = eachRow('targets', (row) =>
  !isNamedState(row)
    ? null
    : ['value', 'comparator']
        .filter((column) => row.text(column) !== '')
        .map((column) =>
          fault(
            row,
            column,
            [`类型 ${show(row.text('kind'))} 不应有 ${column}`, '清空该格；有数值的目标改用 reach 或 keep'],
            [
              `kind ${show(row.text('kind'))} has no ${column}`,
              'clear the cell; a target with a number is reach or keep',
            ],
          ),
        ),
);

/** Every other target that is judged needs both. */
export const boundMissing = eachRow('targets', (row) =>
  isNamedState(row) || row.text('role') === 'parameter' || row.text('kind') === ''
    ? null
    : ['value', 'comparator']
        .filter((column) => row.text(column) === '')
        .map((column) =>
          fault(
            row,
            column,
            [
              `类型 ${show(row.text('kind'))} 需要 ${column}`,
              column === 'value' ? '填写目标值' : '填写比较符，原文无限定词用 =',
            ],
            [
              `kind ${show(row.text('kind'))} needs a ${column}`,
              column === 'value'
                ? 'give the target value'
                : 'give the comparator; = where the source has no bound word',
            ],
          ),
        ),
);

export const upperBelowValue = eachRow('targets', (row) => {
  const value = row.number('value');
  const upper = row.number('upper');
  if (value === null || upper === null || upper >= value) return null;
  return fault(
    row,
    'upper',
    [`上界 ${upper} 小于下界 ${value}`, '较小的数写在 value，较大的写在 upper'],
    [`the upper end ${upper} is below the value ${value}`, 'the smaller number is value, the larger upper'],
  );
});

/** A range says which of its ends binds, and only a range does. */
export const rangeRole = eachRow('targets', (row) => {
  const hasUpper = row.text('upper') !== '';
  if (hasUpper === (row.text('range_role') !== '')) return null;
  return hasUpper
    ? fault(
        row,
        'range_role',
        ['有 upper 但没有 range_role', '填 floor、band 或 ceiling'],
        ['upper is given without a range_role', 'choose floor, band or ceiling'],
      )
    : fault(
        row,
        'range_role',
        ['有 range_role 但没有 upper', '补上 upper，或清空 range_role'],
        ['range_role is given without upper', 'give upper, or clear range_role'],
      );
});
