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
    await store.append(engine, partition, write(part.rows));
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
    expect(await store.steps(engine, [wrong], [wrong])).toEqual([{ append: wrong }]);
  });

  test('stand in the order of the catalogue, whatever came first, and only what stands too early is moved', async () => {
    const engine = await createNodeEngine();
    const codes = codesOf(table.fields, rows);
    const write = codedWriter(table.fields, codes);
    const store = new CodedObservations(table, codes);
    const ids = ['x.0', 'x.1', 'x.2', 'x.3', 'x.4', 'x.5'];
    const rowsOf = (id: string) => rows.filter(({ indicator }) => indicator === id);
    const catalogue = ids.map((id): Partition => {
      const own = rowsOf(id).length;
      return { path: id, sha256: '', bytes: 0, rows: own, indicators: { [id]: own } };
    });
    /** Asks for the files of these places; answers with the places that were fetched and moved. */
    const ask = async (...places: number[]) => {
      const steps = await store.steps(
        engine,
        catalogue,
        places.map((i) => catalogue[i]!),
      );
      for (const step of steps)
        if ('move' in step) await store.move(engine, step.move);
        else await store.append(engine, step.append, write(rowsOf(step.append.path)));
      return {
        fetched: steps.flatMap((step) => ('append' in step ? [catalogue.indexOf(step.append)] : [])),
        moved: steps.flatMap((step) =>
          'move' in step ? [step.move.map((partition) => catalogue.indexOf(partition))] : [],
        ),
      };
    };
    await store.create(engine);
    expect(await ask(2)).toEqual({ fetched: [2], moved: [] });
    expect(await ask(2, 4)).toEqual({ fetched: [4], moved: [] });
    expect(await ask(3)).toEqual({ fetched: [3], moved: [[4]] });
    expect(await ask(3, 2)).toEqual({ fetched: [], moved: [] });
    expect(await ask(0, 5)).toEqual({ fetched: [0, 5], moved: [[2, 3, 4]] });
    expect(await ask(0, 1, 2, 3, 4, 5)).toEqual({ fetched: [1], moved: [[2, 3, 4, 5]] });
    expect(await engine.query<Row>('SELECT * FROM observations')).toEqual(ids.flatMap(rowsOf));

    // As after a load that was given up half-way.
    await store.move(engine, [catalogue[1]!]);
    await store.move(engine, [catalogue[3]!]);
    expect(await ask()).toEqual({
      fetched: [],
      moved: [
        [2, 3],
        [4, 5],
      ],
    });
    expect(await engine.query<Row>('SELECT * FROM observations')).toEqual(ids.flatMap(rowsOf));

    // A move that fails in the end leaves every row where it was.
    await engine.query('ALTER TABLE loaded_partitions RENAME TO elsewhere');
    await expect(store.move(engine, [catalogue[0]!])).rejects.toThrow('loaded_partitions');
    expect(await engine.query<Row>('SELECT * FROM observations')).toEqual(ids.flatMap(rowsOf));
    await engine.close();
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
