import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/data/engine.ts';
import { judgedTables } from '../../../src/data/sandbox/judged-tables.ts';
import { attacks } from './attacks.ts';
import { fingerprintSql, openNodeSandbox, schema } from './sandbox.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeSandbox();
});
afterAll(() => engine.close());

const names = async () => (await engine.table(fingerprintSql.tables)).rows.map(([name]) => String(name));

async function fingerprint(): Promise<unknown[]> {
  const found: unknown[] = [(await engine.table(fingerprintSql.rest)).rows];
  for (const name of await names()) found.push([name, (await engine.table(fingerprintSql.of(name))).rows]);
  return found;
}

describe('the database of the console', () => {
  test('holds the public tables of the package, what judging made of them, and nothing else', async () => {
    const shown = schema.tables.filter(({ visibility }) => visibility === 'public').map(({ name }) => name);
    expect(await names()).toEqual([...shown, ...judgedTables.map(({ name }) => name)].sort());
  });

  test.each(judgedTables.map((table) => [table.name, table] as const))(
    '%s has the columns that the page lists, in their order',
    async (name, { columns }) => {
      const { rows } = await engine.table(`DESCRIBE ${name}`);
      expect(rows.map(([column]) => column)).toEqual(columns.map((column) => column.name));
    },
  );

  test('has a verdict with names for every target', async () => {
    const { rows } = await engine.table(
      `SELECT count(*), count(DISTINCT target), count(area_zh), count(indicator_en), count(document_zh), count(status),
        (SELECT count(*) FROM targets), (SELECT count(*) FROM progress)
      FROM verdicts`,
    );
    expect(new Set(rows[0]).size, String(rows[0])).toBe(1);
    expect(rows[0]?.[0]).toBeGreaterThan(500);
  });

  test('is the same after every attack that goes around the guard', { timeout: 120_000 }, async () => {
    const before = await fingerprint();
    const answered: string[] = [];
    for (const sql of attacks) {
      await engine.table(sql).then(
        () => answered.push(sql),
        () => undefined,
      );
    }
    expect(await fingerprint()).toEqual(before);
    // What the engine answers all the same reaches nothing: INSTALL does nothing in this build of DuckDB.
    const reaching = /attacker|passwd|x\.(csv|parquet|db)/;
    expect(answered.filter((sql) => reaching.test(sql) && !sql.includes('INSTALL'))).toEqual([]);
  });
});
