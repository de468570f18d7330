import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exploreQuery,
  firstView,
  isNarrow,
  otherTable,
  parseExplore,
  pressed,
  withValue,
  type ExploreView,
  type Shape,
} from '../../src/app/explore-view.ts';
import { exploreTables, groupable, measurable } from '../../src/data/explore/columns.ts';
import { tableIds, type Measure } from '../../src/data/explore/question.ts';
import { ruleIds } from '../../src/data/progress/rules.ts';

const parse = (query: string) => parseExplore(new URLSearchParams(query), exploreTables, ruleIds);
const write = (view: ExploreView) => exploreQuery(view, exploreTables);

const value = fc.oneof(
  fc.constantFrom('370102', '-', 'eco.gdp', '微克/立方米', '%', 'a b', '&=?#+', '力争'),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => !/[,~\p{Cc}\p{Cs}]/u.test(text)),
);
const year = fc.option(fc.integer({ min: 1000, max: 2999 }).map(String), { nil: null });
const view: fc.Arbitrary<ExploreView> = fc.constantFrom(...tableIds).chain((table) => {
  const { columns, row } = exploreTables[table];
  const ids = columns.map(({ id }) => id);
  const facets = columns.filter(({ facet }) => facet).map(({ id }) => id);
  const groups = groupable(table).map(({ id }) => id);
  const figures = measurable(table).map(({ id }) => id);
  const shape: fc.Arbitrary<Shape> = fc.oneof(
    fc.constant<Shape>({ kind: 'rows' }),
    fc
      .uniqueArray(fc.constantFrom(...groups), { minLength: 1, maxLength: 3 })
      .map((by) => ({ kind: 'groups' as const, by })),
    fc
      .uniqueArray(fc.constantFrom(...groups), { minLength: 2, maxLength: 2 })
      .map(([rows, columns]) => ({ kind: 'pivot' as const, rows: rows!, columns: columns! })),
  );
  const count: Measure = { of: 'count', column: null };
  const measure =
    figures.length === 0
      ? fc.constant(count)
      : fc.oneof(
          fc.constant(count),
          fc.record({
            of: fc.constantFrom('sum', 'mean', 'min', 'max'),
            column: fc.constantFrom(...figures),
          }),
        );
  return fc
    .record({
      table: fc.constant(table),
      chosen: fc.dictionary(
        fc.constantFrom(...facets),
        fc.uniqueArray(value, { minLength: 1, maxLength: 4 }),
        { noNullPrototype: true },
      ),
      from: year,
      to: year,
      q: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => (text.trim() === '' ? '' : text)),
      sorts: fc.uniqueArray(fc.record({ id: fc.constantFrom(...ids), descending: fc.boolean() }), {
        selector: ({ id }) => id,
        maxLength: 4,
      }),
      columns: fc.option(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }), { nil: null }),
      shape,
      measure,
      chart: fc.constantFrom(null, 'bar' as const, 'line' as const),
      page: fc.integer({ min: 1, max: 9_999_999 }),
      row: fc.option(
        fc
          .array(fc.oneof(fc.constant(''), value), { minLength: row.length, maxLength: row.length })
          .filter((values) => values.some(Boolean)),
        { nil: null },
      ),
      asOf: fc.constantFrom(null, '2024-02-29', '2019-12-31'),
      rule: fc.constantFrom(null, ...ruleIds),
    })
    .map((one) => (one.shape.kind === 'rows' ? { ...one, measure: count, chart: null } : one));
});

test('every view comes back from its address', () =>
  fc.assert(
    fc.property(view, (one) => {
      expect(parse(write(one))).toEqual(one);
    }),
    { numRuns: 500 },
  ));
test('a day that the page does not offer is none', () => {
  expect(parse('asof=2999-01-01').asOf).toBeNull();
  expect(parse('asof=2030-12-31').asOf).toBe('2030-12-31');
});
test('any address is a view, and its link opens it again', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom(
            'table',
            'area',
            'sort',
            'columns',
            'group',
            'pivot',
            'measure',
            'page',
            'row',
            'q',
          ),
          fc.oneof(fc.string(), fc.constantFrom('observations', 'value', '-value,nope', 'sum:value', 'a~b')),
        ),
      ),
      (pairs) => {
        const one = parse(new URLSearchParams(pairs).toString());
        expect(parse(write(one))).toEqual(one);
      },
    ),
    { numRuns: 500 },
  ));

test('another table keeps what means the same there', () => {
  const to = (query: string, table: ExploreView['table']) =>
    write(otherTable(parse(query), table, exploreTables));
  const query =
    'table=observations&area=370103&status=final&basis=stock&from=2020&q=空气&sort=value&columns=area';
  expect(parse(to(query, 'tasks').slice(1))).toEqual({
    ...firstView('tasks'),
    chosen: { area: ['370103'] },
    from: '2020',
    q: '空气',
  });
  expect(to('table=observations&area=370103', 'verdicts')).toBe('?area=370103');
  // Whoever asked for all roles is asked no more.
  expect(to('role=&theme=air', 'targets')).toBe('?table=targets&theme=air&role=');
  expect(to('status=missed', 'observations')).toBe('?table=observations');
});

describe('the address', () => {
  test('is empty for the page as it opens', () => expect(write(firstView('verdicts'))).toBe(''));
  test('says that a choice with which a table opens was taken back', () => {
    const all = withValue(firstView('verdicts'), 'role', 'goal');
    expect(isNarrow(all)).toBe(false);
    expect(write(all)).toBe('?role=');
    expect(parse('role=').chosen).toEqual({});
  });
  test('loses what no table, column or rule is called', () => {
    const one = parse(
      'table=secrets&sort=value,-nope,-value&columns=area,password,area&group=value,theme&measure=sum:area&rule=x&page=-1&from=20x4&asof=2024-02-30',
    );
    expect(one).toEqual({
      ...firstView('verdicts'),
      sorts: [{ id: 'value', descending: false }],
      columns: ['area'],
      shape: { kind: 'groups', by: ['theme'] },
    });
  });
});
test('a head sorts up, then down, then not at all; with Shift beside the others', () => {
  const up = pressed([], 'value', false);
  expect(up).toEqual([{ id: 'value', descending: false }]);
  const both = pressed(up, 'area', true);
  expect(both.map(({ id }) => id)).toEqual(['value', 'area']);
  expect(pressed(both, 'value', true)[0]).toEqual({ id: 'value', descending: true });
  expect(pressed(pressed(both, 'value', true), 'value', true).map(({ id }) => id)).toEqual(['area']);
  expect(pressed(both, 'area', false)).toEqual([{ id: 'area', descending: true }]);
});
