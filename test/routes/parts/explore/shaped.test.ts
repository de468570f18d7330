import { describe, expect, test } from 'vitest';
import { firstView, type ExploreView } from '../../../../src/app/explore-view.ts';
import { columnOf } from '../../../../src/data/explore/columns.ts';
import { dimensionsOf, type NamedCode } from '../../../../src/data/explore/dimensions.ts';
import type { Group } from '../../../../src/data/explore/source.ts';
import { cellOf } from '../../../../src/routes/parts/explore/cells.ts';
import { facetView, shownOptions } from '../../../../src/routes/parts/explore/facet-view.ts';
import { filterWords } from '../../../../src/routes/parts/explore/filter-words.ts';
import { shaped } from '../../../../src/routes/parts/explore/shaped.ts';

const code = (dimension: NamedCode['dimension'], code: string, zh: string, rest = {}): NamedCode => ({
  ...{ dimension, code, name_zh: zh, name_en: `${zh} in English`, theme: null, unit: null, unit_en: null },
  ...{ area: null, measure: null, decimals: null, search: null },
  ...rest,
});
const dimensions = dimensionsOf([
  code('area', '990101', '甲区'),
  code('area', '990102', '乙区'),
  code('theme', 'eco', '经济'),
  code('indicator', 'eco.gdp', '地区生产总值', { theme: 'eco', unit: '亿元', unit_en: '100 million yuan' }),
  code('organisation', 'env', '环境局'),
]);
const zh = { dimensions, lang: 'zh' as const };
const en = { dimensions, lang: 'en' as const };
const group = (values: (string | null)[], n: number, m: number | null = n, mixed: Group['mixed'] = null) => ({
  values,
  n,
  m,
  mixed,
});
const view = (rest: Partial<ExploreView>): ExploreView => ({ ...firstView('observations'), ...rest });

describe('groups', () => {
  const by = view({ shape: { kind: 'groups', by: ['area'] } });
  test('stand in the order of the site, rows without a value last', () => {
    const table = shaped(by, [group([null], 1), group(['990102'], 2), group(['990101'], 3)], zh)!;
    expect(table.columns.map(({ title }) => title)).toEqual(['地区', '条数']);
    expect(table.cells).toEqual([
      ['甲区', 3],
      ['乙区', 2],
      ['（空）', 1],
    ]);
    expect(table.chart).toEqual({
      form: 'bar',
      categories: ['甲区', '乙区', '（空）'],
      series: [{ name: '条数', values: [3, 2, 1] }],
    });
  });
  test('can be sorted by their figure; those without one come last either way', () => {
    const measured = { ...by, measure: { of: 'mean' as const, column: 'value' } };
    const groups = [group(['990101'], 1, null, 'kinds'), group(['990102'], 1, 0.1 + 0.2)];
    for (const descending of [true, false]) {
      const table = shaped({ ...measured, sorts: [{ id: 'm', descending }] }, groups, zh)!;
      expect(table.cells).toEqual([
        ['乙区', 1, 0.3],
        ['甲区', 1, null],
      ]);
      expect(table.mixed).toEqual({ kinds: 1, sum: 0 });
    }
  });
  test('of which there are many are drawn in part, and that is known', () => {
    const many = Array.from({ length: 40 }, (_, i) => group([String(i)], i));
    const table = shaped(by, many, zh)!;
    expect([table.cells.length, table.chart.categories.length, table.chartCut]).toEqual([40, 30, true]);
  });
});

describe('a cross table', () => {
  const groups = [group(['990102', '2023'], 4), group(['990101', '2022'], 1), group(['990101', '2023'], 2)];
  const crossed = view({ shape: { kind: 'pivot', rows: 'area', columns: 'period' } });
  test('has a blank where no row is', () => {
    const table = shaped(crossed, groups, zh)!;
    expect(table.columns.map(({ title }) => title)).toEqual(['地区 \\ 统计期', '2022', '2023']);
    expect(table.cells).toEqual([
      ['甲区', 1, 2],
      ['乙区', null, 4],
    ]);
  });
  test('is drawn as a line for every row, or as bars for every column', () => {
    expect(shaped({ ...crossed, chart: 'line' }, groups, zh)!.chart).toEqual({
      form: 'line',
      categories: ['2022', '2023'],
      series: [
        { name: '甲区', values: [1, 2] },
        { name: '乙区', values: [null, 4] },
      ],
    });
    expect(shaped({ ...crossed, chart: 'bar' }, groups, zh)!.chart.series.map(({ name }) => name)).toEqual([
      '2022',
      '2023',
    ]);
  });
});

test('cells name codes in the language, and what the dimension says of them', () => {
  const cell = (table: 'observations' | 'targets' | 'verdicts', id: string, row: object, naming = zh) =>
    cellOf(columnOf(table, id)!, row as never, naming);
  expect(cell('observations', 'area', { area: '990101' })).toBe('甲区');
  expect(cell('observations', 'area_code', { area: '990101' })).toBe('990101');
  expect(cell('observations', 'unit', { indicator: 'eco.gdp' })).toBe('亿元');
  expect(cell('observations', 'unit', { indicator: 'eco.gdp' }, en as never)).toBe('100 million yuan');
  // A change is in per cent, whatever the indicator is measured in.
  expect(cell('observations', 'unit', { indicator: 'eco.gdp', basis: 'change' })).toBe('%');
  expect(cell('targets', 'unit', { indicator: 'eco.gdp', kind: 'growth' })).toBe('%');
  expect(cell('targets', 'unit', { indicator: 'eco.gdp', kind: 'reach' })).toBe('亿元');
  expect(cell('observations', 'theme', { indicator: 'eco.gdp' })).toBe('经济');
  expect(cell('observations', 'theme', { indicator: 'unknown' })).toBeNull();
  expect(cell('observations', 'basis', { basis: 'ytd' })).toBe('累计');
  expect(cell('observations', 'value', { value: 0.1 + 0.2 })).toBe(0.3);
  expect(cell('observations', 'value', { value: null })).toBeNull();
  expect(cell('targets', 'lead', { lead: 'env|no such unit' })).toBe('环境局、no such unit');
  const status = { status: 'missed', kind: 'reach', side: 'up', value: 1, binding: 'expected', force: null };
  expect(cell('verdicts', 'status', { ...status, scope_kind: null })).toBe('未达预期');
});

describe('a facet', () => {
  const area = columnOf('observations', 'area')!;
  test('lists few values in their own order, and what is chosen though no row has it', () => {
    const { options } = facetView(
      area,
      [
        { value: '-', n: 9 },
        { value: '990102', n: 5 },
      ],
      ['990101'],
      zh,
    );
    expect(options.map(({ name, n }) => `${name} ${n}`)).toEqual(['甲区 0', '乙区 5', '（空） 9']);
  });
  test('lists many by number, the first of them and every chosen one, or what is looked for', () => {
    const counts = Array.from({ length: 20 }, (_, i) => ({ value: `v${i}`, n: i }));
    const facet = facetView(area, counts, [], zh);
    expect(facet.options[0]!.value).toBe('v19');
    expect(shownOptions(facet, ['v3'], '', 2).shown.map(({ value }) => value)).toEqual(['v19', 'v18', 'v3']);
    expect(shownOptions(facet, [], 'V7', 2).shown.map(({ value }) => value)).toEqual(['v7']);
  });
});

test('the filters are told in words', () =>
  expect(filterWords(view({ chosen: { area: ['990101', '-'] }, from: '2020', q: ' 空气 ' }), zh)).toEqual([
    '地区：甲区、（空）',
    '统计期：2020—',
    '文字：空气',
  ]));
