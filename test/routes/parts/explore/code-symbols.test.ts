import { beforeAll, describe, expect, test } from 'vitest';
import { columnNote } from '../../../../src/app/export-column-words.ts';
import { codeWords } from '../../../../src/app/explore-codes.ts';
import { firstView, type ExploreView } from '../../../../src/app/explore-view.ts';
import { meaningsOf } from '../../../../src/app/export-meaning-words.ts';
import { columnOf, exploreTables } from '../../../../src/data/explore/columns.ts';
import { tableIds, type TableId } from '../../../../src/data/explore/question.ts';
import {
  createExploreSource,
  keepVerdicts,
  type ExploreSource,
} from '../../../../src/data/explore/source.ts';
import type { RuleId } from '../../../../src/data/progress/rules.ts';
import { kindWords } from '../../../../src/data/progress/words.ts';
import type { Lang } from '../../../../src/lib/number.ts';
import { codeSymbols } from '../../../../src/routes/parts/explore/code-symbols.ts';
import { rowsTable, groupsTable } from '../../../../src/routes/parts/explore/export-table.ts';
import { answer } from '../../../../src/routes/parts/explore/answer.ts';
import { smallEngine } from '../../../data/explore/small.ts';

let source: ExploreSource;
beforeAll(async () => {
  const engine = await smallEngine();
  await keepVerdicts(engine);
  source = await createExploreSource(engine);
});

const view = (table: TableId, rest: Partial<ExploreView> = {}): ExploreView => ({
  ...firstView(table),
  chosen: {},
  ...rest,
});
const symbols = (of: ExploreView, ids: readonly string[], lang: Lang = 'zh', rule: RuleId = 'linear-1') =>
  codeSymbols(
    source,
    of,
    ids.map((id) => columnOf(of.table, id)!),
    rule,
    { dimensions: source.dimensions, lang },
  );

describe('what the codes of a file mean', () => {
  test('is said of those that occur, in the words of the cells', async () => {
    expect(await symbols(view('targets'), ['comparator', 'kind', 'area'])).toEqual([
      { column: '比较符', symbol: '不低于', meaning: '以上、不低于、不少于、至少。' },
      { column: '比较符', symbol: '不高于', meaning: '以内、不高于、不超过、控制在…以内。' },
      { column: '目标类型', symbol: '达到', meaning: '到期达到某一数值。' },
      { column: '目标类型', symbol: '保持', meaning: '在有效期内保持某一水平，或不超过上限。' },
    ]);
    const ytd = view('observations', { chosen: { basis: ['ytd'] } });
    expect(await symbols(ytd, ['basis'], 'en')).toEqual([
      { column: 'Basis', symbol: 'year to date', meaning: 'Added up from January.' },
    ]);
  });

  test('of statuses has the words that fit the targets, in groups the one of the status', async () => {
    const rows = await symbols(view('verdicts'), ['status']);
    const statuses = (await answer(source, view('verdicts', { columns: ['status'] }), 'zh')).cells;
    const listed = rows.flatMap(({ symbol }) => symbol.split('、'));
    for (const [word] of statuses) expect(listed).toContain(word);
    const grouped = await symbols(view('verdicts', { shape: { kind: 'groups', by: ['status'] } }), [
      'status',
    ]);
    expect(grouped.every(({ symbol }) => !symbol.includes('、'))).toBe(true);
  });

  test('has a sentence for every code of an enumeration that has any', () => {
    for (const [name, words] of Object.entries({ ...codeWords, kind: kindWords }))
      if (meaningsOf(name)) expect(Object.keys(meaningsOf(name)!).sort()).toEqual(Object.keys(words).sort());
  });
});

describe('the columns of a file', () => {
  test('each say what they hold', () => {
    for (const table of tableIds)
      for (const { id } of exploreTables[table].columns) expect(columnNote(table, id), id).toBeDefined();
  });

  test('name their unit, or where it stands', async () => {
    const naming = { dimensions: source.dimensions, lang: 'zh' } as const;
    const { columns } = await rowsTable(source, view('observations'), naming);
    const of = (id: string) => columns.find((column) => column.id === id)!;
    expect(of('yoy').unit!.zh).toBe('%');
    expect(of('value').measured!.zh).toBe('见“计量单位”列');
    const alone = await rowsTable(source, view('observations', { columns: ['value'] }), naming);
    expect(alone.columns[0]!.measured!.zh).toBe('指标的计量单位');
  });

  test('of a cross table say which value and which figure they are', async () => {
    const shape = { kind: 'pivot', rows: 'area', columns: 'period' } as const;
    const crossed = view('observations', { shape, measure: { of: 'mean', column: 'yoy' } });
    const { columns } = groupsTable(await answer(source, crossed, 'en'), 'en');
    expect(columns[0]!.note).toEqual(columnNote('observations', 'area'));
    expect(columns[1]).toMatchObject({
      id: '2022',
      note: { en: 'Period “2022”: Year on year, mean.' },
      measured: { en: '%' },
    });
    const groups = view('observations', { shape: { kind: 'groups', by: ['area'] } });
    const grouped = groupsTable(await answer(source, groups, 'zh'), 'zh');
    expect(grouped.columns.at(-1)).toMatchObject({ id: 'n', note: { zh: '该组的条数。' } });
  });
});
