import { beforeAll, describe, expect, test } from 'vitest';
import { codedType, codesOf, type Codes } from '../../src/data/coded.ts';
import { codedWriter } from '../../src/data/coded-writer.ts';
import type { Row } from '../../src/data/csv.ts';
import { createNodeEngine } from '../../src/data/duckdb-node.ts';
import type { Engine } from '../../src/data/engine.ts';
import { targetRows } from '../../src/data/models/models.ts';
import { CodedObservations } from '../../src/data/observations.ts';
import { loadTables, typedTables } from '../../src/data/package.ts';
import { parted, type Partition } from '../../src/data/partitions.ts';
import { judge } from '../../src/data/progress/judge.ts';
import { readPackage } from '../../src/data/package-files.ts';
import { packageSchema } from './package-schema.ts';

const table = packageSchema.tables.find(({ name }) => name === 'observations')!;
const blank: Row = Object.fromEntries(table.fields.map(({ name }) => [name, null]));
const odd = ['甲', '𠮷', '﹣', "it's", '"', '', ' ', 'Z', 'a', 'é', '0'];
const rows: Row[] = Array.from({ length: 300 }, (_, i) => ({
  ...blank,
  area: String(370100 + (i % 5)),
  indicator: `x.${i % 7}`,
  period: String(2000 + (i % 20)),
  scope: i % 3 === 0 ? null : odd[i % odd.length]!,
  value: i % 4 === 0 ? null : i / 8,
  locator: `第${i}行`,
}));

/** The rows loaded as the site does, in several files. */
async function loaded(engine: Engine, of: readonly Row[], codes: Codes): Promise<void> {
  const write = codedWriter(table.fields, codes);
  const store = new CodedObservations(table, codes);
  await store.create(engine);
  for (const [i, part] of parted(of, (row) => String(row['indicator']), []).entries()) {
    const partition: Partition = {
      ...{ path: `${i}`, sha256: '', bytes: 0 },
      ...{ rows: part.rows.length, indicators: part.indicators },
    };
    expect(await store.missing(engine, [partition])).toEqual([partition]);
    await store.append(engine, partition, write(part.rows));
    expect(await store.missing(engine, [partition])).toEqual([]);
  }
}

describe('observations in codes', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createNodeEngine();
    await loaded(engine, rows, codesOf(table.fields, rows));
  });

  test('come back as they went in, blanks and odd texts, too', async () => {
    const back = await engine.query<Row>('SELECT * FROM observations ORDER BY rowid');
    const inOrder = parted(rows, (row) => String(row['indicator']), []).flatMap((part) => part.rows);
    expect(back).toEqual(inOrder);
  });

  test('are sorted and compared as texts are', async () => {
    const ask = (column: string) =>
      engine.query<{ t: string }>(
        `SELECT DISTINCT ${column} AS t FROM observations WHERE scope IS NOT NULL ORDER BY 1`,
      );
    const texts = (list: { t: string }[]) => list.map(({ t }) => t);
    expect(texts(await ask('scope'))).toEqual(texts(await ask('scope::VARCHAR')));
    const count = async (condition: string) =>
      (
        await engine.query<{ n: number }>(
          `SELECT count(*)::INTEGER AS n FROM observations WHERE ${condition}`,
        )
      )[0]?.n;
    const plain = rows.filter(({ area }) => area === '370102').length;
    expect(await count("area = '370102'")).toBe(plain);
    expect(await count("area IN ('370102', 'nowhere')")).toBe(plain);
    expect(await count(`area = TRY_CAST('nowhere' AS ${codedType('observations', 'area')})`)).toBe(0);
    expect(await count("scope = 'it''s'")).toBe(rows.filter(({ scope }) => scope === "it's").length);
  });

  test('a column of texts that do not repeat stays text, one without texts is not sent', () => {
    const many = Array.from({ length: 20_000 }, (_, i): Row => ({
      ...blank,
      locator: `第${i}行`,
      area: '1',
    }));
    const codes = codesOf(table.fields, many);
    expect(codes['locator']).toBeUndefined();
    expect(codes['area']).toEqual(['1']);
    expect(codes['note']).toEqual([]);
  });

  test('of another number of rows than the catalogue says are refused, and nothing stays', async () => {
    const codes = codesOf(table.fields, rows);
    const store = new CodedObservations(table, codes);
    const bytes = codedWriter(table.fields, codes)(rows.slice(0, 10));
    const wrong = { path: 'x', sha256: '', bytes: 0, rows: 11, indicators: {} };
    const before = await engine.query('SELECT count(*) AS n FROM observations');
    await expect(store.append(engine, wrong, bytes)).rejects.toThrow('x: 11 rows sent, 10 arrived');
    expect(await engine.query('SELECT count(*) AS n FROM observations')).toEqual(before);
    expect(await store.missing(engine, [wrong])).toEqual([wrong]);
  });
});

test('verdicts on codes are the verdicts on texts', async () => {
  const { schema, files } = readPackage('public/data');
  const tables = typedTables(schema, files);
  const verdicts = async (coded: boolean) => {
    const engine = await createNodeEngine();
    await loadTables(engine, schema, tables);
    if (coded) await loaded(engine, tables['observations']!, codesOf(table.fields, tables['observations']!));
    await judge(engine, { asOf: schema.asOf, rule: 'linear-1' });
    const answer = await targetRows(engine);
    await engine.close();
    return answer;
  };
  expect(await verdicts(true)).toEqual(await verdicts(false));
});
