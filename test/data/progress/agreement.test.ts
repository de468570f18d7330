import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeEngine } from '../../../src/data/duckdb-node.ts';
import type { Engine } from '../../../src/data/engine.ts';
import { loadTables, type Tables } from '../../../src/data/package.ts';
import { judge } from '../../../src/data/progress/judge.ts';
import { ruleIds, statusIds } from '../../../src/data/progress/rules.ts';
import { judge as reference, type Row, type Tables as ReferenceTables } from '../../reference/judge.ts';
import { packageSchema } from '../package-schema.ts';
import { generatePackage } from './generate.ts';

const packages = Number(process.env['DUIBIAO_PACKAGES'] ?? 10_000);
const perRun = 500;
const asOfDays = [
  '2019-06-30',
  '2020-12-31',
  '2021-08-15',
  '2023-09-30',
  '2024-02-29',
  '2025-07-01',
  '2026-11-21',
];

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

/** Differences between two rows; numbers may differ by rounding of the last bits only. */
function differences(actual: Row, expected: Row): string[] {
  return Object.keys(expected).filter((column) => {
    const a = actual[column] ?? null;
    const b = expected[column] ?? null;
    if (typeof a === 'number' && typeof b === 'number') {
      return Math.abs(a - b) > 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
    }
    return a !== b;
  });
}

test(`SQL and the reference agree on ${packages} generated packages`, { timeout: 600_000 }, async () => {
  const problems: string[] = [];
  const statuses = new Set<unknown>();
  for (let first = 0; first < packages; first += perRun) {
    const batch = Array.from({ length: perRun }, (_, i) => generatePackage(first + i, `p${first + i}.`));
    const run = first / perRun;
    const asOf = asOfDays[run % asOfDays.length] as string;
    const rule = ruleIds[run % ruleIds.length] as (typeof ruleIds)[number];
    const together: Tables = {};
    for (const one of batch) {
      for (const [name, rows] of Object.entries(one)) (together[name] ??= []).push(...rows);
    }
    await loadTables(engine, packageSchema, together);
    await judge(engine, { asOf, rule });
    const answers = new Map(
      (await engine.query<Row>('SELECT * FROM progress')).map((row) => [row['target'], row] as const),
    );
    for (const one of batch) {
      for (const expected of reference(one as ReferenceTables, asOf, rule)) {
        statuses.add(expected['status']);
        const actual = answers.get(expected['target'] ?? null) ?? {};
        const wrong = differences(actual, expected);
        if (wrong.length > 0) {
          problems.push(
            `${String(expected['target'])} ${asOf} ${rule}: ` +
              wrong.map((c) => `${c} sql=${String(actual[c])} ref=${String(expected[c])}`).join(', '),
          );
        }
      }
    }
    expect(answers.size).toBe(together['targets']?.length);
  }
  expect(problems.slice(0, 20), `${problems.length} rows differ`).toEqual([]);
  expect([...statuses].sort()).toEqual([...statusIds].sort());
});
