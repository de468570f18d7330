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
  code('indicator', 'air.pm25', '细颗粒物浓度', { theme: 'air', unit: '微克/立方米', unit_en: 'µg/m³' }),
  code('organisation', 'env', '环境局'),
]);
const zh = { dimensions, lang: 'zh' as const };
const en = { dimensions, lang: 'en' as const };
const group = (
  values: (string | null)[],
  n: number,
  m: number | null = n,
  { mixed = null, of = null }: Partial<Group> = {},
): Group => ({ values, n, m, mixed, of });
const gdp = { indicator: 'eco.gdp', kind: 'period' };
const pm25 = { indicator: 'air.pm25', kind: 'period' };
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
    const groups = [
      group(['990101'], 1, null, { mixed: 'kinds' }),
      group(['990102'], 1, 0.1 + 0.2, { of: gdp }),
    ];
    for (const descending of [true, false]) {
      const table = shaped({ ...measured, sorts: [{ id: 'm', descending }] }, groups, zh)!;
      expect(table.cells).toEqual([
        ['乙区', 1, 0.3],
        ['甲区', 1, null],
      ]);
      expect(table.mixed).toEqual({ kinds: 1, sum: 0, overlap: 0, apart: 0 });
      expect(table.columns.at(-1)!.title).toBe('数值平均（亿元）');
      expect(table.figure).toEqual({ indicator: '地区生产总值', unit: '亿元' });
    }
  });
  test('say what their figures are of where these differ, and are then no chart', () => {
    const measured = { ...by, measure: { of: 'mean' as const, column: 'value' } };
    const groups = [
      group(['990101'], 1, 80, { of: gdp }),
      group(['990102'], 1, 50, { of: pm25 }),
      group([null], 1, null),
    ];
    const table = shaped(measured, groups, zh)!;
    expect(table.columns.map(({ title }) => title)).toEqual(['地区', '指标', '计量单位', '条数', '数值平均']);
    expect(table.cells).toEqual([
      ['甲区', '地区生产总值', '亿元', 1, 80],
      ['乙区', '细颗粒物浓度', '微克/立方米', 1, 50],
      ['（空）', null, null, 1, null],
    ]);
    expect([table.figure, table.chart]).toEqual([{ indicator: null, unit: null }, null]);
    const sorted = shaped({ ...measured, sorts: [{ id: 'indicator', descending: false }] }, groups, zh)!;
    expect(sorted.cells.map(([area]) => area)).toEqual(['甲区', '乙区', '（空）']);
    // Grouped by indicator, they say it already; a change is in per cent.
    const named = { ...measured, shape: { kind: 'groups' as const, by: ['indicator'] } };
    const changes = [
      group(['eco.gdp'], 1, 5, { of: { ...gdp, kind: 'change' } }),
      group(['air.pm25'], 1, -9, { of: { ...pm25, kind: 'change' } }),
    ];
    const alike = shaped(named, changes, zh)!;
    expect(alike.columns.map(({ title }) => title)).toEqual(['指标', '条数', '数值平均（%）']);
    expect(alike.chart!.series[0]!.values).toEqual([5, -9]);
  });
  test('are a line along all years only where they are years', () => {
    const years = { ...by, shape: { kind: 'groups' as const, by: ['period'] }, chart: 'line' as const };
    const line = shaped(years, [group(['2022'], 3), group(['2019'], 1), group([null], 9)], zh)!;
    expect(line.chart).toEqual({
      form: 'line',
      categories: ['2019', '2020', '2021', '2022'],
      series: [{ name: '条数', values: [1, null, null, 3] }],
    });
    expect(line.noLine).toBe(false);
    const uneven = shaped(years, [group(['2022'], 3), group(['2022-08'], 1)], zh)!;
    expect([uneven.chart!.form, uneven.noLine]).toEqual(['bar', true]);
    const areas = shaped({ ...by, chart: 'line' }, [group(['990101'], 3)], zh)!;
    expect([areas.chart!.form, areas.noLine]).toEqual(['bar', true]);
  });
  test('of which there are many are drawn in part, and that is known', () => {
    const many = Array.from({ length: 40 }, (_, i) => group([String(i)], i));
    const table = shaped(by, many, zh)!;
    expect([table.cells.length, table.chart!.categories.length, table.chartCut]).toEqual([40, 30, true]);
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
    expect(shaped({ ...crossed, chart: 'bar' }, groups, zh)!.chart!.series.map(({ name }) => name)).toEqual([
      '2022',
      '2023',
    ]);
  });
});

