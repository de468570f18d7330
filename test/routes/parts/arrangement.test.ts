import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sorts } from '../../../src/app/view.ts';
import { words } from '../../../src/app/words.ts';
import { statusIds, type StatusId } from '../../../src/data/progress/rules.ts';
import {
  arrange,
  asShown,
  placeOf,
  rowsOf,
  type Layout,
  type Placed,
} from '../../../src/routes/parts/arrangement.ts';
import { sectionCounts, sections } from '../../../src/routes/parts/section.ts';
import { blockCounts, summarise } from '../../../src/routes/parts/summary.ts';

const layouts: Layout[] = ['known', 'theme'];
const themes = ['air', 'water', 'waste'].map((id) => ({ id }));
const documents = ['plan', 'ledger'].map((id) => ({ id }));

interface Row extends Placed {
  id: number;
  area: string;
}
const rows: fc.Arbitrary<Row[]> = fc
  .array(
    fc.record({
      area: fc.constantFrom('a', 'b'),
      section: fc.constantFrom(...sections),
      theme: fc.constantFrom(...themes.map(({ id }) => id)),
      document: fc.constantFrom(...documents.map(({ id }) => id)),
      status: fc.constantFrom(...statusIds),
      difference: fc.option(fc.double({ min: -200, max: 200, noNaN: true })),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((row, id) => ({ ...row, id })));
const how = fc.record({
  layout: fc.constantFrom(...layouts),
  sort: fc.option(fc.constantFrom(...sorts)),
  themes: fc.constant(themes),
  documents: fc.constant(documents),
});

const row = (id: number, given: Partial<Row>): Row => ({
  id,
  area: 'a',
  section: 'known',
  theme: 'air',
  document: 'plan',
  status: 'met',
  difference: null,
  ...given,
});
const ids = (all: readonly Row[]) => all.map(({ id }) => id);

describe('rows of a board', () => {
  test('each stand in exactly one place, the one that placeOf names', () => {
    fc.assert(
      fc.property(rows, how, (all, how) => {
        const blocks = arrange(all, how);
        expect(ids(blocks.flatMap(rowsOf)).sort((a, b) => a - b)).toEqual(ids(all));
        for (const { id, lanes, groups } of blocks) {
          for (const one of lanes) expect(placeOf(one, how.layout)).toEqual({ block: id, group: null });
          for (const { id: group, rows } of groups)
            for (const one of rows) expect(placeOf(one, how.layout)).toEqual({ block: id, group });
        }
      }),
    );
  });

  test('keep the order of the documents where nothing else decides, and no block or group is empty', () => {
    fc.assert(
      fc.property(rows, how, (all, how) => {
        for (const block of arrange(all, { ...how, sort: null })) {
          expect(rowsOf(block).length).toBeGreaterThan(0);
          for (const list of [block.lanes, ...block.groups.map(({ rows }) => rows)])
            for (const section of sections) {
              const own = ids(list.filter((one) => one.section === section));
              expect(own).toEqual([...own].sort((a, b) => a - b));
            }
          for (const { rows } of block.groups) expect(rows.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('are counted per block as they are shown', () => {
    fc.assert(
      fc.property(rows, how, (all, how) => {
        const counts = blockCounts(summarise(all), how.layout);
        const shown = arrange(all, how).map((block) => [block.id, rowsOf(block).length]);
        expect(Object.entries(counts).filter(([, n]) => n > 0)).toHaveLength(shown.length);
        for (const [id, n] of shown) expect(counts[id as string]).toBe(n);
      }),
    );
  });

  test('of all areas stand by what is known, without results by document', () => {
    const all = [
      row(0, { section: 'missing', document: 'ledger', status: 'overdue' }),
      row(1, { section: 'missing', document: 'plan', status: 'overdue' }),
      row(2, { section: 'known' }),
      row(3, { section: 'running', status: 'awaiting' }),
    ];
    const blocks = arrange(all, { layout: 'known', themes, documents, sort: null });
    expect(blocks.map(({ id, lanes }) => [id, ids(lanes)])).toEqual([
      ['known', [2]],
      ['running', [3]],
      ['missing', []],
    ]);
    expect(blocks[2]?.groups.map(({ id, rows }) => [id, ids(rows)])).toEqual([
      ['plan', [1]],
      ['ledger', [0]],
    ]);
  });

  test('of one area stand by theme, what is known first; only what is no figure is closed', () => {
    const all = [
      row(0, { theme: 'water', section: 'missing', status: 'overdue' }),
      row(1, { theme: 'air', section: 'words', status: 'qualitative' }),
      row(2, { theme: 'water', section: 'known' }),
      row(3, { theme: 'air', section: 'running', status: 'awaiting' }),
    ];
    const blocks = arrange(all, { layout: 'theme', themes, documents, sort: null });
    expect(blocks.map(({ id, lanes, groups }) => [id, ids(lanes), groups.map(({ id }) => id)])).toEqual([
      ['air', [3], ['words']],
      ['water', [2, 0], []],
    ]);
  });
});

describe('rows can be sorted', () => {
  const sorted = (all: readonly Row[], sort: (typeof sorts)[number]) =>
    ids(asShown(all, { layout: 'theme', themes, documents, sort }));

  test('by status: what needs attention first, what has no verdict last', () => {
    const statuses: StatusId[] = ['awaiting', 'met', 'behind', 'missed', 'on_pace', 'reversing'];
    const all = statuses.map((status, id) => row(id, { status }));
    expect(sorted(all, 'status').map((id) => statuses[id])).toEqual([
      'missed',
      'reversing',
      'behind',
      'on_pace',
      'met',
      'awaiting',
    ]);
  });

  test('by distance from schedule: the slowest first, without a pace last and in their order', () => {
    const all = [null, 12.5, -0.4, null, -30].map((difference, id) => row(id, { difference }));
    expect(sorted(all, 'pace')).toEqual([4, 2, 1, 0, 3]);
  });

  test('never across blocks', () => {
    const all = [row(0, { theme: 'water', difference: -50 }), row(1, { theme: 'air', difference: 50 })];
    expect(sorted(all, 'pace')).toEqual([1, 0]);
  });
});

test('the line below a heading counts what there is and nothing else', () => {
  const all = [row(0, {}), row(1, { section: 'missing' }), row(2, { section: 'missing' })];
  expect(sectionCounts(all, words.zh)).toBe('已有公开结果 1 项 · 结果待补 2 项');
  expect(sectionCounts(all, words.en)).toBe('With a public result: 1 · Result not on file: 2');
  expect(sectionCounts([], words.zh)).toBe('');
});
