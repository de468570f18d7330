import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleared,
  emptyView,
  facets,
  isNarrowed,
  matcher,
  parseView,
  searchable,
  sorts,
  toggled,
  viewQuery,
  withFacet,
  type Facet,
  type Filterable,
  type View,
} from '../../src/app/view.ts';
import { parseCsv, typedRows } from '../../src/data/csv.ts';
import { ruleIds, statusIds } from '../../src/data/progress/rules.ts';
import { packageSchema } from '../data/package-schema.ts';

const parse = (query: string) => parseView(new URLSearchParams(query));

const code = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789_.-'),
  minLength: 1,
  maxLength: 60,
});
const day = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Text a visitor may type: any script, separators of addresses, at most 100 characters, not blank. */
const typed = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'细颗粒物 ,&=%+#?/😀a2.5') }))
  .map((text) => [...text].slice(0, 100).join(''));
const chosen = fc.record(
  Object.fromEntries(
    facets.map((facet) => [facet, fc.uniqueArray(code, { maxLength: 4 })]),
  ) as unknown as Record<Facet, fc.Arbitrary<string[]>>,
);
const view: fc.Arbitrary<View> = fc.record({
  chosen,
  q: typed.map((text) => (text.trim() === '' ? '' : text)),
  asOf: fc.option(day),
  rule: fc.option(code),
  sort: fc.option(fc.constantFrom(...sorts)),
});

describe('a view in the address', () => {
  test('comes back as it went in', () => {
    fc.assert(
      fc.property(view, (view) => {
        expect(parse(viewQuery(view))).toEqual(view);
        // As a browser keeps it, with a path in front.
        const address = new URL(`https://example.org/site/en/${viewQuery(view)}`);
        expect(parseView(address.searchParams)).toEqual(view);
      }),
    );
  });

  test('whatever stands in the address, reading it twice changes nothing', () => {
    const name = fc.constantFrom(...facets, 'q', 'asof', 'rule', 'other', '__proto__');
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      code,
      day,
      fc.constantFrom(',', ',,a,', 'a,a', '%', '😀'.repeat(101)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (pairs) => {
        const once = parseView(new URLSearchParams(pairs));
        expect(parse(viewQuery(once))).toEqual({ ...once, q: once.q.trim() === '' ? '' : once.q });
      }),
    );
  });

  test('nothing chosen is no query at all', () => {
    expect(viewQuery(emptyView)).toBe('');
    expect(parse('')).toEqual(emptyView);
    expect(viewQuery({ ...emptyView, q: '   ' })).toBe('');
  });

  test('reads well: commas stay commas, facets in a fixed order', () => {
    const view = withFacet(withFacet(emptyView, 'status', ['met', 'behind']), 'area', ['370102']);
    expect(viewQuery({ ...view, q: 'PM2.5 浓度' })).toBe(
      '?area=370102&status=met,behind&q=PM2.5+%E6%B5%93%E5%BA%A6',
    );
    expect(parse('status=met%2Cbehind&area=370102')).toEqual(parse('area=370102&status=met,behind'));
  });

  test.each([
    ['area=<script>', emptyView],
    ['area=a b', emptyView],
    ['area=' + 'a'.repeat(61), emptyView],
    ['area=,,', emptyView],
    ['area=历下', emptyView],
    ['area=met%0A', emptyView],
    ['theme=../../etc/passwd', emptyView],
    ["status=';DROP TABLE targets", emptyView],
    ['__proto__=x&constructor=y', emptyView],
    ['asof=2024', emptyView],
    ['asof=2024-02-30', emptyView],
    ['asof=2024-13-01', emptyView],
    ['asof=2024-01-01T00:00', emptyView],
    ['asof=%20 2024-01-01', emptyView],
    ['asof=99999-01-01', emptyView],
    ['asof=-2024-01-01', emptyView],
    ['rule=', emptyView],
    ['sort=value', emptyView],
    ['sort=document', emptyView],
    ['sort=pace&sort=status', { ...emptyView, sort: 'pace' as const }],
    ['rule=a b', emptyView],
    ['rule=<b>', emptyView],
    ['area=a&area=b', withFacet(emptyView, 'area', ['a'])],
    ['area=a,<b>,c', withFacet(emptyView, 'area', ['a', 'c'])],
    ['area=a,a,b,a', withFacet(emptyView, 'area', ['a', 'b'])],
  ])('drops what cannot be: %s', (query, expected) => {
    expect(parse(query)).toEqual(expected);
  });

  test('a long search is cut between characters', () => {
    expect(parse(`q=${'很'.repeat(500)}`).q).toBe('很'.repeat(100));
    expect(parse(`q=${encodeURIComponent('a' + '😀'.repeat(500))}`).q).toBe('a' + '😀'.repeat(99));
  });

  test('carries every code of the published package, every status and every rule', () => {
    const table = (name: string) => {
      const schema = packageSchema.tables.find((one) => one.name === name)!;
      const file = new URL(`../../public/data/${schema.path}`, import.meta.url);
      return typedRows(schema, parseCsv(readFileSync(file, 'utf8')));
    };
    const codes: [Facet, string[]][] = [
      ['area', table('areas').map((row) => String(row['code']))],
      ['theme', table('themes').map((row) => String(row['id']))],
      ['document', table('documents').map((row) => String(row['id']))],
      ['status', [...statusIds]],
    ];
    for (const [facet, values] of codes) {
      const view = withFacet(emptyView, facet, values);
      expect(parse(viewQuery(view)), facet).toEqual(view);
    }
    for (const rule of ruleIds) expect(parse(viewQuery({ ...emptyView, rule })).rule).toBe(rule);
  });
});

