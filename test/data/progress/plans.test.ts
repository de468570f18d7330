import { expect, test } from 'vitest';
import { createNodeEngine } from '../../../src/data/duckdb-node.ts';
import { loadTables, typedTables } from '../../../src/data/package.ts';
import { readPackage } from '../../../src/data/package-files.ts';
import { judge, steps } from '../../../src/data/progress/judge.ts';

test('no step compares every target with every other, or figures with figures', async () => {
  const { schema, files } = readPackage('public/data');
  const engine = await createNodeEngine();
  await loadTables(engine, schema, typedTables(schema, files));
  await judge(engine, { asOf: schema.asOf, rule: 'linear-1' });
  const nested: string[] = [];
  for (const [name, sql] of steps) {
    const [plan] = await engine.query<{ explain_value: string }>(`EXPLAIN ${sql}`);
    if (/NL_JOIN|NESTED_LOOP_JOIN/.test(plan?.explain_value ?? '')) nested.push(name);
  }
  await engine.close();
  // Its other side is the one row of parameters.
  expect(nested).toEqual(['figures']);
});
