import { eachRow, fault } from '../rule.ts';

export const dueBeforeBase = eachRow('targets', (row) => {
  const due = row.period('due');
  const base = row.period('base_period');
  if (!due || !base || due.last > base.last) return null;
  return fault(
    row,
    'due',
    [`期限 ${row.text('due')} 不晚于基期 ${row.text('base_period')}`, '核对原文的期限和基期'],
    [
      `due ${row.text('due')} is not after the base period ${row.text('base_period')}`,
      'check both in the source',
    ],
  );
});

export const startAfterDue = eachRow('targets', (row) => {
  const start = row.period('start');
  const due = row.period('due');
  if (!start || !due || start.first <= due.last) return null;
  return fault(
    row,
    'start',
    [`起始 ${row.text('start')} 晚于期限 ${row.text('due')}`, '核对原文的起止时间'],
    [`start ${row.text('start')} is after due ${row.text('due')}`, 'check both in the source'],
  );
});

/** A cumulative change is a change since something. */
export const changeNeedsBase = eachRow('targets', (row) => {
  if (row.text('kind') !== 'change' || row.text('role') === 'parameter' || row.text('base_period') !== '')
    return null;
  return fault(
    row,
    'base_period',
    ['累计变化缺少基期', '填写原文的基期，如 2015'],
    ['a cumulative change without a base period', 'give the base period of the source, such as 2015'],
  );
});
