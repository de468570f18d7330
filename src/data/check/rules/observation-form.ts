import { eachRow, fault } from '../rule.ts';
import { show } from '../show.ts';

const contents = ['value', 'yoy', 'claim', 'missing'];

export const observationEmpty = eachRow('observations', (row) => {
  if (contents.some((column) => row.text(column) !== '')) return null;
  return fault(
    row,
    'value',
    ['没有数值、增速、完成说明或缺失原因', '填写 value、yoy、claim 或 missing'],
    ['neither value, yoy, claim nor missing', 'fill in one of them'],
  );
});

export const missingWithValue = eachRow('observations', (row) => {
  if (row.text('missing') === '' || row.text('value') === '') return null;
  return fault(
    row,
    'missing',
    ['注明缺失却有数值', '清空 missing 或 value'],
    ['marked as missing, yet it has a value', 'clear missing or value'],
  );
});

export const changeWithoutBase = eachRow('observations', (row) => {
  if (row.text('basis') !== 'change' || row.text('base_period') !== '') return null;
  return fault(
    row,
    'base_period',
    ['累计变化没有基期，无法用于评价', '原文写明时填写基期'],
    [
      'a cumulative change without a base period cannot be judged',
      'give the base period where the source states it',
    ],
  );
});

export const baseUnexpected = eachRow('observations', (row) => {
  if (row.text('basis') === '' || row.text('basis') === 'change' || row.text('base_period') === '')
    return null;
  return fault(
    row,
    'base_period',
    [`basis 为 ${show(row.text('basis'))} 不应有基期`, '清空 base_period，或 basis 改为 change'],
    [`basis ${show(row.text('basis'))} has no base period`, 'clear base_period, or make the basis change'],
  );
});

/** A cumulative figure is written as a cumulative span, and the other way round. */
export const ytdForm = eachRow('observations', (row) => {
  const basis = show(row.text('basis'));
  const period = row.period('period');
  if (!period || basis === '' || (period.grain === 'ytd') === (basis === 'ytd')) return null;
  return basis === 'ytd'
    ? fault(
        row,
        'period',
        [`basis 为 ytd，时期却是 ${row.text('period')}`, '写成 2024-01/2024-08；全年累计的 basis 用 period'],
        [
          `basis ytd with the period ${row.text('period')}`,
          'write 2024-01/2024-08; a whole year has basis period',
        ],
      )
    : fault(
        row,
        'basis',
        [`时期 ${row.text('period')} 是累计数，basis 却是 ${basis}`, 'basis 改为 ytd，或改正时期'],
        [
          `the period ${row.text('period')} is cumulative, the basis is ${basis}`,
          'make the basis ytd, or correct the period',
        ],
      );
});
