import { beforeAll, expect, test } from 'vitest';
import { codesOf } from '../../../src/data/coded.ts';
import { codedWriter } from '../../../src/data/coded-writer.ts';
import type { Row } from '../../../src/data/csv.ts';
import type { Engine } from '../../../src/data/engine.ts';
import { createNodeEngine } from '../../../src/data/duckdb-node.ts';
import { columnOf } from '../../../src/data/explore/columns.ts';
import type { Question } from '../../../src/data/explore/question.ts';
import { createExploreSource, type ExploreSource } from '../../../src/data/explore/source.ts';
import { CodedObservations } from '../../../src/data/observations.ts';
import { loadTables, typedTables } from '../../../src/data/package.ts';
import { readPackage } from '../../../src/data/package-files.ts';
import { rowsIn } from '../rows-in.ts';

// The published package, once with all observations, once as a large package would come: in codes, by indicator.
const { schema, files } = readPackage('public/data');
const tables = typedTables(schema, files);
const observations = schema.tables.find(({ name }) => name === 'observations')!;
const byIndicator = new Map<string, Row[]>();
for (const row of tables['observations']!) {
  const id = String(row['indicator']);
  byIndicator.set(id, [...(byIndicator.get(id) ?? []), row]);
}

let whole: ExploreSource;
let byNeed: ExploreSource;
let fetched: string[];
/** The engine of `byNeed`. */
let loaded: Engine;
beforeAll(async () => {
  const engine = await createNodeEngine();
  await loadTables(engine, schema, tables);
  whole = await createExploreSource(engine);
});
beforeAll(async () => {
  const engine = await createNodeEngine();
  loaded = engine;
  await loadTables(engine, schema, { ...tables, observations: [] });
  const codes = codesOf(observations.fields, tables['observations']!);
  const write = codedWriter(observations.fields, codes);
  const coded = new CodedObservations(observations, codes);
  await coded.create(engine);
  fetched = [];
  byNeed = await createExploreSource(engine, {
    counts: new Map([...byIndicator].map(([id, rows]) => [id, rows.length])),
    ensure: async (indicators) => {
      for (const [id, rows] of byIndicator) {
        if (fetched.includes(id) || indicators?.includes(id) === false) continue;
        fetched.push(id);
        const partition = { path: id, sha256: '', bytes: 0, rows: rows.length, indicators: {} };
        await coded.append(engine, partition, write(rows));
      }
      return true;
    },
  });
});

const question = (rest: Partial<Question>): Question => ({
  ...{ table: 'observations', chosen: {}, from: null, to: null, q: '' },
  sorts: [
    { id: 'area', descending: false },
    { id: 'indicator', descending: true },
    { id: 'period', descending: false },
    { id: 'locator', descending: false },
  ],
  ...rest,
});
const columns = ['area', 'indicator', 'period', 'value', 'unit', 'document', 'locator'];
const page = { limit: 500, offset: 0 };

// First, while nothing is loaded.
test('fetches only the indicators that a question looks at', async () => {
  await byNeed.count(question({ table: 'targets', sorts: [] }));
  expect(fetched).toEqual([]);
  await byNeed.count(question({ chosen: { indicator: ['eco.gdp'] } }));
  expect(fetched).toEqual(['eco.gdp']);
  await byNeed.count(question({ chosen: { theme: ['air'] } }));
  const air = tables['indicators']!.filter(({ theme }) => theme === 'air').map(({ id }) => String(id));
  expect(fetched.filter((id) => id !== 'eco.gdp').sort()).toEqual(
    [...byIndicator.keys()].filter((id) => air.includes(id)).sort(),
  );
  await byNeed.count(question({}));
  expect(fetched.sort()).toEqual([...byIndicator.keys()].sort());
});

test('counts indicators as the catalogue does, whatever is loaded', async () => {
  const facet = columnOf('observations', 'indicator')!;
  const sorted = (list: { value: string; n: number }[]) => list.sort((a, b) => (a.value < b.value ? -1 : 1));
  const asked = question({ chosen: { indicator: ['eco.gdp'] } });
  expect(sorted(await byNeed.facet(asked, facet))).toEqual(sorted(await whole.facet(question({}), facet)));
});

test.each<[string, Partial<Question>]>([
  ['of everything', {}],
  ['of an indicator', { chosen: { indicator: ['eco.gdp'] } }],
  ['of a theme', { chosen: { theme: ['env'] } }],
  ['of two units', { chosen: { unit: ['亿元', '%'] } }],
  ['of an indicator of another theme', { chosen: { theme: ['air'], indicator: ['eco.gdp'] } }],
  ['of a theme and a unit', { chosen: { theme: ['eco', 'env'], unit: ['%'] } }],
  ['of indicators without a theme', { chosen: { theme: ['-'] } }],
  ['of an indicator that nobody knows', { chosen: { indicator: ['nothing'] } }],
  ['of a theme in two areas', { chosen: { theme: ['eco'], area: ['370104', '370105'] } }],
  ['of a unit and some years', { chosen: { unit: ['亿元'] }, from: '2021', to: '2024' }],
  ['of rows without a basis that nobody knows', { chosen: { basis: ['nothing'], status: ['-'] } }],
  ['of a word', { q: '生产总值' }],
])('a question %s has the same answer by need', async (_, rest) => {
  const asked = question(rest);
  const expected = await whole.rows(asked, columns, page);
  expect(await byNeed.rows(asked, columns, page)).toEqual(expected);
  const beyond = { limit: 50, offset: 10_000 };
  expect(await byNeed.rows(asked, columns, beyond)).toEqual({ rows: [], total: expected.total });
  const streamed: Row[] = [];
  for await (const batch of byNeed.stream(asked, columns)) streamed.push(...rowsIn<Row>(batch));
  expect(streamed).toEqual(expected.rows);
  expect(await byNeed.facet(asked, columnOf('observations', 'area')!)).toEqual(
    expect.arrayContaining(await whole.facet(asked, columnOf('observations', 'area')!)),
  );
});

test.each(['sum', 'mean'] as const)('the %s of every year has the same answer by need', async (of) => {
  const asked = question({ chosen: { indicator: ['eco.gdp'] }, sorts: [] });
  for (const by of [['period'], ['area', 'period'], []]) {
    const { groups } = await whole.groups(asked, by, { of, column: 'value' });
    expect(groups.length).toBeGreaterThan(0);
    expect((await byNeed.groups(asked, by, { of, column: 'value' })).groups).toEqual(groups);
  }
});

test('rows are counted, not believed, where a file did not come', async () => {
  const asked = question({ chosen: { theme: ['eco'] } });
  const { total } = await whole.rows(asked, columns, page);
  // As if the catalogue named rows that are not in the engine.
  const counts = new Map(
    [...byIndicator].map(([id, rows]) => [id, rows.length + (id === 'eco.gdp' ? 5 : 0)]),
  );
  const toldThat = (came: boolean) =>
    createExploreSource(loaded, { counts, ensure: () => Promise.resolve(came) });
  expect(await (await toldThat(true)).count(asked)).toBe(total + 5);
  expect((await (await toldThat(false)).rows(asked, columns, page)).total).toBe(total);
});