describe('changing a view', () => {
  test('switching a value twice changes nothing but the order', () => {
    fc.assert(
      fc.property(view, fc.constantFrom(...facets), code, (view, facet, value) => {
        const once = toggled(view, facet, value);
        expect(once.chosen[facet].includes(value)).toBe(!view.chosen[facet].includes(value));
        const twice = toggled(once, facet, value);
        expect([...twice.chosen[facet]].sort()).toEqual([...view.chosen[facet]].sort());
        for (const other of facets) if (other !== facet) expect(once.chosen[other]).toBe(view.chosen[other]);
      }),
    );
  });

  test('clearing takes everything back but the order', () => {
    const view: View = { ...withFacet(emptyView, 'area', ['a']), q: 'a', rule: 'pp-1', sort: 'pace' };
    expect(cleared(view)).toEqual({ ...emptyView, sort: 'pace' });
  });

  test('the view before is left as it was', () => {
    const frozen = structuredClone(emptyView);
    toggled(emptyView, 'area', 'a');
    withFacet(emptyView, 'area', ['a']);
    expect(emptyView).toEqual(frozen);
  });

  test('the day and the rule narrow nothing', () => {
    expect(isNarrowed({ ...emptyView, asOf: '2024-01-01', rule: 'pp-1', q: ' ' })).toBe(false);
    expect(isNarrowed({ ...emptyView, q: 'a' })).toBe(true);
    expect(isNarrowed(withFacet(emptyView, 'due', ['2025']))).toBe(true);
  });
});

describe('matcher', () => {
  type Row = Filterable & { text: string };
  const row: Row = {
    area: '370102',
    theme: 'air',
    document: 'jn.plan-145',
    status: 'met',
    binding: 'binding',
    due: '2025',
    term: 'open',
    text: searchable('细颗粒物（ＰＭ２．５）浓度 Fine particles xikeliwu xklw'),
  };
  const textOf = (row: Row) => row.text;
  const search = (q: string) => matcher({ ...emptyView, q }, textOf)(row);

  test.each([
    '',
    '  ',
    'PM2.5',
    'pm２.5',
    'ＰＭ',
    '颗粒',
    '颗粒　fine',
    'fine XKLW',
    'ＦＩＮＥ',
    '浓度 细颗',
    '(pm',
  ])('finds the row by “%s”', (q) => {
    expect(search(q)).toBe(true);
  });
  test.each(['pm10', '颗粒 coarse', 'fine-particles', '.*', '\\', '💧'])('does not find it by “%s”', (q) => {
    expect(search(q)).toBe(false);
  });

  test('values of one facet widen, facets narrow', () => {
    const only = (chosen: Partial<Record<Facet, string[]>>) =>
      matcher({ ...emptyView, chosen: { ...emptyView.chosen, ...chosen } }, textOf)(row);
    expect(only({ area: ['370102'] })).toBe(true);
    expect(only({ area: ['370103'] })).toBe(false);
    expect(only({ area: ['370103', '370102'] })).toBe(true);
    expect(only({ area: ['370102'], status: ['missed'] })).toBe(false);
    expect(only({ area: ['370102'], status: ['missed', 'met'] })).toBe(true);
    expect(only({ status: ['me'] })).toBe(false);
  });

  const few = fc.constantFrom('a', 'b', 'c');
  const rowOf: fc.Arbitrary<Row> = fc.record({
    ...(Object.fromEntries(facets.map((facet) => [facet, few])) as Record<Facet, fc.Arbitrary<string>>),
    text: fc.string({ unit: fc.constantFrom(...'ab ') }),
  });
  const narrow = fc.record({
    ...{
      asOf: fc.constant(null),
      rule: fc.constant(null),
      sort: fc.constant(null),
      q: fc.string({ unit: fc.constantFrom(...'ab '), maxLength: 4 }),
    },
    chosen: fc.record(
      Object.fromEntries(facets.map((facet) => [facet, fc.uniqueArray(few)])) as unknown as Record<
        Facet,
        fc.Arbitrary<string[]>
      >,
    ),
  });

  test('one more facet never shows more rows, and what is not narrowed shows all', () => {
    fc.assert(
      fc.property(narrow, rowOf, fc.constantFrom(...facets), (view, row, facet) => {
        if (!isNarrowed(view)) expect(matcher(view, textOf)(row)).toBe(true);
        const wider = matcher(withFacet(view, facet, []), textOf)(row);
        expect(matcher(view, textOf)(row)).toBe(
          wider && (view.chosen[facet].length === 0 || view.chosen[facet].includes(row[facet])),
        );
      }),
    );
  });
});
