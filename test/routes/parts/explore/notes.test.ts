import { expect, test } from 'vitest';
import { firstView, type ExploreView } from '../../../../src/app/explore-view.ts';
import { exploreWords } from '../../../../src/app/explore-words.ts';
import type { Answer } from '../../../../src/routes/parts/explore/answer.ts';
import { groupSymbols } from '../../../../src/routes/parts/explore/export-symbols.ts';
import { notesOf } from '../../../../src/routes/parts/explore/notes.ts';

const t = exploreWords.zh;
const groups = { kind: 'groups', by: ['area'] } as const;
const sum = { of: 'sum', column: 'value' } as const;
const mixed = { kinds: 0, sum: 0, overlap: 0, apart: 0 };

/** An answer of one group, or of what `rest` says. */
function answer(of: Partial<ExploreView>, shaped: object = {}, rest: Partial<Answer> = {}): Answer {
  const common = { figure: { indicator: null, unit: null }, noLine: false };
  const chart = { form: 'bar', categories: [], series: [] } as const;
  const cells = rest.cells ?? [['历下区', 1]];
  const table = {
    columns: [],
    cells: [],
    chart: { ...chart },
    chartCut: false,
    columnsCut: false,
    mixed,
    ...common,
  };
  return {
    view: { ...firstView('observations'), shape: groups, ...of },
    total: 1,
    columns: [],
    cells,
    rows: null,
    cut: false,
    ...rest,
    shaped: 'shaped' in rest ? rest.shaped! : ({ ...table, ...shaped } as Answer['shaped']),
  };
}

test('a table of groups says what it does not combine and what it leaves out; one of rows says nothing', () => {
  expect(notesOf(answer({}), t)).toEqual([]);
  expect(notesOf(answer({}, {}, { shaped: null }), t)).toEqual([]);
  expect(
    notesOf(
      answer(
        { measure: sum },
        { mixed: { kinds: 3, sum: 2, overlap: 4, apart: 5 }, columnsCut: true },
        { cut: true },
      ),
      t,
    ),
  ).toEqual([t.mixedKinds(3), t.mixedSum(2), t.mixedOverlap(4), t.apart(5), t.cut(5000), t.cutColumns(60)]);
});

test('a blank says why there is no figure, and only where there is one', () => {
  const blank = { cells: [['历下区', 1, null]] };
  const meaning = (...of: Parameters<typeof answer>) => groupSymbols(answer(...of), 'zh');
  expect(meaning({})).toEqual([]);
  expect(meaning({ measure: sum }, {}, blank)).toEqual([{ symbol: '', meaning: '该组没有数值；不是零' }]);
  expect(meaning({ measure: sum }, { mixed: { ...mixed, kinds: 1 } }, blank)).toEqual([
    { symbol: '', meaning: '该组没有数值，或该组的数值不能合并计算（见附注）；不是零' },
  ]);
  const pivot = { shape: { kind: 'pivot', rows: 'area', columns: 'period' } } as const;
  expect(meaning(pivot, {}, blank)).toEqual([{ symbol: '', meaning: '没有同属该行和该列的记录' }]);
  expect(groupSymbols(answer({}, {}, { cells: [['(blank)', 1]] }), 'en')).toEqual([
    { symbol: '(blank)', meaning: 'rows without a value in the column grouped by' },
  ]);
});
