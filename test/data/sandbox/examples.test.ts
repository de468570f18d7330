import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/data/engine.ts';
import { examples } from '../../../src/data/sandbox/examples.ts';
import { guard } from '../../../src/data/sandbox/guard.ts';
import { openNodeSandbox } from './sandbox.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeSandbox();
});
afterAll(() => engine.close());

describe.each(['zh', 'en'] as const)('the examples in %s', (lang) => {
  test.each(examples(lang).map((example) => [example.id, example] as const))(
    '%s is let through and has an answer',
    async (_, { sql }) => {
      expect(guard(sql)).toEqual({ allowed: true });
      const { rows, columns, cut } = await engine.table(sql);
      expect(rows.length).toBeGreaterThan(1);
      expect(cut).toBe(false);
      expect(
        columns.map(({ name }) => name).filter((name) => name.endsWith(lang === 'zh' ? '_en' : '_zh')),
      ).toEqual([]);
    },
  );
});

test('examples find what the package holds', async () => {
  const one = (id: string) => engine.table(examples('zh').find((example) => example.id === id)?.sql ?? '');
  const byStatus = await one('statuses');
  const total = byStatus.rows.reduce((sum, [, n]) => sum + Number(n), 0);
  const { rows } = await engine.table("SELECT count(*) FROM verdicts WHERE role = 'goal' AND counted");
  expect(total).toBe(rows[0]?.[0]);
  expect((await one('matrix')).rows.map(([area]) => area)).toEqual(
    (
      await engine.table("SELECT DISTINCT area FROM verdicts WHERE role = 'goal' AND counted ORDER BY 1")
    ).rows.flat(),
  );
  expect((await one('gdp')).columns.map(({ type }) => type)).toEqual([
    'text',
    'text',
    'number',
    'text',
    'number',
  ]);
});
