import { beforeAll, describe, expect, test } from 'vitest';
import { arrowStream } from '@data/arrow.ts';
import { createNodeEngine } from '@data/duckdb-node.ts';
import type { Engine } from '@data/engine.ts';
import { joinVerdicts, keepVerdicts } from '@data/explore/source.ts';
import { keptVerdicts, targetRows } from '@data/models/models.ts';
import { loadTables, typedTables } from '@data/package.ts';
import { readPackage } from '@data/package-files.ts';
import { judge } from '@data/progress/judge.ts';
import { keptFields, takeOver } from '@data/progress/kept.ts';

const { schema, files } = readPackage('public/data');

describe('verdicts taken over from another engine', () => {
  let judging: Engine;
  let taking: Engine;
  beforeAll(async () => {
    judging = await createNodeEngine();
    taking = await createNodeEngine();
    for (const engine of [judging, taking]) await loadTables(engine, schema, typedTables(schema, files));
    await judge(judging, { asOf: schema.asOf, rule: 'linear-1' });
    const kept = await keptVerdicts(judging);
    await takeOver(taking, arrowStream(keptFields, kept));
    await keepVerdicts(judging);
    await joinVerdicts(taking);
  });
  const both = async (sql: string) => {
    const [judged, taken] = await Promise.all([judging.query(sql), taking.query(sql)]);
    expect(taken).toEqual(judged);
    return taken.length;
  };

  test('are the same rows in columns of the same names and types', async () => {
    expect(await both('DESCRIBE progress')).toBe(keptFields.length - 5);
    expect(await both('SELECT * FROM progress')).toBeGreaterThan(500);
    expect(await both('DESCRIBE explore_verdicts')).toBeGreaterThan(40);
    expect(await both('SELECT * FROM explore_verdicts')).toBeGreaterThan(500);
    expect(await targetRows(taking)).toEqual(await targetRows(judging));
  });

  test('give way to judging for another day', async () => {
    for (const engine of [judging, taking]) await judge(engine, { asOf: '2023-06-30', rule: 'pp-1' });
    expect(await targetRows(taking)).toEqual(await targetRows(judging));
  });

  test('may be of a package from before companies were named, and must be of every target in its place', async () => {
    const old = await createNodeEngine();
    await loadTables(old, schema, typedTables(schema, files));
    await old.query('ALTER TABLE scopes DROP COLUMN kind');
    await judge(judging, { asOf: schema.asOf, rule: 'linear-1' });
    const kept = await keptVerdicts(judging);
    const take = (rows: typeof kept) => takeOver(old, arrowStream(keptFields, rows));
    const [first, second] = kept.map(({ target }) => String(target));
    const last = String(kept.at(-1)!['target']);
    await expect(take(kept.slice(0, -1))).rejects.toThrow(`on nothing where ${last} stands`);
    await expect(take([...kept, kept[0]!])).rejects.toThrow(`on ${first} where no target stands`);
    // They are joined by their place.
    await expect(take([kept[1]!, kept[0]!, ...kept.slice(2)])).rejects.toThrow(`on ${second} where ${first}`);
    await take(kept);
    await joinVerdicts(old);
    expect(await targetRows(old)).toHaveLength(kept.length);
    await old.close();
  });
});
