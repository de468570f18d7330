import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeEngine } from '../../../src/data/duckdb-node.ts';
import type { Engine } from '../../../src/data/engine.ts';
import { loadTables, type Tables } from '../../../src/data/package.ts';
import { judge, steps } from '../../../src/data/progress/judge.ts';
import { cases } from '../../reference/cases.ts';
import { differences } from '../../reference/expect.ts';
import type { Row } from '../../reference/judge.ts';
import { worked } from '../../reference/worked.ts';
import { packageSchema } from '../package-schema.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

describe('the SQL model gives every worked case of the method', () => {
  test.each([...worked, ...cases].map((one) => [one.name, one] as const))('%s', async (_, one) => {
    await loadTables(engine, packageSchema, one.tables as Tables);
    await judge(engine, { asOf: one.asOf, rule: one.rule ?? 'linear-1' });
    expect(differences(await engine.query<Row>('SELECT * FROM progress'), one)).toEqual([]);
  });
});

test('every step binds against an empty package and says its grain', async () => {
  await loadTables(engine, packageSchema, {});
  await judge(engine, { asOf: '2026-11-21', rule: 'linear-1' });
  for (const [name, sql] of steps) {
    expect(sql, name).toMatch(/^-- one row per /);
    expect(await engine.query(`SELECT * FROM ${name}`), name).toEqual([]);
  }
});
