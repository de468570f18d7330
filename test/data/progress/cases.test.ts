import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeEngine } from '../../../src/data/duckdb-node.ts';
import type { Engine } from '../../../src/data/engine.ts';
import { loadTables, type Tables } from '../../../src/data/package.ts';
import { judge, steps } from '../../../src/data/progress/judge.ts';
import { apart, unprefixed } from '../../reference/apart.ts';
import type { Case } from '../../reference/build.ts';
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

/** Cases of one day and rule are judged in one go, each under names of its own. */
const groups = new Map<string, Case[]>();
for (const one of [...worked, ...cases]) {
  const question = `${one.asOf} ${one.rule ?? 'linear-1'}`;
  groups.set(question, [...(groups.get(question) ?? []), one]);
}

describe.each([...groups])('the SQL model gives every worked case of the method as of %s', (_, group) => {
  const prefixOf = (one: Case) => `case${group.indexOf(one)}.`;
  let verdicts: Row[];
  beforeAll(async () => {
    const [{ asOf, rule = 'linear-1' }] = group as [Case];
    const together: Tables = {};
    for (const one of group) {
      for (const [name, rows] of Object.entries(apart(packageSchema, one.tables, prefixOf(one)))) {
        (together[name] ??= []).push(...rows);
      }
    }
    await loadTables(engine, packageSchema, together);
    await judge(engine, { asOf, rule });
    verdicts = await engine.query<Row>('SELECT * FROM progress');
    expect(verdicts).toHaveLength(together['targets']?.length ?? 0);
  });

  test.each(group.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const own = verdicts.filter(({ target }) => String(target).startsWith(prefixOf(one)));
    expect(differences(unprefixed(own, prefixOf(one)), one)).toEqual([]);
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
