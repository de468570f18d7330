import { describe, expect, test } from 'vitest';
import { formatFinding } from '../../../src/data/check/finding.ts';
import { likelyPeriod } from '../../../src/data/check/likely-period.ts';
import { nearest } from '../../../src/data/check/nearest.ts';
import { copy, set } from './planted.ts';
import { brief, checkSample, type Tables } from './sample.ts';

const mends = (edit: (tables: Tables) => void) => checkSample(edit).map(({ en }) => en.mend);

test('a finding is one line with its place, reason and mend', () => {
  const [finding] = checkSample(set('targets', 0, { lead: 'tq-evn' }));
  expect(formatFinding(finding!, 'zh')).toBe(
    'targets.csv:2:lead  organisations.id 中没有“tq-evn” → 是否应为 tq-env',
  );
  expect(formatFinding(finding!, 'en')).toBe(
    'targets.csv:2:lead  “tq-evn” is not in organisations.id → did you mean tq-env?',
  );
});

test('a place without a column leaves it out', () => {
  const [finding] = checkSample(
    () => {},
    (files) => files.delete('scopes.csv'),
  );
  expect(formatFinding(finding!, 'en')).toMatch(/^scopes\.csv:1 {2}the package has no file scopes\.csv → /);
});

test('what a hostile cell holds cannot break the line or reach the terminal', () => {
  const [finding] = checkSample(set('areas', 1, { level: `\u009B31m${'x'.repeat(500)}` }), undefined).slice(
    -1,
  );
  expect(formatFinding(finding!, 'en').length).toBeLessThan(200);
  const header = checkSample(
    () => {},
    (files) => files.set('scopes.csv', '"id\u001B[2J",id,name_zh,name_en\nx,public,公共机构,Public\n'),
  );
  expect(header.map((one) => formatFinding(one, 'zh')).join('')).not.toContain('\u001B');
});

test('the mend names the value that was probably meant', () => {
  expect(mends(set('targets', 0, { due: '2025年' }))).toEqual(['write 2025']);
  expect(mends(set('targets', 0, { base_value: '1,052.5' }))).toEqual(['write 1052.5']);
  expect(mends(set('areas', 1, { level: 'District' }))[0]).toMatch(/^did you mean district\?/);
  expect(mends(set('targets', 2, { value: '12000' }))).toEqual(['converted it is 1200亿元']);
  expect(mends(set('tasks', 0, { lead: 'tq-env、tq-housing' }))).toEqual(['separate the members by |']);
});

test('findings are sorted by file, line and cell', () => {
  const found = checkSample((tables) => {
    copy('themes', 0, { id: 'air' })(tables);
    set('targets', 5, { note: '13805310000', area: '370199' })(tables);
    set('targets', 0, { due: 'soon' })(tables);
    set('areas', 0, { name_en: '' })(tables);
  });
  expect(found.map(brief).map((line) => line.split(' ').slice(1, 3).join(' '))).toEqual([
    'cell.required areas.csv:2:name_en',
    'cell.period targets.csv:2:due',
    'reference.unknown targets.csv:7:area',
    'personal.telephone targets.csv:7:note',
    'key.duplicate themes.csv:3:id',
    'key.duplicate themes.csv:3:order',
  ]);
});

describe('likelyPeriod', () => {
  test.each([
    ['2024年', '2024'],
    ['2024Q3', '2024-Q3'],
    ['2024年三季度', '2024-Q3'],
    ['2024年第2季度', '2024-Q2'],
    ['2024/8', '2024-08'],
    ['202408', '2024-08'],
    ['2024年8月', '2024-08'],
    ['2024年1—8月', '2024-01/2024-08'],
    ['2024-1/2024-8', '2024-01/2024-08'],
    ['2024-01/2024-12', '2024'],
    ['2024年上半年', '2024-01/2024-06'],
    ['2024-12-31', '2024-12'],
    ['2024.13', null],
    ['近年', null],
  ])('%s → %s', (text, period) => expect(likelyPeriod(text, false)).toBe(period));

  test('a day stays a day where days are allowed', () => {
    expect(likelyPeriod('2024年3月5日', true)).toBe('2024-03-05');
  });
});

describe('nearest', () => {
  test('finds a slip, a swap and a missing letter', () => {
    const ids = ['env.pm25', 'env.pm10', 'eco.gdp'];
    expect(nearest('env.pm52', ids)).toBe('env.pm25');
    expect(nearest('envpm10', ids)).toBe('env.pm10');
    expect(nearest('eco.gpd', ids)).toBe('eco.gdp');
  });
  test('does not guess far', () => expect(nearest('water', ['air', 'soil'])).toBeNull());
});
