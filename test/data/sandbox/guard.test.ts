import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeEngine } from '../../../src/data/duckdb-node.ts';
import type { Engine } from '../../../src/data/engine.ts';
import { guard, maxLength, type Refusal } from '../../../src/data/sandbox/guard.ts';
import { tokenize } from '../../../src/data/sandbox/tokens.ts';
import { attacks } from './attacks.ts';

const allowed = [
  'SELECT 1',
  'select 1;',
  ' -- first\n SELECT 1 /* ; */ ; -- last;',
  '(SELECT 1) UNION (SELECT 2)',
  'WITH x AS (SELECT 1) SELECT * FROM x',
  'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 3) FROM r',
  'FROM areas',
  'FROM areas SELECT code',
  "VALUES (1, 'a'), (2, 'b;')",
  "FROM (VALUES ('a', 'b')) v(x, y)",
  'PIVOT areas ON level USING count(*)',
  "FROM areas PIVOT (count(*) FOR level IN ('city', 'zone'))",
  'UNPIVOT areas ON name_zh, name_en INTO NAME k VALUE v',
  'SUMMARIZE targets',
  'SUMMARIZE SELECT * FROM targets',
  'DESCRIBE targets',
  'DESC SELECT 1',
  'SHOW TABLES',
  'EXPLAIN SELECT 1',
  'EXPLAIN (SELECT 1)',
  'EXPLAIN ((SELECT 1))',
  'EXPLAIN ANALYZE SELECT 1',
  'EXPLAIN (FORMAT json) SELECT 1',
  'EXPLAIN (ANALYZE, FORMAT json) SELECT 1',
  'SELECT \'DROP TABLE x; DELETE\', "INSERT" FROM (SELECT 1 AS "INSERT")',
  'SELECT "from" FROM (SELECT 1 AS "from")',
  "SELECT extract(year FROM DATE '2024-01-01'), trim(BOTH 'x' FROM 'xax'), substring('abc' FROM 2)",
  "SELECT 1 FROM areas WHERE code IS DISTINCT FROM 'x' AND code IS NOT DISTINCT FROM 'y'",
  "SELECT count(*) FROM areas WHERE level IN ('city', 'zone') ORDER BY 1, 'a'",
  "SELECT * REPLACE ('x' AS code) FROM areas",
  "SELECT replace(name_zh, '区', '') FROM areas",
  "SELECT a.\"name_zh\" FROM areas a, unnest(['x', 'y']) u(v) LIMIT 1",
  'SELECT count(*) FILTER (WHERE value > 0) FROM targets',
  "SELECT E'it\\'s ; fine'",
  'SELECT $$;$$, $甲$ ; $甲$',
  'SELECT 1\u3000AS\u00a0甲',
  'SELECT\u30001',
];

