// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- schemas as the engine answers with them
import {
  Dictionary,
  Field,
  FixedSizeList,
  Float64,
  List,
  Schema,
  Struct,
  Uint8,
  Utf8,
  type DataType,
} from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeEngine } from '../../src/data/duckdb-node.ts';
import type { Engine } from '../../src/data/engine.ts';
import { enumsAsTexts, hasEnums } from '../../src/data/enum-texts.ts';

const word = new Dictionary(new Utf8(), new Uint8());
const inside = (type: DataType) => new Field('item', type);
const schemaOf = (...types: DataType[]) => new Schema(types.map((type, i) => new Field(`x${i % 2}`, type)));

test('enumerations are found wherever they are', () => {
  expect(hasEnums(schemaOf(new Utf8(), new Float64()))).toBe(false);
  expect(hasEnums(schemaOf(new List(inside(new Utf8()))))).toBe(false);
  for (const type of [
    word,
    new List(inside(word)),
    new FixedSizeList(2, inside(word)),
    new Struct([inside(word)]),
  ])
    expect(hasEnums(schemaOf(new Utf8(), type))).toBe(true);
});

describe('a question with enumerations', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createNodeEngine();
    await engine.query("CREATE TYPE word AS ENUM ('乙', '甲')");
    await engine.query(
      "CREATE TABLE t AS SELECT CASE WHEN i % 3 = 0 THEN '甲' ELSE '乙' END::word AS w, i::INTEGER AS i FROM range(6) r(i)",
    );
  });
  afterAll(() => engine.close());

  test.each([
    'SELECT w, i FROM t ORDER BY i DESC',
    'SELECT w, i FROM t ORDER BY i DESC; -- the end',
    "WITH a AS (SELECT * FROM t) SELECT w, i FROM a ORDER BY i DESC /* ';' */ ;;",
    'FROM t ORDER BY i DESC',
  ])('gives the same rows in the same order: %s', async (sql) => {
    const asked = enumsAsTexts(sql, schemaOf(word, new Float64()));
    const rows = await engine.table(asked);
    expect(rows.rows).toEqual((await engine.table(sql)).rows);
    expect(rows.rows.map(([w]) => w).join('')).toBe('乙乙甲乙乙甲');
    const types = await engine.query<{ column_type: string }>(`DESCRIBE ${asked}`);
    expect(types.map(({ column_type }) => column_type)).toEqual(['VARCHAR', 'INTEGER']);
  });

  test('keeps two columns of one name, and names that need quotes', async () => {
    const sql = 'SELECT w AS x0, i AS x1, w AS x0, [w] AS "a ""b""" FROM t WHERE i = 0';
    const { fields } = schemaOf(word, new Float64(), word);
    const asked = enumsAsTexts(sql, new Schema([...fields, new Field('a "b"', new List(inside(word)))]));
    const { columns, rows } = await engine.table(asked);
    expect(columns.map(({ name }) => name)).toEqual(['x0', 'x1', 'x0', 'a "b"']);
    expect(rows[0]?.slice(0, 3)).toEqual(['甲', 0, '甲']);
    expect(String(rows[0]?.[3])).toContain('甲');
  });
});
