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
  ['SELECT current_date', /扩展/],
  ["SELECT json('1')", /扩展/],
  ["FROM 'x.csv'", /文件/],
  ['CREATE TABLE x AS SELECT 1', /只能查询/],
  ['SELECT 1， 2 FROM range(3)', /全角/],
  ["SELECT '，' FROM nosuch", /^$/],
])('%s gets a hint: %s', async (sql, hint) => {
  expect((await errorOf(sql)).hint?.zh ?? '').toMatch(hint);
});
