import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnOf } from '../../../src/data/explore/columns.ts';
import type { Question } from '../../../src/data/explore/question.ts';
import { createExploreSource, keepVerdicts } from '../../../src/data/explore/source.ts';
import type { Row } from '../../../src/data/csv.ts';
import type { Engine } from '../../../src/data/engine.ts';
import { loadTable, type Tables } from '../../../src/data/package.ts';
import { packageSchema } from '../package-schema.ts';
import { reference } from './reference.ts';
import { smallEngine, smallTables } from './small.ts';
import { rowsIn } from '../rows-in.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await smallEngine();
});
afterAll(() => engine.close());

const schema = packageSchema.tables.find(({ name }) => name === 'observations')!;
const pick = <T>(...values: T[]) => fc.constantFrom(...values);
const period = pick('2020', '2021', '2022', '2022-Q3', '2022-08', '2022-01/2022-08', '2023', '2024-12');
const row = fc.record({
  area: pick('990000', '990101', '990102'),
  indicator: pick('air.pm25', 'eco.gdp', 'eco.share'),
  scope: pick('town', null),
  period,
  basis: pick('period', 'ytd', 'stock', 'change'),
  document: pick('jia.plan', 'yi.bulletin'),
  value: fc.oneof(pick(null, 0, -1.5, 12), fc.integer({ min: -50, max: 50 })),
  yoy: pick(null, null, 3, -2),
  status: pick(null, 'final', 'preliminary'),
  reliability: pick(null, 'A', 'B'),
});
const some = <T>(...values: T[]) => fc.subarray(values);
const question: fc.Arbitrary<Question> = fc.record({
  table: fc.constant('observations' as const),
  chosen: fc.record(
    {
      area: some('990101', '990102', '999999'),
      theme: some('eco', 'air'),
      indicator: some('air.pm25', 'eco.share'),
      unit: some('%', '亿元'),
      status: some('-', 'final', 'preliminary'),
      basis: some('period', 'stock'),
    },
    { requiredKeys: [] },
  ),
  from: pick(null, null, '2021', '2022'),
  to: pick(null, null, '2022', '2023'),
  q: pick('', '', '', '甲区', 'GDP', '经济 乙区', '公报', 'ＰＭ2.5', '镇', 'no such word', "'"),
  sorts: fc.uniqueArray(
    fc.record({ id: pick('value', 'area', 'theme', 'period', 'unit', 'status'), descending: fc.boolean() }),
    { selector: ({ id }) => id, maxLength: 3 },
  ),
});

test('random questions over random rows have the same rows, counts and groups as plain code', async () => {
  const facets = ['area', 'theme', 'unit', 'status'];
  const grouped = ['theme', 'period'];
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 30 }),
      fc.array(question, { minLength: 4, maxLength: 4 }),
      fc.nat(10),
      async (rows, questions, offset) => {
        // The locator tells rows apart that are otherwise alike.
        const own = rows.map((one, i) => ({ ...one, locator: String(i) }));
        await loadTable(engine, schema, own);
        const tables: Tables = { ...smallTables, observations: own };
        await keepVerdicts(engine);
        const source = await createExploreSource(engine);
        for (const one of questions) {
          const expected = reference(tables, one);
          const locators = expected.rows.map(({ locator }) => locator);
          const page = { limit: 7, offset };
          const { rows: found, total } = await source.rows(one, ['locator'], page);
          expect(total).toBe(locators.length);
          expect(found.map(({ locator }) => locator)).toEqual(locators.slice(offset, offset + 7));
          expect(await source.count(one)).toBe(locators.length);
          const streamed: unknown[] = [];
          for await (const batch of source.stream(one, ['locator']))
            streamed.push(...rowsIn<Row>(batch).map(({ locator }) => locator));
          expect(streamed).toEqual(locators);
          for (const id of facets) {
            const counts = await source.facet(one, columnOf('observations', id)!);
            expect(new Map(counts.map(({ value, n }) => [value, n])), id).toEqual(expected.facet(id));
          }
          const { groups } = await source.groups(one, grouped, { of: 'count', column: null });
          const byKey = new Map(groups.map(({ values, n }) => [values.map((v) => v ?? '-').join(' '), n]));
          expect(byKey).toEqual(expected.groups(grouped));
        }
      },
    ),
    { numRuns: 25 },
  );
});
