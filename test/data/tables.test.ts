import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrowStream } from '../../src/data/arrow.ts';
import type { Row } from '../../src/data/csv.ts';
import type { Cell } from '../../src/lib/batch.ts';
import { ddl } from '../../src/data/ddl.ts';
import { createNodeEngine } from '../../src/data/duckdb-node.ts';
import { lockDown, type Engine } from '../../src/data/engine.ts';
import { loadTable, loadTables } from '../../src/data/package.ts';
import { parseDescriptor, type FieldType } from '../../src/data/schema.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const types: readonly FieldType[] = ['string', 'number', 'integer', 'boolean', 'date'];
const cells: Record<FieldType, fc.Arbitrary<Cell>> = {
  string: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', '细颗粒物', '𠮷', "'", 'null', '\n', '万元/公顷'),
  ),
  number: fc.double({ noNaN: true }),
  integer: fc.integer(),
  boolean: fc.boolean(),
  date: fc.constantFrom('2024', '2024-02-29', '2024-Q3'),
};
const schemaOf = (name: string, fields: readonly { name: string; type: FieldType }[]) =>
  parseDescriptor({ resources: [{ name, path: `${name}.csv`, schema: { fields } }] });

describe('tables', () => {
  const fields = fc
    .uniqueArray(
      fc.tuple(fc.constantFrom('id', '甲', 'a b', 'Select', '__proto', "it's"), fc.constantFrom(...types)),
      {
        minLength: 1,
        selector: ([name]) => name.toLowerCase(),
      },
    )
    .map((list) => list.map(([name, type]) => ({ name, type })));
  const table = fields.chain((fields) =>
    fc.record({
      fields: fc.constant(fields),
      rows: fc.array(
        fc.record(
          Object.fromEntries(fields.map(({ name, type }) => [name, fc.option(cells[type], { freq: 3 })])),
        ),
        { maxLength: 40 },
      ) as fc.Arbitrary<Row[]>,
    }),
  );

  test('rows of every type, with gaps and Chinese, come back as they went in', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ fields, rows }) => {
        const [schema] = schemaOf('t', fields).tables;
        await loadTable(engine, schema!, rows);
        const back = await engine.query<Row>('SELECT * FROM t ORDER BY rowid');
        expect(back).toEqual(rows);
      }),
      { numRuns: 100 },
    );
  });

  test('a column that a row lacks is null, and an unknown one is left out', async () => {
    const [schema] = schemaOf('t', [
      { name: 'a', type: 'string' },
      { name: 'b', type: 'number' },
    ]).tables;
    await loadTable(engine, schema!, [{ a: 'x' }, { b: 1, c: 2 }]);
    expect(await engine.query('FROM t')).toEqual([
      { a: 'x', b: null },
      { a: null, b: 1 },
    ]);
  });

  test('a table is replaced, not added to; one without rows is empty', async () => {
    const schema = schemaOf('t', [{ name: 'a', type: 'integer' }]);
    await loadTables(engine, schema, { t: [{ a: 1 }, { a: 2 }] });
    await loadTables(engine, schema, { t: [{ a: 3 }] });
    expect(await engine.query('FROM t')).toEqual([{ a: 3 }]);
    await loadTables(engine, schema, {});
    expect(await engine.query('FROM t')).toEqual([]);
  });

  test('many rows in one go all arrive', async () => {
    const [schema] = schemaOf('t', [
      { name: 'a', type: 'integer' },
      { name: 'b', type: 'string' },
    ]).tables;
    await loadTable(
      engine,
      schema!,
      Array.from({ length: 200_000 }, (_, a) => ({ a, b: a % 7 === 0 ? null : `第${a}行` })),
    );
    expect(
      await engine.query(
        'SELECT count(*) AS n, count(b) AS b, sum(a) AS s, max(b) FILTER (a = 5) AS five FROM t',
      ),
    ).toEqual([{ n: 200_000, b: 200_000 - 28_572, s: (200_000 * 199_999) / 2, five: '第5行' }]);
  });

  test.each([2 ** 31, -(2 ** 31) - 1, 1.5, 3e9])(
    '%d is no 32-bit whole number and is refused, not wrapped',
    (value) => {
      expect(() => arrowStream([{ name: 'n', type: 'integer' }], [{ n: value }])).toThrow(
        /column n: .* 32-bit/,
      );
    },
  );

  test('rows lost on the way are noticed', async () => {
    const [schema] = schemaOf('t', [{ name: 'a', type: 'integer' }]).tables;
    const losing: Engine = {
      ...engine,
      load: (name, sql) => engine.load(name, sql, arrowStream(schema!.fields, [])),
    };
    await expect(loadTable(losing, schema!, [{ a: 1 }])).rejects.toThrow('table t: 1 rows sent, 0 arrived');
  });

  test('a stream of other columns is an error, and the next table loads', async () => {
    const [schema] = schemaOf('t', [{ name: 'a', type: 'integer' }]).tables;
    const wrong = arrowStream(
      [
        { name: 'a', type: 'string' },
        { name: 'b', type: 'string' },
      ],
      [{ a: 'x', b: 'y' }],
    );
    await expect(engine.load('t', ddl(schema!), wrong)).rejects.toThrow();
    await loadTable(engine, schema!, [{ a: 1 }]);
    expect(await engine.query('FROM t')).toEqual([{ a: 1 }]);
  });

  test('a locked instance still takes tables and answers, and cannot be unlocked', async () => {
    const locked = await createNodeEngine();
    for (const statement of lockDown()) await locked.query(statement);
    const [schema] = schemaOf('t', [{ name: 'a', type: 'string' }]).tables;
    await loadTable(locked, schema!, [{ a: '甲' }]);
    expect(await locked.query('FROM t')).toEqual([{ a: '甲' }]);
    for (const setting of [
      'enable_external_access = true',
      'lock_configuration = false',
      "memory_limit = '9GB'",
    ]) {
      await expect(locked.query(`SET ${setting}`)).rejects.toThrow(/locked|cannot change/i);
    }
    await locked.close();
  });
});
