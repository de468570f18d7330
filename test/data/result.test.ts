import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeEngine } from '../../src/data/duckdb-node.ts';
import { lockDown, type Engine } from '../../src/data/engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
  await engine.query("CREATE TABLE t AS SELECT range AS a, '甲' || range % 3 AS g FROM range(10)");
  for (const statement of lockDown('500MB')) await engine.query(statement);
});
afterAll(() => engine.close());

const column = async (expression: string) => {
  const { columns, rows } = await engine.table(`SELECT ${expression}`);
  return [columns[0]?.type, ...rows.map(([cell]) => cell)];
};

describe('a result whose columns nobody knew', () => {
  test('keeps columns in order, also two of one name', async () => {
    expect(await engine.table("SELECT 2 AS b, 'x' AS a, 1 AS b")).toEqual({
      columns: [
        { name: 'b', type: 'integer' },
        { name: 'a', type: 'text' },
        { name: 'b', type: 'integer' },
      ],
      rows: [[2, 'x', 1]],
      cut: false,
    });
  });

  test('without rows still has its columns', async () => {
    expect(await engine.table('SELECT a, g FROM t WHERE a < 0')).toEqual({
      columns: [
        { name: 'a', type: 'integer' },
        { name: 'g', type: 'text' },
      ],
      rows: [],
      cut: false,
    });
  });

  test.each([
    ['1.50::DECIMAL(10,2)', 'number', 1.5],
    ['-0.05::DECIMAL(10,2)', 'number', -0.05],
    ['sum(a) FROM t', 'integer', 45],
    ['-sum(a) FROM t', 'integer', -45],
    ['avg(a) FROM t', 'number', 4.5],
    ['9007199254740993::BIGINT', 'text', '9007199254740993'],
    ['-170141183460469231731687303715884105727::HUGEINT', 'text', '-170141183460469231731687303715884105727'],
    ['-12345678901234567.25::DECIMAL(30,2)', 'text', '-12345678901234567.25'],
    ['unnest([1, 9007199254740993])', 'text', '1', '9007199254740993'],
    ["DATE '2024-02-29'", 'date', '2024-02-29'],
    ["TIMESTAMP '2024-02-29 10:11:12'", 'text', '2024-02-29 10:11:12'],
    ["TIME '10:11:12'", 'text', '10:11:12'],
    ['INTERVAL 14 MONTH', 'text', '14 months'],
    ["INTERVAL '2' DAY + INTERVAL '90' MINUTE", 'text', '2 days 5400 seconds'],
    ['[1, NULL, 3]', 'text', '[1,null,3]'],
    ["{'甲': 1.5, 'day': DATE '2024-01-01'}", 'text', '{"甲":1.5,"day":"2024-01-01"}'],
    ["MAP {'k': [1]}", 'text', '{"k":[1]}'],
    ["a FROM (VALUES ('x'::ENUM ('x', 'y')), ('y')) v(a)", 'text', 'x', 'y'],
    ["'\\xFF'::BLOB", 'text', 'ff'],
    ['true', 'boolean', true],
    ['NULL', 'integer', null],
    ["'=1+1'", 'text', '=1+1'],
  ])('%s is %s: %j', async (expression, ...expected) => {
    expect(await column(expression)).toEqual(expected);
  });

  test('ends after the rows that were asked for, and says that there was more', async () => {
    const some = await engine.table('SELECT * FROM range(1000000000000)', { maxRows: 5000 });
    expect([some.rows.length, some.rows.at(-1), some.cut]).toEqual([5000, [4999], 'rows']);
    expect((await engine.table('FROM t', { maxRows: 10 })).cut).toBe(false);
    expect((await engine.table('FROM t', { maxRows: 9 })).cut).toBe('rows');
    expect((await engine.table('FROM range(20000)')).rows).toHaveLength(10_000);
  });

  test('ends, too, when it grows too heavy', async () => {
    const { rows, cut } = await engine.table("SELECT repeat('x', 40000) FROM range(5000)");
    expect(cut).toBe('bytes');
    expect(rows.length).toBeLessThan(5000);
    const wide = await engine.table("SELECT repeat('长', 1000000) FROM range(40)");
    expect([wide.cut, wide.rows.length]).toEqual(['bytes', 33]);
  });

  test('is whole when its one row is heavier than that', async () => {
    const { rows, cut } = await engine.table("SELECT repeat('x', 70000000)");
    expect([rows.length, String(rows[0]?.[0]).length, cut]).toEqual([1, 70_000_000, false]);
  });
});

describe('a statement that somebody else wrote', () => {
  test.each([
    'PIVOT t ON g USING sum(a)',
    "PIVOT t ON g IN ('甲0', '甲1') USING sum(a);;",
    'SELECT * FROM (PIVOT t ON g USING sum(a)); -- 甲；;',
    'UNPIVOT t ON a INTO NAME n VALUE v',
    'FROM t',
    'VALUES (1), (2)',
    'SUMMARIZE t',
    'DESCRIBE t',
    'SHOW TABLES',
    'EXPLAIN SELECT * FROM t',
    'EXPLAIN ANALYZE SELECT * FROM t',
    "SELECT ';' AS a; /* ; */ ;",
  ])('%s is one, and is answered', async (sql) => {
    expect((await engine.table(sql)).rows.length).toBeGreaterThan(0);
  });

  test.each([
    'SELECT 1; SELECT 2',
    "SELECT '甲乙丙;'; SELECT 2",
    "COMMIT; INSERT INTO t VALUES (99, 'x')",
    'PIVOT t ON g USING sum(a); DROP TABLE t',
    "SELECT '；甲';COMMIT",
    ';;SELECT 1;;SELECT 2',
  ])('%s is more than one, and is refused', async (sql) => {
    await expect(engine.table(sql)).rejects.toThrow(/more than one statement/);
  });

  test.each([
    "INSERT INTO t VALUES (99, 'x')",
    'DELETE FROM t',
    'UPDATE t SET a = 1',
    'DROP TABLE t',
    'ALTER TABLE t ADD COLUMN z INTEGER',
    'CREATE TABLE q AS FROM t',
    'CREATE MACRO f() AS 1',
    "EXPLAIN ANALYZE INSERT INTO t VALUES (99, 'x')",
  ])('%s changes nothing', async (sql) => {
    await expect(engine.table(sql)).rejects.toThrow(/read-only/);
    expect((await engine.table('SELECT count(*), sum(a) FROM t')).rows).toEqual([[10, 45]]);
  });

  test('leaves nothing to the next one', async () => {
    await engine.table('CREATE TEMP TABLE mine AS SELECT 1 AS x');
    await expect(engine.table('FROM mine')).rejects.toThrow(/mine does not exist/);
    await engine.table('COMMIT');
    await expect(engine.table('DELETE FROM t')).rejects.toThrow(/read-only/);
  });
});
