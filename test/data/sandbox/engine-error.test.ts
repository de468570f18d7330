import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeEngine } from '../../../src/data/duckdb-node.ts';
import type { Engine } from '../../../src/data/engine.ts';
import { engineError } from '../../../src/data/sandbox/engine-error.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const errorOf = async (sql: string) => {
  const error: unknown = await engine.table(sql).then(
    () => {
      throw new Error('it was answered');
    },
    (reason: unknown) => reason,
  );
  return engineError(error, sql);
};

test('an error of the engine names the line and shows the place once', async () => {
  expect(await errorOf('SELECT 1,\n  nosuch\nFROM range(3)')).toEqual({
    kind: { zh: '没有名为“nosuch”的列。', en: 'There is no column “nosuch”.' },
    message:
      'Binder Error: Referenced column "nosuch" not found in FROM clause!\nCandidate bindings: "range"',
    line: 2,
    excerpt: 'LINE 2:   nosuch\n          ^',
    hint: null,
  });
  const syntax = await errorOf('SELECT * FRM x');
  expect(syntax.excerpt.match(/LINE/g)).toHaveLength(1);
  expect(syntax.message).toBe('Parser Error: syntax error at or near "x"');
});

test('advice that cannot be followed here is left out', async () => {
  expect((await errorOf("SELECT json('1')")).message).not.toMatch(/install/i);
  const { message } = engineError(
    new Error('Out of Memory Error: no block\nDatabase is\n\n* SET threads=X'),
    '',
  );
  expect(message).toBe('Out of Memory Error: no block');
});

test.each([
  ['FROM nosuch', '没有名为“nosuch”的表。'],
  ['SELECT x.range FROM range(3) t', '语句里没有名为“x”的表或别名。'],
  ['SELECT t.nosuch FROM range(3) t', '没有名为“nosuch”的列。'],
  ['SELECT * EXCLUDE (zz) FROM range(3)', '没有名为“zz”的列。'],
  ['SELECT nosuch(1)', '没有名为“nosuch”的函数。'],
  ['SELECT 1::NOTYPE', '没有名为“NOTYPE”的数据类型。'],
  ['SELECT range, count(*) FROM range(3)', '列“range”既没有分组，也没有汇总。'],
  ['SELECT range FROM range(3) a, range(3) b', '几张表都有列“range”，请在前面写明表名。'],
  ['SELECT * FRM x', '“x”附近有语法错误。'],
  ['SELECT (1', '语句到末尾还不完整。'],
  ["SELECT round('a'::VARCHAR)", '参数类型不符：round(VARCHAR)。'],
  ["SELECT DATE '2024-01-01' > 1::BIGINT", 'DATE 与 BIGINT 类型不同，不能比较。'],
  ["SELECT '甲$#'::INTEGER", '“甲$#”不能转换为 INT32 类型。'],
  ["SELECT '2024-13-01'::DATE", '有的值不能转换为所需的类型。'],
  ['SELECT 9223372036854775807::BIGINT + 1::BIGINT', '运算溢出：结果超出 INT64 类型的范围。'],
  ['SELECT ln(0)', '数值超出允许的范围。'],
])('%s is told in Chinese: %s', async (sql, zh) => {
  const { kind } = await errorOf(sql);
  expect(kind?.zh).toBe(zh);
  expect(kind?.en).toMatch(/^\S.*\.$/);
});

test('what is not common is told by the engine alone, and memory by name', async () => {
  expect((await errorOf("SELECT error('boom')")).kind).toBeNull();
  expect(engineError(new Error('Out of Memory Error: no block'), '').kind?.zh).toBe('内存不足。');
});

test.each([
  ['SELECT current_date', /扩展/],
  ["SELECT json('1')", /扩展/],
  ["FROM 'x.csv'", /文件/],
  ['CREATE TABLE x AS SELECT 1', /只能查询/],
  ['SELECT 1， 2 FROM range(3)', /全角/],
  ["SELECT '，' FROM nosuch", /^$/],
])('%s gets a hint: %s', async (sql, hint) => {
  expect((await errorOf(sql)).hint?.zh ?? '').toMatch(hint);
});