/** The same text with more white space and comments between its tokens. */
const loosened = (sql: string) => {
  const tokens = tokenize(sql);
  const gap = fc.constantFrom(' ', '\n', '\t', '\r\n', '/* ; */', '/*/* x */*/', '--;\n', "-- '\n", '\u3000');
  return fc
    .array(fc.array(gap, { maxLength: 3 }), { minLength: tokens.length + 1, maxLength: tokens.length + 1 })
    .map((gaps) =>
      [
        ...tokens.flatMap(({ text, at }, i) => {
          const before = i === 0 || sql[at - 1]?.match(/\s|\//) ? [' ', ...(gaps[i] ?? [])] : [];
          return [...before, text];
        }),
        ...(gaps.at(-1) ?? []),
      ].join(''),
    );
};

describe('the guard of the console', () => {
  test.each(allowed)('lets through: %s', (sql) => {
    expect(guard(sql)).toEqual({ allowed: true });
  });

  test.each(attacks)('refuses, with a reason in both languages: %s', (sql) => {
    const { allowed, reason, line } = guard(sql) as Refusal;
    expect(allowed).toBe(false);
    expect(reason.zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(reason.en).toMatch(/^[A-Z].*\.$/);
    expect(line).toBeGreaterThan(0);
  });

  test('names what is refused, and the line', () => {
    expect(guard('SELECT 1;\n\nDROP TABLE x')).toMatchObject({ id: 'several', line: 3 });
    expect(guard('-- a\nDROP TABLE x')).toMatchObject({ id: 'verb', line: 2, reason: { en: /DROP is not/ } });
    expect(guard("SELECT *\nFROM 'x.csv'")).toMatchObject({ id: 'file', line: 2, reason: { zh: /x\.csv/ } });
    expect(guard('SELECT\n\nread_text(1)')).toMatchObject({ id: 'call', reason: { zh: /read_text/ } });
    expect(guard(`SELECT '${'x'.repeat(maxLength)}'`)).toMatchObject({ id: 'long' });
    expect(guard('SELECT 1,\n "x')).toMatchObject({ id: 'unclosed', line: 2 });
  });

  test.each([
    ['SELEC 1', 'SELECT'],
    ['SELETC 1', 'SELECT'],
    ['selectt 1', 'SELECT'],
    ['FORM areas', 'FROM'],
    ['EXPLAIN SELCT 1', 'SELECT'],
    ['SHOE TABLES', 'SHOW'],
    ['(WIHT x AS (SELECT 1) FROM x)', 'WITH'],
  ])('takes %s for a slip and offers %s', (sql, near) => {
    const { id, reason } = guard(sql) as Refusal;
    expect(id).toBe('unknown');
    expect(reason.zh).toContain(`可能是笔误：是不是想写 ${near}？`);
    expect(reason.en).toContain(`did you mean ${near}?`);
  });

  test.each(['SELXXT 1', 'areas', 'DROPP TABLE x', '查询 1', '"SELECT" 1', '42'])(
    'says that it does not understand %s, and guesses nothing',
    (sql) => {
      const { id, reason } = guard(sql) as Refusal;
      expect(id).toBe('unknown');
      expect(reason.zh).toMatch(/^看不懂以“.+”开头的语句，可能是笔误。这里只能运行查询/);
    },
  );

  test('lets the same statement through with any comments and white space', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allowed).chain(loosened), (sql) => guard(sql).allowed),
      { numRuns: 500 },
    );
  });

  const verbs =
    'ABORT ALTER ANALYZE ATTACH BEGIN CALL CHECKPOINT COMMENT COMMIT COPY CREATE DEALLOCATE DELETE DETACH DROP EXECUTE EXPORT FORCE GRANT IMPORT INSERT INSTALL LOAD MERGE PRAGMA PREPARE REINDEX REPLACE RESET ROLLBACK SET START TABLE TRUNCATE UPDATE USE VACUUM'.split(
      ' ',
    );
  const blank = fc.constantFrom('', ' ', '\n', '-- x\n', '/* SELECT */', '/*/* */*/', ';');
  const anyCase = fc.constantFrom(...verbs).chain((verb) => fc.mixedCase(fc.constant(verb)));

  test('refuses every other verb as the beginning, and as a second statement', () => {
    fc.assert(
      fc.property(anyCase, blank, fc.string(), fc.constantFrom(...allowed), (verb, gap, rest, first) => {
        expect(guard(`${gap} ${verb} ${rest}`).allowed).toBe(false);
        // EXPLAIN ANALYZE goes on with a question.
        if (verb.toUpperCase() !== 'ANALYZE')
          expect(guard(`EXPLAIN ${gap} ${verb} ${rest}`).allowed).toBe(false);
        expect(guard(`${first}\n;${gap} ${verb} ${rest}`).allowed).toBe(false);
      }),
    );
  });
});

describe('beside DuckDB’s own reading', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createNodeEngine();
  });
  afterAll(() => engine.close());

  test('a text that the guard takes for one statement is never more than one', async () => {
    const piece = fc.constantFrom(
      ...[
        "'",
        "''",
        '"',
        '""',
        '$$',
        '$a$',
        '$',
        '--',
        '\n',
        '/*',
        '*/',
        ';',
        ' ',
        'E',
        "E'",
        '\\',
        'a',
        '1',
        '甲',
      ],
      ...[' SELECT 1', "'x'", '；', '\u3000', ',', '.', '(', ')', 'x$', 'U&', '\r'],
    );
    let several = 0;
    await fc.assert(
      fc.asyncProperty(
        // Short ones are often still two statements, long ones seldom: an open quote takes in the rest.
        fc.oneof(fc.array(piece, { maxLength: 2 }), fc.array(piece, { maxLength: 14 })),
        fc.oneof(fc.array(piece, { maxLength: 1 }), fc.array(piece, { maxLength: 8 })),
        async (a, b) => {
          const sql = `SELECT 1 ${a.join('')};SELECT ${b.join('')}`;
          const said = await engine.table(sql).then(
            () => '',
            (error: Error) => error.message,
          );
          const isSeveral = said.includes('more than one statement');
          if (isSeveral) several += 1;
          expect(guard(sql).allowed && isSeveral, `${JSON.stringify(sql)}: ${said}`).toBe(false);
        },
      ),
      { numRuns: 1500 },
    );
    expect(several).toBeGreaterThan(20);
  });
});
