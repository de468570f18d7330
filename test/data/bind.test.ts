import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../src/data/csv.ts';
import { createNodeEngine } from '../../src/data/duckdb-node.ts';
import { bind, type Engine, type Param } from '../../src/data/engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

describe('bind', () => {
  test.each<[string, Param[], string]>([
    ['SELECT 1', [], 'SELECT 1'],
    ['SELECT ?', [], 'SELECT ?'],
    ['SELECT ?', [null], 'SELECT NULL'],
    ['SELECT ?, ?', [true, false], 'SELECT TRUE, FALSE'],
    ['SELECT 3-?', [-1], 'SELECT 3-(-1)'],
    ['SELECT ?', [1e21], 'SELECT (1e+21)'],
    ['SELECT ?', ['甲'], "SELECT '甲'"],
    ['SELECT ?', ["O'Brien''s"], "SELECT 'O''Brien''''s'"],
    ['SELECT ?', ['?'], "SELECT '?'"],
    ['SELECT ?, ?', ['?', 'b'], "SELECT '?', 'b'"],
    ['SELECT ?', ['$1 $& $$'], "SELECT '$1 $& $$'"],
    ["SELECT '?', ?", ['a'], "SELECT '?', 'a'"],
    ["SELECT 'it''s ?', ?", ['a'], "SELECT 'it''s ?', 'a'"],
    ['SELECT "a ?" FROM t WHERE b = ?', [1], 'SELECT "a ?" FROM t WHERE b = (1)'],
    ['SELECT "a""?", ?', [1], 'SELECT "a""?", (1)'],
    ['SELECT ? -- really?\n, ?', [1, 2], 'SELECT (1) -- really?\n, (2)'],
    ["SELECT ? -- it's\n, ?", [1, 2], "SELECT (1) -- it's\n, (2)"],
    ['SELECT /* why? */ ?', [1], 'SELECT /* why? */ (1)'],
    ["SELECT /* it's\n? */ ?", [1], "SELECT /* it's\n? */ (1)"],
    ["SELECT '/*', ?, '*/'", [1], "SELECT '/*', (1), '*/'"],
    ["SELECT '--', ?", [1], "SELECT '--', (1)"],
    ['SELECT $$it?$$, ?', [1], 'SELECT $$it?$$, (1)'],
    ['SELECT $a$ $$ ? $a$, ?', [1], 'SELECT $a$ $$ ? $a$, (1)'],
  ])('%s with %j', (sql, params, bound) => {
    expect(bind(sql, params)).toBe(bound);
  });

  test.each<[string, Param[], RegExp]>([
    ['SELECT ?', [1, 2], /2 parameters for 1 placeholders/],
    ['SELECT ?, ?', [1], /a parameter is missing/],
    ["SELECT '?'", [1], /1 parameters for 0 placeholders/],
    ['SELECT ?', [Number.NaN], /not a finite number/],
    ['SELECT ?', [Infinity], /not a finite number/],
  ])('%s with %j is refused', (sql, params, reason) => {
    expect(() => bind(sql, params)).toThrow(reason);
  });

  test('any value that is put in comes back, whatever it would mean as SQL', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom("'", '"', '?', '-', '\\', '/', '*', '$', ';', '\n', '甲', '😀', ' '),
      }),
    );
    const value: fc.Arbitrary<Param> = fc.oneof(
      text.filter((text) => !text.includes('\0')),
      fc
        .double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })
        .filter((n) => n === 0 || Math.abs(n) > 1e-300),
      fc.boolean(),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(fc.tuple(value, value), async ([a, b]) => {
        const sql = `SELECT ?${typeof a === 'number' ? '::DOUBLE' : ''} AS a, '?' AS "?", /* ? */ ? AS b -- ?`;
        const [row] = await engine.query<Row>(sql, [a, typeof b === 'number' ? String(b) : b]);
        expect(row).toEqual({
          a: typeof a === 'number' ? a + 0 : a,
          '?': '?',
          b: typeof b === 'number' ? String(b) : b,
        });
      }),
      { numRuns: 300 },
    );
  });
});
