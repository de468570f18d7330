import { describe, expect, test } from 'vitest';
import { copy, set, swap } from './planted.ts';
import { brief, checkSample, type Files, type Tables } from './sample.ts';

/** What looks like a fault and is none. */
const allowed: [string, ((tables: Tables) => void) | undefined, ((files: Files) => unknown)?][] = [
  [
    'a byte order mark and CRLF',
    undefined,
    (files) => {
      for (const [path, text] of files) files.set(path, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    },
  ],
  [
    'a last line without a line end',
    undefined,
    (files) => files.set('scopes.csv', files.get('scopes.csv')!.trimEnd()),
  ],
  [
    'columns in another order',
    undefined,
    (files) => files.set('scopes.csv', 'name_en,kind,id,name_zh\nPublic institutions,,public,公共机构\n'),
  ],
  ['a CSV that the descriptor does not name', undefined, (files) => files.set('extra.csv', 'x"y\n"')],
  ['no file for an internal table', undefined, (files) => files.delete('task_plans.csv')],
  [
    'a quoted cell with a comma and doubled quotes',
    undefined,
    swap('scopes.csv', 'Public institutions', '"Public, ""real"" ones"'),
  ],
  ['a day where a publication date is wanted', set('documents', 0, { issued_on: '2021-08-31' })],
  [
    '>= against the direction, with the word that proves it',
    set('targets', 0, { comparator: '>=', word_zh: '达到42以上' }),
  ],
  ['a fall held within a bound', set('targets', 1, { comparator: '>=', word_zh: '控制在…以内' })],
  ['a threshold against the direction', set('targets', 5, { comparator: '<=' })],
  ['a printed range', set('targets', 0, { value_stated: '42—45' })],
  [
    'a rise in the unit of the indicator',
    set('observations', 6, { indicator: 'gdp', value: '0.5', value_stated: '5000', unit_stated: '万元' }),
  ],
  [
    'a cumulative figure that starts again in January',
    copy('observations', 5, { period: '2024-01/2024-01', value: '60' }),
  ],
  ['exactly ten times', set('observations', 1, { value: '470' })],
  [
    'a total whose second part is not on file',
    set('observations', 3, { indicator: 'gdp2', scope: 'public' }),
  ],
  ['the same goal in two places', copy('targets', 0, { id: 'plan-7', locator: '三（二）' })],
  [
    'a claim beside a figure of the same rank',
    copy('observations', 10, { value: '', claim: 'done', document: 'old-plan' }),
  ],
  ['a growth rate whose value is not published', set('observations', 7, { yoy: '3.2' })],
  [
    'a page address with eleven digits',
    set('documents', 0, { url: 'https://example.gov.cn/t_13805310000.html' }),
  ],
  [
    'a figure printed with eleven digits',
    set('observations', 2, { value_stated: '100000000000', unit_stated: '元' }),
  ],
  ['decimals and long numbers in text', set('targets', 0, { note: '0.0531123456，编号 2013805310000' })],
];

describe('what is no fault is not told', () => {
  test.each(allowed)('%s', (_, edit, files) => {
    expect(checkSample(edit ?? (() => {}), files).map(brief)).toEqual([]);
  });
});
