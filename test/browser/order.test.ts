// In which order and under which headings a board shows its rows.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/data/csv.ts';
import type { TargetRow } from '../../src/data/models/models.ts';
import { asShown, type Layout, type Placed } from '../../src/routes/parts/arrangement.ts';
import { sectionOf } from '../../src/routes/parts/section.ts';
import type { Sort } from '../../src/app/view.ts';
import { download, nodeGoals, openBoard, openLists, packageTable, ready, visibleIds } from './board.ts';
import { bytesOf, noTrouble } from './browser.ts';

const area = '370105';
let goals: TargetRow[];
let own: TargetRow[];
beforeAll(async () => {
  goals = await nodeGoals();
  own = goals.filter((row) => row.area === area);
});

const themes = packageTable('themes').sort((a, b) => Number(a['order']) - Number(b['order']));
/** Ids in the order that a board should have. */
const wanted = (rows: readonly TargetRow[], layout: Layout, sort: Sort | null): string[] =>
  asShown<Placed & { id: string }>(
    rows.map((row) => ({ ...row, section: sectionOf(row) })),
    {
      layout,
      sort,
      themes: themes.map(({ id = '' }) => ({ id })),
      documents: packageTable('documents').map(({ id = '' }) => ({ id })),
    },
  ).map(({ id }) => id);

const order = (page: Page) => page.getByRole('combobox', { name: '排列' });
const headings = (page: Page) =>
  page.locator('[data-block] h2').evaluateAll((all) => all.map((one) => one.firstChild?.textContent ?? ''));

describe('the page of an area', () => {
  test('lists every target by theme, those with a figure as lanes', async () => {
    const page = await openBoard(`/area/${area}/`);
    const used = themes.filter(({ id }) => own.some(({ theme }) => theme === id));
    expect(await headings(page)).toEqual(used.map((theme) => theme['name_zh']));
    const lanes = await page
      .locator('[data-block] > ul.lanes > li')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect([...lanes].sort()).toEqual(
      own
        .filter((row) => sectionOf(row) !== 'words')
        .map(({ id }) => id)
        .sort(),
    );
    await openLists(page);
    expect(await visibleIds(page)).toEqual(wanted(own, 'theme', null));
    noTrouble(page);
  });

  test('says below each theme what is known of it, of what a filter leaves', async () => {
    const page = await openBoard(`/area/${area}/`);
    const note = page.locator('[data-block=energy] > .note');
    const energy = own.filter(({ theme }) => theme === 'energy');
    const of = (rows: readonly TargetRow[], section: string) =>
      rows.filter((row) => sectionOf(row) === section).length;
    const known = of(energy, 'known');
    const words = of(energy, 'words');
    expect(known * words).toBeGreaterThan(0);
    const whole = await note.innerText();
    expect(whole).toContain(`已有公开结果 ${known} 项 · `);
    expect(whole).toContain(`定性目标与未公开数值 ${words} 项`);
    await page.getByRole('combobox', { name: '状态', exact: true }).selectOption('met');
    await expect.poll(() => note.innerText()).toBe(`已有公开结果 ${known} 项`);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => note.innerText()).toBe(whole);
    noTrouble(page);
  });

  test('gives its lanes as a CSV with their words', async () => {
    const page = await openBoard(`/area/${area}/`);
    const block = page.locator('[data-block=energy]');
    const coming = page.waitForEvent('download');
    await block.locator('button[data-save=csv]').click();
    const { header, rows } = parseCsv((await bytesOf(await coming)).toString('utf8'));
    expect(header).toEqual(['指标', '地区、范围、期限', '最近值', '目标值', '差距', '进度与说明', '状态']);
    const lanes = block.locator('ul.lanes > li');
    expect(rows).toHaveLength(await lanes.count());
    const shown = await lanes.evaluateAll((all) =>
      all.map((row) =>
        [row.querySelector('.name a'), row.querySelector('.status')].map((one) => one?.textContent?.trim()),
      ),
    );
    expect(rows.map((cells) => [cells[0], cells.at(-1)])).toEqual(shown);
    expect(rows.map((cells) => cells[3])).toContain('较2015年 −16%');
    noTrouble(page);
  });
});

describe('the order of the rows', () => {
  test.each([
    ['/', 'known'],
    [`/area/${area}/`, 'theme'],
  ] as const)('on %s is chosen, stands in the address and in the file', async (path, layout) => {
    const page = await openBoard(path);
    const rows = layout === 'known' ? goals : own;
    await openLists(page);
    for (const sort of ['pace', 'status'] as const) {
      await order(page).selectOption(sort);
      expect(await visibleIds(page)).toEqual(wanted(rows, layout, sort));
      expect(new URL(page.url()).search).toBe(`?sort=${sort}`);
    }
    const saved = await download(page);
    expect(saved.rows.map((row) => row['目标标识'])).toEqual(wanted(rows, layout, 'status'));
    await page.goBack();
    await expect.poll(() => visibleIds(page)).toEqual(wanted(rows, layout, 'pace'));
    await page.goBack();
    await expect.poll(() => visibleIds(page)).toEqual(wanted(rows, layout, null));
    noTrouble(page);
  });

  test('differs from that of the documents in the published package', () => {
    expect(wanted(goals, 'known', 'pace')).not.toEqual(wanted(goals, 'known', null));
    expect(wanted(own, 'theme', 'status')).not.toEqual(wanted(own, 'theme', null));
  });

  test('of a link holds for the rows of a group that is opened later, and for what the engine judges', async () => {
    const page = await openBoard(`/?sort=status&area=${area}`);
    await openLists(page);
    expect(await visibleIds(page)).toEqual(wanted(own, 'known', 'status'));
    await page.getByRole('combobox', { name: '评价规则' }).selectOption('pp-1');
    await ready(page);
    const judged = (await nodeGoals({ rule: 'pp-1' })).filter((row) => row.area === area);
    await expect.poll(() => visibleIds(page), { timeout: 20_000 }).toEqual(wanted(judged, 'known', 'status'));
    expect(await order(page).inputValue()).toBe('status');
    noTrouble(page);
  });
});
