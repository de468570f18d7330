import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnOf, exploreTables, groupable, measurable } from '../../../src/data/explore/columns.ts';
import { tableIds, type Question, type TableId } from '../../../src/data/explore/question.ts';
import { createExploreSource, keepVerdicts, type ExploreSource } from '../../../src/data/explore/source.ts';
import type { Engine } from '../../../src/data/engine.ts';
import { packageSchema as schema } from '../package-schema.ts';
import { smallEngine } from './small.ts';

let engine: Engine;
let source: ExploreSource;
beforeAll(async () => {
  engine = await smallEngine();
  await keepVerdicts(engine);
  source = await createExploreSource(engine);
});
afterAll(() => engine.close());

const ask = (table: TableId, rest: Partial<Question> = {}): Question => ({
  table,
  chosen: {},
  from: null,
  to: null,
  q: '',
  sorts: [],
  ...rest,
});
const all = { limit: 100, offset: 0 };
const locators = async (rest: Partial<Question>, page = all) =>
  (await source.rows(ask('observations', rest), ['locator'], page)).rows
    .map(({ locator }) => locator)
    .join('');

describe('the catalogue of columns', () => {
  test('has the titles of the descriptor where it has the column', () => {
    for (const [table, of] of [
      ['observations', 'observations'],
      ['targets', 'targets'],
      ['tasks', 'tasks'],
    ] as const)
      for (const { name, title, titleEn } of schema.tables.find((one) => one.name === of)!.fields) {
        const column = columnOf(table, name);
        if (column) expect([column.zh, column.en], `${table}.${name}`).toEqual([title, titleEn]);
      }
  });
  test('names each column once, and only columns that the engine has', async () => {
    for (const table of tableIds) {
      const { columns, from, row, range, search } = exploreTables[table];
      expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
      const keys = [...columns.map(({ key }) => key), ...row, range, ...search.texts];
      keys.push(...search.names.map(([key]) => key));
      await engine.query(`SELECT ${keys.map((key) => `o."${key}"`).join(', ')} FROM ${from} o LIMIT 0`);
    }
  });
});

describe('rows', () => {
  test('come in the order of the package', async () => expect(await locators({})).toBe('12345678'));
  test('are narrowed by what is chosen, one value of a facet or the other, every facet', async () => {
    expect(await locators({ chosen: { area: ['990101'] } })).toBe('138');
    expect(await locators({ chosen: { area: ['990101'], theme: ['eco'] } })).toBe('38');
    expect(await locators({ chosen: { unit: ['%', '微克/立方米'] } })).toBe('1278');
    expect(await locators({ chosen: { status: ['-'], theme: ['air'] } })).toBe('1');
    expect(await locators({ chosen: { area: ['no such area'] } })).toBe('');
  });
  test('are narrowed by years, first and last included, whatever the form of the period', async () => {
    expect(await locators({ from: '2023' })).toBe('158');
    expect(await locators({ to: '2022' })).toBe('23467');
    expect(await locators({ from: '2023', to: '2022' })).toBe('');
  });
  test('are found by words of their names, pinyin and full-width letters included', async () => {
    expect(await locators({ q: '生产总值' })).toBe('3456');
    expect(await locators({ q: 'ＰＭ2.5 乙区' })).toBe('12');
    expect(await locators({ q: 'pm2.5 yi district' })).toBe('12');
    expect(await locators({ q: 'xkl' })).toBe('12');
    expect(await locators({ q: '镇区' })).toBe('5');
    expect(await locators({ q: "'; DROP TABLE observations; --" })).toBe('');
    expect(await locators({})).toBe('12345678');
  });
  test('are sorted by several columns, without a value last either way', async () => {
    const by = (...sorts: [string, boolean?][]) =>
      locators({ sorts: sorts.map(([id, descending = false]) => ({ id, descending })) });
    expect(await by(['value'])).toBe('56412738');
    expect(await by(['theme', true], ['value', true])).toBe('37465821');
  });
  test('are read page by page', async () => expect(await locators({}, { limit: 3, offset: 6 })).toBe('78'));
  test('are counted, on whatever page', async () => {
    const of = async (offset: number) =>
      (await source.rows(ask('observations'), [], { limit: 3, offset })).total;
    expect([await of(0), await of(6), await of(99)]).toEqual([8, 8, 8]);
    expect(await source.count(ask('observations', { chosen: { theme: ['eco'] } }))).toBe(6);
  });
});

