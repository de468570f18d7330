import { describe, expect, test } from 'vitest';
import type { TargetRow } from '../../src/data/models/models.ts';
import { targetColumns } from '../../src/export/target-columns.ts';
import {
  download,
  nodeGoals,
  openBoard,
  openLists,
  packageDay,
  ready,
  visibleIds,
  type Saved,
} from './board.ts';
import { noTrouble, openBlank, origin } from './browser.ts';

const heading = (name: string, lang: 'zh' | 'en' = 'zh') =>
  targetColumns.find(([column]) => column === name)?.[lang === 'zh' ? 1 : 2] ?? name;
const column = ({ rows }: Saved, name: string) => rows.map((row) => row[heading(name)]);

/** Figures as the file writes them: shortest form, blank for none. */
const written = (value: unknown): string => (value === null ? '' : String(value));
const figures = [
  'value',
  'upper',
  'base_value',
  'x',
  'n',
  'n_satisfied',
  'b',
  'v',
  't0',
  't1',
  'tn',
  'p',
  'e',
  'r',
  'difference',
  'gap',
  'required',
  'actual',
  'projection',
  'cagr_ratio',
  'months',
  'rest',
] as const;
const codes = [
  'id',
  'area',
  'indicator',
  'document',
  'status',
  'kind',
  'base_period',
  'due',
  'x_period',
  'flags',
  'value_stated',
] as const;

/** Asserts that a file opens in a spreadsheet as it is meant to, and returns it. */
function expectSound(saved: Saved): Saved {
  expect([...saved.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = saved.bytes.toString('utf8');
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0\uFFFD]/);
  const cells = saved.rows.flatMap((row) => Object.values(row));
  const isFormula = (cell: string) =>
    /^[=+@\t\r＝＋－＠]/.test(cell) || (cell.startsWith('-') && !/^-\d+(\.\d+)?(e-?\d+)?$/.test(cell));
  expect(cells.filter(isFormula)).toEqual([]);
  return saved;
}

/** Asserts that the file holds these targets, in this order, with these figures. */
function expectRows(saved: Saved, ids: readonly string[], goals: readonly TargetRow[]): void {
  expect(column(saved, 'id')).toEqual(ids);
  const byId = new Map(goals.map((row) => [row.id, row]));
  const rows = ids.map((id) => byId.get(id) as TargetRow);
  for (const name of [...figures, ...codes]) {
    expect(column(saved, name), name).toEqual(rows.map((row) => written(row[name])));
  }
}

describe('the file of what is on screen', () => {
  test.each(['?area=370105&theme=air', '?area=370103,370105&status=overdue,met', '?q=jcqlhfgl'])(
    'holds exactly the rows of %s, in their order, with the published figures',
    async (search) => {
      const page = await openBoard(`/${search}`);
      const ids = await visibleIds(page);
      expect(ids.length).toBeGreaterThan(1);
      const saved = expectSound(await download(page));
      expect(saved.header).toEqual(targetColumns.map(([, zh]) => zh));
      expectRows(saved, ids, await nodeGoals());
      expect(new Set(column(saved, 'as_of'))).toEqual(new Set([await packageDay()]));
      expect(new Set(column(saved, 'rule'))).toEqual(new Set(['linear-1']));
      expect(saved.name).toBe(`duibiao-${await packageDay()}-linear-1.csv`);
      noTrouble(page);
    },
  );

  test('holds every target while nothing is filtered, those in closed lists, too', async () => {
    const page = await openBoard('/');
    const saved = expectSound(await download(page));
    expect([...column(saved, 'id')].sort()).toEqual((await nodeGoals()).map(({ id }) => id).sort());
    noTrouble(page);
  });

  test('of an area page holds the targets of that area', async () => {
    const page = await openBoard('/area/370102/?theme=air');
    const goals = await nodeGoals();
    const saved = expectSound(await download(page));
    expectRows(saved, await visibleIds(page), goals);
    expect(saved.rows).toHaveLength(
      goals.filter(({ area, theme }) => area === '370102' && theme === 'air').length,
    );
  });

  test('keeps the zeros at the beginning of codes, and text that looks like a formula as text', async () => {
    const page = await openBlank();
    await page.route('**/download/progress.csv', async (route) => {
      const response = await route.fetch();
      const published = await response.text();
      const changed = published
        .replaceAll(',370105,', ',070105,')
        .replaceAll(',达到,', ',=1+1,')
        .replaceAll('第一章第六节 表1 第1行', '"@SUM(1+1)*cmd|\'/c calc\'!A0"');
      await route.fulfill({ response, body: changed });
    });
    await page.goto(`${origin}/?area=370105&theme=air`);
    await ready(page);
    const saved = expectSound(await download(page));
    expect(new Set(column(saved, 'area'))).toEqual(new Set(['070105']));
    expect(column(saved, 'locator')).toContain("'@SUM(1+1)*cmd|'/c calc'!A0");
    expect(column(saved, 'stage')).toContain("'=1+1");
    expect(column(saved, 'id')[0]).toMatch(/-0\d\d$/);
  });

  test('says why it cannot be made when the figures do not come', async () => {
    const page = await openBoard('/?theme=air');
    await page.route('**/download/progress.csv', (route) => route.abort());
    await page.getByRole('button', { name: '下载所见 CSV' }).click();
    await page.getByRole('status').filter({ hasText: '文件没有下载，请稍后再试。' }).waitFor();
  });

  test('in English has English headings and names', async () => {
    const page = await openBoard('/en/?area=370105&theme=air');
    const saved = expectSound(await download(page));
    expect(saved.header).toEqual(targetColumns.map(([, , en]) => en));
    const translated = ['area_name', 'indicator_name', 'status_name', 'document_name', 'unit', 'scope_name'];
    for (const name of translated) {
      expect(
        saved.rows
          .map((row) => row[heading(name, 'en')] ?? '')
          .filter((cell) => /\p{Script=Han}/u.test(cell)),
        name,
      ).toEqual([]);
    }
  });
});

describe('the file of another day or rule', () => {
  test.each([
    ['2024-06-30', 'pp-1', '&area=370105'],
    ['2022-03-31', 'cagr-1', '&theme=air'],
  ] as const)('holds the verdicts of %s under %s that are on screen', async (asOf, rule, more) => {
    const page = await openBoard(`/?asof=${asOf}&rule=${rule}${more}`, {
      viewport: { width: 1280, height: 900 },
    });
    await openLists(page);
    const saved = expectSound(await download(page));
    const ids = await visibleIds(page);
    expect(ids.length).toBeGreaterThan(10);
    expectRows(saved, ids, await nodeGoals({ asOf, rule }));
    expect(new Set(column(saved, 'as_of'))).toEqual(new Set([asOf]));
    expect(new Set(column(saved, 'rule'))).toEqual(new Set([rule]));
    expect(saved.name).toBe(`duibiao-${asOf}-${rule}.csv`);
    noTrouble(page);
  });
});
