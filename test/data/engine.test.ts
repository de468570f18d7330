import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../src/data/csv.ts';
import { createNodeEngine } from '../../src/data/duckdb-node.ts';
import type { Engine, Param } from '../../src/data/engine.ts';
import { rowsIn } from './rows-in.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const own = process.env['TZ'];
afterEach(() => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

const answer = async (expression: string, params: readonly Param[] = []): Promise<unknown> =>
  (await engine.query<{ v: unknown }>(`SELECT ${expression} AS v`, params))[0]?.v;

describe('values come out of the engine as plain ones', () => {
  const golden: [sql: string, value: unknown][] = [
    ["'甲 ''乙'''", "甲 '乙'"],
    ["''", ''],
    ["'a'::VARCHAR", 'a'],
    ['1.5::DOUBLE', 1.5],
    ['1.5::FLOAT', 1.5],
    ["'-0.1'::DOUBLE", -0.1],
    ['1e300::DOUBLE', 1e300],
    ['42::INTEGER', 42],
    ['(-7)::TINYINT', -7],
    ['255::UTINYINT', 255],
    ['42::BIGINT', 42],
    ['(-9007199254740991)::BIGINT', -9007199254740991],
    ['42::UBIGINT', 42],
    ['(SELECT count(*) FROM range(3))', 3],
    ['(SELECT sum(range) FROM range(3))', 3],
    ['5::HUGEINT', 5],
    ['1.10::DECIMAL(10,2)', 1.1],
    ['(-0.05)::DECIMAL(4,2)', -0.05],
    ['100::DECIMAL(18,3)', 100],
    ['12345678901234.5::DECIMAL(38,1)', 12345678901234.5],
    ['1.005', 1.005],
    ['TRUE', true],
    ['FALSE', false],
    ["DATE '2024-02-29'", '2024-02-29'],
    ["DATE '1949-10-01'", '1949-10-01'],
    ["DATE '0001-01-01'", '0001-01-01'],
    ["DATE '9999-12-31'", '9999-12-31'],
    ["TIMESTAMP '2024-02-29 23:59:59'", '2024-02-29 23:59:59'],
    ["TIMESTAMP '2024-02-29 23:59:59.999'", '2024-02-29 23:59:59'],
    ["TIMESTAMP '1969-12-31 23:59:59'", '1969-12-31 23:59:59'],
    ["TIMESTAMP_S '2024-01-01 00:00:00'", '2024-01-01 00:00:00'],
    ['[1, 2, NULL]', [1, 2, null]],
    ["['甲', NULL, '']", ['甲', null, '']],
    ['[1::BIGINT, NULL]', [1, null]],
    ['(SELECT list(range) FROM range(3))', [0, 1, 2]],
    ['[1.50::DECIMAL(10,2), -0.25]', [1.5, -0.25]],
    ['[1.5::DOUBLE]', [1.5]],
    ["[DATE '2024-02-29', NULL]", ['2024-02-29', null]],
    ["[TIMESTAMP '2024-02-29 12:00:00']", ['2024-02-29 12:00:00']],
    ['[TRUE, NULL]', [true, null]],
    ['[[1::BIGINT], [], NULL]', [[1], [], null]],
    ['[]', []],
    ['[1, 2]::INTEGER[2]', [1, 2]],
    ["'b'::ENUM('a', 'b')", 'b'],
    ["{'a': 1.5::DECIMAL(4,1), 'b': 2::BIGINT, 'c': NULL, 'd': '甲'}", '{"a":1.5,"b":2,"c":null,"d":"甲"}'],
    ...[
      'VARCHAR',
      'DOUBLE',
      'INTEGER',
      'BIGINT',
      'DECIMAL(10,2)',
      'BOOLEAN',
      'DATE',
      'TIMESTAMP',
      'INTEGER[]',
    ].map((type): [string, unknown] => [`NULL::${type}`, null]),
    ['NULL', null],
  ];
  test.each(golden)('%s', async (sql, value) => {
    expect(await answer(sql)).toEqual(value);
  });

  test('the same in one column, in several batches, and beside nulls', async () => {
    const rows = await engine.query<Row>(
      `SELECT i::BIGINT AS big, CASE WHEN i % 3 = 0 THEN NULL ELSE i / 4.0::DECIMAL(4,1) END AS number,
         (i * 0.01)::DECIMAL(12,2) AS money, DATE '2024-01-01' + i::INTEGER AS day
       FROM range(5000) t(i) ORDER BY i`,
    );
    expect(rows).toHaveLength(5000);
    expect(rows[4321]).toEqual({ big: 4321, number: 4321 / 4, money: 43.21, day: '2035-10-31' });
    expect(rows[3]).toEqual({ big: 3, number: null, money: 0.03, day: '2024-01-04' });
    for (const row of rows) expect(typeof row['big']).toBe('number');
  });

  test('no rows are an empty list', async () => {
    expect(await engine.query('SELECT 1 AS v WHERE false')).toEqual([]);
  });

  test.each(['Asia/Shanghai', 'UTC', 'America/Los_Angeles'])('days do not move in %s', async (zone) => {
    process.env['TZ'] = zone;
    expect(await answer("DATE '2024-01-01'")).toBe('2024-01-01');
    expect(await answer("DATE '2024-03-10'")).toBe('2024-03-10');
    expect(await answer("TIMESTAMP '2024-03-10 02:30:00'")).toBe('2024-03-10 02:30:00');
    expect(await answer("'2024-12-31'::DATE + 1")).toBe('2025-01-01');
    expect(await answer("[DATE '1986-05-04']")).toEqual(['1986-05-04']);
  });
});

describe('what goes wrong says so and breaks nothing', () => {
  // Each needs an extension; without the settings the engine would ask a foreign host for it.
  test.each([
    ["SELECT json_extract('{}', '$.a')", /json_extract.*json extension/s],
    ['SELECT to_json(1)', /to_json.*json extension/s],
    ["FROM read_json('a.json')", /read_json.*json extension/s],
    ["FROM read_parquet('https://example.org/a.parquet')", /read_parquet.*parquet extension/s],
    ["SELECT timezone('Asia/Shanghai', TIMESTAMP '2024-01-01')", /icu.*disabled/s],
    ["SELECT date_trunc('day', now())", /icu.*disabled/s],
    ['LOAD icu', /disabled/],
    ['SELECT current_date', /current_date.*icu extension/s],
    ["SELECT 'a' COLLATE zh", /icu extension/],
    ["FROM read_csv('package.json')", /disabled/],
    ["COPY (SELECT 1) TO 'x.csv'", /disabled/],
    ['SELECT st_point(1, 2)', /st_point.*spatial extension/s],
    ['SELECT * FROM nowhere', /nowhere does not exist/],
    ['SELECT', /Parser Error|syntax error/],
    ["SELECT 'abc", /unterminated/],
    ["SELECT 'a'::INTEGER", /Conversion Error/],
  ])('%s', async (sql, reason) => {
    await expect(engine.query(sql)).rejects.toThrow(reason);
    expect(await answer('1')).toBe(1);
  });

  test('an aborted question is not asked', async () => {
    const signal = AbortSignal.abort();
    await expect(engine.query('CREATE TABLE aborted (a INTEGER)', [], { signal })).rejects.toThrow(/abort/i);
    await expect(engine.query('FROM aborted')).rejects.toThrow(/does not exist/);
  });

  test('several statements are one question, whose answer is that of the last', async () => {
    const sql = `CREATE TABLE several (a INTEGER); INSERT INTO several VALUES (?); SELECT a, ';' AS b FROM several`;
    expect(await engine.query(sql, [7])).toEqual([{ a: 7, b: ';' }]);
    await expect(engine.query('DROP TABLE several; FROM several')).rejects.toThrow(/does not exist/);
  });

  test('a closed engine says that it is closed', async () => {
    const short = await createNodeEngine();
    await short.ready();
    await short.close();
    await expect(short.ready()).rejects.toThrow('the engine is closed');
    await expect(short.query('SELECT 1')).rejects.toThrow('the engine is closed');
    await expect(short.load('t', 'CREATE TABLE t (a INTEGER)', new Uint8Array())).rejects.toThrow(
      'the engine is closed',
    );
    await short.close();
  });
});

describe('rows that come as they are read', () => {
  const many =
    'SELECT i::INTEGER AS i, repeat(chr(65 + (i % 3)::INTEGER), 1 + (i % 60)::INTEGER) AS w FROM range(10000) r(i)';
  const wanted = Array.from({ length: 10_000 }, (_, i) => 'ABC'.charAt(i % 3).repeat(1 + (i % 60)));

  test('are all rows, in order, in several parts', async () => {
    const parts: { i: number; w: string }[][] = [];
    for await (const batch of engine.stream(many)) parts.push(rowsIn(batch));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.flat().map(({ w }) => w)).toEqual(wanted);
    expect(parts.flat().every(({ i }, at) => i === at)).toBe(true);
  });

  test('are the same by column as by row, whatever their types and wherever a value is missing', async () => {
    const odd = `SELECT
      CASE WHEN i % 3 = 0 THEN NULL ELSE i / 7 END AS d, CASE WHEN i % 4 = 0 THEN NULL ELSE i::INTEGER END AS n,
      (i * 1000000007)::BIGINT AS b, i % 2 = 0 AS yes, CASE WHEN i % 5 = 0 THEN NULL ELSE 'x' || (i % 700) END AS w,
      'text ' || i AS own, repeat('长', 20 + (i % 3)::INTEGER) AS long, DATE '2024-01-01' + i::INTEGER AS day,
      (i / 8)::DECIMAL(9, 3) AS exact, NULL::VARCHAR AS never, '' AS blank
      FROM range(5000) r(i)`;
    const rows: unknown[] = [];
    const kinds = new Set<string>();
    for await (const batch of engine.stream(odd)) {
      rows.push(...rowsIn(batch));
      for (const [c, { kind }] of batch.columns.entries()) kinds.add(`${batch.names[c]} ${kind}`);
    }
    expect(rows).toEqual(await engine.query(odd));
    for (const kind of ['d numbers', 'n numbers', 'b numbers', 'w words', 'exact numbers'])
      expect(kinds).toContain(kind);
  });

  test('are those of the moment of the question', async () => {
    await engine.query('CREATE OR REPLACE TABLE growing AS SELECT i FROM range(5000) r(i)');
    let seen = 0;
    for await (const { count } of engine.stream('SELECT i FROM growing')) {
      if (seen === 0) await engine.query('INSERT INTO growing SELECT i FROM range(5000) r(i)');
      seen += count;
    }
    expect(seen).toBe(5000);
  });

  test('may be left early, and are not asked for once they are given up', async () => {
    for await (const { count } of engine.stream(many)) {
      expect(count).toBeGreaterThan(0);
      break;
    }
    expect(await answer('1')).toBe(1);
    const rows = engine.stream(many, [], { signal: AbortSignal.abort() });
    await expect(rows[Symbol.asyncIterator]().next()).rejects.toThrow('aborted');
  });

  test('are none for none, and a fault says what is wrong', async () => {
    for await (const { count } of engine.stream('SELECT 1 AS v WHERE FALSE')) expect(count).toBe(0);
    const rows = engine.stream('SELECT nothing');
    await expect(rows[Symbol.asyncIterator]().next()).rejects.toThrow('nothing');
  });
});