describe('a facet', () => {
  const counts = async (id: string, rest: Partial<Question> = {}) =>
    Object.fromEntries(
      (await source.facet(ask('observations', rest), columnOf('observations', id)!)).map(({ value, n }) => [
        value,
        n,
      ]),
    );
  test('counts rows by value, those without one too', async () => {
    expect(await counts('area')).toEqual({ '990101': 3, '990102': 5 });
    expect(await counts('status')).toEqual({ '-': 7, preliminary: 1 });
    expect(await counts('theme')).toEqual({ air: 2, eco: 6 });
  });
  test('is narrowed by every other facet and not by itself', async () => {
    const chosen = { area: ['990101'], theme: ['air'] };
    expect(await counts('area', { chosen })).toEqual({ '990101': 1, '990102': 1 });
    expect(await counts('theme', { chosen })).toEqual({ air: 1, eco: 2 });
    expect(await counts('unit', { chosen })).toEqual({ '微克/立方米': 1 });
  });
  test('of units counts changes and rates as per cent, and finds them so', async () => {
    const insert = "INSERT INTO targets (id, indicator, kind, value) VALUES ('t4', 'eco.gdp', 'growth', 5)";
    await engine.query(insert);
    const question = ask('targets');
    const unit = columnOf('targets', 'unit')!;
    const found = Object.fromEntries((await source.facet(question, unit)).map(({ value, n }) => [value, n]));
    expect(found).toEqual({ '微克/立方米': 1, 亿元: 1, '%': 2 });
    for (const [value, n] of Object.entries(found))
      expect(await source.count({ ...question, chosen: { unit: [value] } })).toBe(n);
    expect(await source.count({ ...question, chosen: { unit: ['亿元', '%'] } })).toBe(3);
    await engine.query("DELETE FROM targets WHERE id = 't4'");
  });
});

test('an area is found by the words that are given for it', async () => {
  const named = await createExploreSource(engine, undefined, { '990102': 'yiqu yq' });
  expect(await named.count(ask('observations', { q: 'YQ' }))).toBe(5);
  expect(await source.count(ask('observations', { q: 'yq' }))).toBe(0);
});