describe('the figures of a cross table', () => {
  const measure = { of: 'mean' as const, column: 'value' };
  const across = (rows: string, columns: string, rest: Partial<ExploreView> = {}) =>
    view({ shape: { kind: 'pivot', rows, columns }, measure, ...rest });
  const cells = (one: ExploreView, groups: Group[]) => {
    const { columns, cells } = shaped(one, groups, zh)!;
    return [columns.map(({ title }) => title), ...cells];
  };
  test('of one indicator stand under its name', () => {
    const groups = [
      group(['990101', '2022'], 1, 80, { of: gdp }),
      group(['990102', '2024'], 1, 20, { of: gdp }),
    ];
    const table = shaped(across('area', 'period', { chart: 'line' }), groups, zh)!;
    expect(table.figure).toEqual({ indicator: '地区生产总值', unit: '亿元' });
    expect(table.columns.map(({ title }) => title)).toEqual(['地区 \\ 统计期', '2022', '2024']);
    // The year without a figure keeps its place in the picture.
    expect(table.chart!.categories).toEqual(['2022', '2023', '2024']);
    expect(table.chart!.series.map(({ values }) => values)).toEqual([
      [80, null, null],
      [null, null, 20],
    ]);
  });
  test('of which each row is of one indicator have the units beside them', () => {
    const groups = [
      group(['eco.gdp', '2022'], 1, 80, { of: gdp }),
      group(['air.pm25', '2023'], 1, 47, { of: pm25 }),
    ];
    expect(cells(across('indicator', 'period'), groups)).toEqual([
      ['指标 \\ 统计期', '计量单位', '2022', '2023'],
      ['地区生产总值', '亿元', 80, null],
      ['细颗粒物浓度', '微克/立方米', null, 47],
    ]);
    expect(shaped(across('indicator', 'period'), groups, zh)!.chart).toBeNull();
    const byUnit = across('indicator', 'period', { sorts: [{ id: 'of_unit', descending: true }] });
    expect(cells(byUnit, groups)[1]![0]).toBe('细颗粒物浓度');
    // Names that every object has are no heads.
    const odd = across('indicator', 'period', { sorts: [{ id: 'constructor', descending: false }] });
    expect(cells(odd, groups)[1]![0]).toBe('地区生产总值');
  });
  test('of which each column is of one indicator have the units in the heads', () => {
    const groups = [
      group(['990101', 'eco.gdp'], 1, 80, { of: gdp }),
      group(['990101', 'air.pm25'], 1, 47, { of: pm25 }),
    ];
    expect(cells(across('area', 'indicator'), groups)[0]).toEqual([
      '地区 \\ 指标',
      '地区生产总值（亿元）',
      '细颗粒物浓度（微克/立方米）',
    ]);
  });
  test('are blank where nothing tells what each is of', () => {
    const groups = [
      group(['990101', '2022'], 1, 80, { of: gdp }),
      group(['990101', '2023'], 1, 47, { of: pm25 }),
      group(['990102', '2022'], 1, 50, { of: pm25 }),
    ];
    const table = shaped(across('area', 'period', { chart: 'line' }), groups, zh)!;
    expect(table.cells).toEqual([
      ['甲区', null, null],
      ['乙区', null, null],
    ]);
    expect([table.mixed.apart, table.chart]).toEqual([3, null]);
  });
  test('sort the rows, those without one last', () => {
    const groups = [
      group(['990101', '2022'], 1, 80, { of: gdp }),
      group(['990102', '2022'], 1, 20, { of: gdp }),
      group([null, '2023'], 1, 9, { of: gdp }),
    ];
    const first = (id: string, descending: boolean) =>
      shaped(across('area', 'period', { sorts: [{ id, descending }] }), groups, zh)!.cells.map(
        ([area]) => area,
      );
    expect(first('2022', false)).toEqual(['乙区', '甲区', '（空）']);
    expect(first('2022', true)).toEqual(['甲区', '乙区', '（空）']);
    expect(first('2023', true)).toEqual(['（空）', '甲区', '乙区']);
    expect(first('area', true)).toEqual(['（空）', '乙区', '甲区']);
    expect(first('nothing', true)).toEqual(['甲区', '乙区', '（空）']);
  });
  test('run along time whichever way it stands', () => {
    const groups = [
      group(['2022', '990101'], 1, 80, { of: gdp }),
      group(['2023', '990101'], 1, 90, { of: gdp }),
    ];
    expect(shaped(across('period', 'area', { chart: 'line' }), groups, zh)!.chart).toEqual({
      form: 'line',
      categories: ['2022', '2023'],
      series: [{ name: '甲区', values: [80, 90] }],
    });
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
