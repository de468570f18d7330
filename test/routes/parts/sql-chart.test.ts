import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeEngine } from '../../../src/data/duckdb-node.ts';
import type { CellType, Engine, ResultTable } from '../../../src/data/engine.ts';
import { draw, drawable } from '../../../src/routes/parts/sql/result-chart.ts';

const result = (columns: Record<string, CellType>, ...rows: ResultTable['rows']): ResultTable => ({
  columns: Object.entries(columns).map(([name, type]) => ({ name, type })),
  rows,
  cut: false,
});

describe('the picture of a result', () => {
  test('has a bar for each text, of the column that was chosen', () => {
    const table = result(
      { area: 'text', name: 'text', n: 'integer', share: 'number' },
      ['370102', '历下区', 3, 0.5],
      ['370103', '市中区', null, 0.25],
    );
    expect(drawable(table)).toEqual([2, 3]);
    expect(draw(table, 2)).toEqual({
      input: { form: 'bar', categories: ['历下区', '市中区'], series: [{ name: 'n', values: [3, null] }] },
      value: 'n',
      label: 'name',
    });
  });

  test('is a line over years, also when years are numbers', () => {
    const table = result({ due: 'integer', n: 'integer' }, [2028, 7], [2025, 55]);
    expect(drawable(table)).toEqual([1]);
    expect(draw(table, 1)?.input).toEqual({
      form: 'line',
      categories: ['2025', '2026', '2027', '2028'],
      series: [{ name: 'n', values: [55, null, null, 7] }],
    });
  });

  test('has a line for each text when periods come again', () => {
    const table = result(
      { period: 'text', area: 'text', value: 'number', unit: 'text' },
      ['2022', '历下区', 2282.9, '亿元'],
      ['2023', '历下区', 2400, '亿元'],
      ['2022', '市中区', 1275.6, '亿元'],
    );
    expect(draw(table, 2)?.input.series).toEqual([
      { name: '历下区', values: [2282.9, 2400] },
      { name: '市中区', values: [1275.6, null] },
    ]);
  });

  test('takes the texts that are distinct, be they before others', () => {
    const table = result({ name: 'text', level: 'text', n: 'integer' }, ['甲', '区', 1], ['乙', '区', 2]);
    expect(draw(table, 2)?.label).toBe('name');
  });

  test.each([
    [
      'texts that come again without anything to tell them apart',
      result({ a: 'text', n: 'integer' }, ['x', 1], ['x', 2]),
    ],
    ['no text at all', result({ n: 'number', m: 'number' }, [1, 2], [3, 4])],
    ['no number', result({ a: 'text', b: 'text' }, ['x', 'y'], ['z', 'w'])],
    ['a single row', result({ a: 'text', n: 'integer' }, ['x', 1])],
    [
      'too many bars',
      result({ a: 'text', n: 'integer' }, ...Array.from({ length: 41 }, (_, i) => [`x${i}`, i])),
    ],
    ['unlike units', result({ a: 'text', n: 'integer', unit_zh: 'text' }, ['x', 1, '吨'], ['y', 2, '元'])],
    [
      'texts of which one is missing or comes again',
      result({ a: 'text', b: 'text', n: 'integer' }, ['x', 'y', 1], ['x', null, 2]),
    ],
    [
      'numbers that only name rows',
      result(
        { a: 'text', id: 'integer', area_code: 'integer', 序号: 'integer' },
        ['x', 1, 2, 3],
        ['y', 4, 5, 6],
      ),
    ],
    ['a column without any value', result({ a: 'text', n: 'number' }, ['x', null], ['y', NaN])],
    ['no row', result({ a: 'text', n: 'integer' })],
  ])('is not there for %s', (_, table) => {
    expect(drawable(table)).toEqual([]);
  });
});

describe('of what the engine says of tables and statements', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createNodeEngine();
    await engine.query("CREATE TABLE t AS SELECT range AS a, 'x' || range AS g FROM range(5)");
  });
  afterAll(() => engine.close());

  test.each([
    'SUMMARIZE t',
    'SELECT * FROM (SUMMARIZE t)',
    'DESCRIBE t',
    'SHOW TABLES',
    'SHOW ALL TABLES',
    'EXPLAIN FROM t',
  ])('%s has no picture', async (sql) => {
    expect(drawable(await engine.table(sql))).toEqual([]);
  });

  test('while the table itself has one', async () => {
    expect(drawable(await engine.table('SELECT g, a FROM t'))).toEqual([1]);
  });
});