describe('groups', () => {
  const groups = async (by: string[], of: 'count' | 'sum' | 'mean' | 'min' | 'max', rest = {}) =>
    (await source.groups(ask('observations', rest), by, { of, column: of === 'count' ? null : 'value' }))
      .groups;
  test('count the rows of every value, or of all', async () => {
    expect(await groups(['theme', 'area'], 'count')).toEqual([
      { values: ['air', '990101'], n: 1, m: 1, mixed: null, of: null },
      { values: ['air', '990102'], n: 1, m: 1, mixed: null, of: null },
      { values: ['eco', '990101'], n: 2, m: 2, mixed: null, of: null },
      { values: ['eco', '990102'], n: 4, m: 4, mixed: null, of: null },
    ]);
    expect(await groups([], 'count')).toEqual([{ values: [], n: 8, m: 8, mixed: null, of: null }]);
  });
  test('add up amounts of one indicator', async () => {
    const chosen = { indicator: ['eco.gdp'], basis: ['period'] };
    const of = { indicator: 'eco.gdp', kind: 'period' };
    expect(await groups(['area'], 'sum', { chosen, to: '2022' })).toEqual([
      { values: ['990101'], n: 1, m: 80, mixed: null, of },
      { values: ['990102'], n: 1, m: 20, mixed: null, of },
    ]);
    expect((await groups([], 'sum', { chosen, to: '2022' }))[0]).toMatchObject({ m: 100, mixed: null });
    expect((await groups([], 'max', { chosen }))[0]!.m).toBe(80);
    expect((await groups([], 'mean', { chosen }))[0]!.m).toBeCloseTo(103 / 3);
  });
  test('do not add up a part of an area and the area itself', async () => {
    const chosen = { indicator: ['eco.gdp'], basis: ['period'], area: ['990102'] };
    expect((await groups([], 'sum', { chosen }))[0]).toMatchObject({ n: 2, m: null, mixed: 'overlap' });
    expect((await groups(['period'], 'sum', { chosen })).map(({ m }) => m)).toEqual([20, 3]);
    expect((await groups([], 'mean', { chosen }))[0]).toMatchObject({ m: 11.5, mixed: null });
  });
  test('can be made by every column and measured by every figure that is offered', async () => {
    let turn = 0;
    for (const table of tableIds) {
      const by = groupable(table);
      // Every figure, and in turn every column.
      const figures = measurable(table).flatMap(({ id, measure }) =>
        (measure === 'own' ? (['sum', 'mean'] as const) : (['mean'] as const)).map((of) => ({
          of,
          column: id,
        })),
      );
      for (let i = 0; i < Math.max(by.length, figures.length); i += 1, turn += 1) {
        const measure = figures[i % figures.length] ?? { of: 'count' as const, column: null };
        const { id } = by[turn % by.length]!;
        const { groups } = await source.groups(ask(table), [id], measure);
        expect(groups.length, `${table} ${measure.of} ${measure.column} by ${id}`).toBeGreaterThan(0);
      }
    }
  });
  test('do not mix indicators, nor figures of a year with those of some months', async () => {
    expect((await groups([], 'mean'))[0]).toMatchObject({ m: null, mixed: 'kinds' });
    expect((await groups(['area'], 'min')).map(({ mixed }) => mixed)).toEqual(['kinds', 'kinds']);
    const gdp = await groups(['indicator'], 'sum', { chosen: { indicator: ['eco.gdp'] } });
    expect(gdp[0]).toMatchObject({ n: 4, m: null, mixed: 'kinds' });
  });
  test('do not mix targets of different kinds', async () => {
    const question = ask('targets', { chosen: { indicator: ['eco.gdp'] } });
    const measure = { of: 'sum' as const, column: 'value' };
    expect((await source.groups(question, [], measure)).groups[0]).toMatchObject({ m: 120, mixed: null });
    await engine.query(
      "INSERT INTO targets (id, indicator, kind, value) VALUES ('t4', 'eco.gdp', 'growth', 5)",
    );
    expect((await source.groups(question, [], measure)).groups[0]).toMatchObject({ m: null, mixed: 'kinds' });
    expect(
      (await source.groups(question, ['kind'], measure)).groups.map(({ m, mixed }) => [m, mixed]),
    ).toEqual([
      [null, 'sum'],
      [120, null],
    ]);
    await engine.query("DELETE FROM targets WHERE id = 't4'");
  });
  test('do not add up levels and shares, but know their mean', async () => {
    const of = { chosen: { indicator: ['air.pm25'] } };
    expect((await groups([], 'sum', of))[0]).toMatchObject({ m: null, mixed: 'sum' });
    expect((await groups([], 'mean', of))[0]).toMatchObject({ m: 48.5, mixed: null });
  });
});

describe('a row', () => {
  test('is found again by what names it', async () => {
    const { rows } = await source.rows(
      ask('observations', { sorts: [{ id: 'value', descending: false }] }),
      [],
      all,
    );
    const values = exploreTables.observations.row.map((key) => rows[0]![key] as string | null);
    expect(await source.row('observations', values)).toMatchObject({ locator: '5', value: 3 });
    expect(await source.row('observations', [null, ...values.slice(1)])).toBeNull();
  });
  test('of the verdicts has its status and what the word of it depends on', async () => {
    const { rows } = await source.rows(ask('verdicts'), ['status'], all);
    expect(rows.map(({ id, status, kind }) => [id, status, kind])).toEqual([
      ['t1', 'behind', 'reach'],
      ['t2', 'pending', 'reach'],
      ['t3', 'holding', 'keep'],
    ]);
  });
});
