import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TargetRow } from '../../src/data/models/models.ts';
import { expectShown, nodeGoals, openBoard, packageTable, shownCount } from './board.ts';
import { noTrouble } from './browser.ts';

let goals: TargetRow[];
beforeAll(async () => {
  goals = await nodeGoals();
});

/** What each menu filters by, as docs/progress.md names it. */
const facets: Record<string, (row: TargetRow) => string> = {
  area: ({ area }) => area,
  theme: ({ theme }) => theme,
  document: ({ document }) => document,
  status: ({ status }) => status,
  binding: ({ binding }) => binding ?? 'none',
  due: ({ due_end }) => due_end?.slice(0, 4) ?? 'none',
  term: ({ open_at }) => (open_at ? 'open' : 'over'),
};
const menus = {
  theme: '主题',
  document: '文件',
  status: '状态',
  binding: '属性',
  due: '到期年',
  term: '期限',
};

const menu = (page: Page, label: string) => page.getByRole('combobox', { name: label, exact: true });
const chip = (page: Page, name: string) =>
  page.getByRole('group', { name: '地区' }).getByRole('button', { name });
const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const searchBox = (page: Page) => page.locator('form.filters').getByRole('searchbox');

/** Numbers that the visible sections and groups state, with the rows that are in them. */
const stated = (page: Page) =>
  page
    .locator('.results [data-block], .results [data-group]')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => [
          Number(one.querySelector('[data-count]')?.textContent?.replace(/\D/g, '')),
          one.querySelectorAll('li[id]:not([hidden])').length,
        ]),
    );

describe('the overview', () => {
  test('states the numbers of its lists again when a filter comes and goes', async () => {
    const page = await openBoard('/');
    const before = (await stated(page)).map(([count]) => count);
    await chip(page, '市中区').click();
    const own = goals.filter(({ area }) => area === '370103').length;
    await expect.poll(async () => (await shownCount(page))[0]).toBe(own);
    const during = await stated(page);
    expect(during.length).toBeGreaterThan(2);
    for (const [count, rows] of during) expect(count).toBe(rows);
    // The rows of a group come with the page, their styles too.
    const row = page.locator('.results details li[id]:not([hidden])').first();
    expect(await row.evaluate((one) => getComputedStyle(one).display)).toBe('grid');
    await chip(page, '全部').click();
    await expect.poll(async () => (await stated(page)).map(([count]) => count)).toEqual(before);
    noTrouble(page);
  });

  test('counts every goal once and offers every value with its number', async () => {
    const page = await openBoard('/');
    expect(await shownCount(page)).toEqual([goals.length, goals.length]);
    for (const [facet, label] of Object.entries(menus)) {
      const counts = new Map<string, number>();
      for (const row of goals) counts.set(facets[facet]!(row), (counts.get(facets[facet]!(row)) ?? 0) + 1);
      const offered = await menu(page, label)
        .locator('option:not([value=""])')
        .evaluateAll((all) =>
          all.map((one) => [(one as HTMLOptionElement).value, one.textContent ?? ''] as const),
        );
      expect(offered.map(([id, text]) => [id, Number(/（(\d+)）$/.exec(text)?.[1])]).sort()).toEqual(
        [...counts].sort(),
      );
    }
    noTrouble(page);
  });

  test.each(Object.entries(menus))('filters by %s', async (facet, label) => {
    const page = await openBoard('/');
    const values = [...new Set(goals.map((row) => facets[facet]!(row)))].sort();
    for (const value of [values[0]!, values.at(-1)!]) {
      await menu(page, label).selectOption(value);
      await expectShown(
        page,
        goals.filter((row) => facets[facet]!(row) === value),
      );
      expect(query(page)).toBe(`?${facet}=${value}`);
    }
    await menu(page, label).selectOption('');
    expect(query(page)).toBe('');
    expect(await shownCount(page)).toEqual([goals.length, goals.length]);
    noTrouble(page);
  });

  test('filters by areas: one, then two, then all', async () => {
    const page = await openBoard('/');
    await chip(page, '历下区').click();
    await expectShown(
      page,
      goals.filter(({ area }) => area === '370102'),
    );
    expect(await chip(page, '历下区').getAttribute('aria-pressed')).toBe('true');
    await chip(page, '槐荫区').click();
    await expectShown(
      page,
      goals.filter(({ area }) => area === '370102' || area === '370104'),
    );
    expect(query(page)).toBe('?area=370102,370104');
    await chip(page, '全部').click();
    expect(await shownCount(page)).toEqual([goals.length, goals.length]);
    noTrouble(page);
  });

  test('narrows by several filters at once and clears them all', async () => {
    const page = await openBoard('/');
    await chip(page, '天桥区').click();
    await menu(page, '主题').selectOption('air');
    await menu(page, '状态').selectOption('not_public');
    const left = goals.filter(
      (row) => row.area === '370105' && row.theme === 'air' && row.status === 'not_public',
    );
    expect(left.length).toBeGreaterThan(0);
    await expectShown(page, left);
    expect(query(page)).toBe('?area=370105&theme=air&status=not_public');
    await page.getByRole('button', { name: '清除筛选' }).click();
    expect(query(page)).toBe('');
    expect(await shownCount(page)).toEqual([goals.length, goals.length]);
    noTrouble(page);
  });

  test('says so when nothing fits', async () => {
    const page = await openBoard('/?area=370104&theme=gov');
    await expectShown(page, []);
    expect(await page.getByText('没有符合这些条件的目标。').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: '下载所见 CSV' }).isDisabled()).toBe(true);
    noTrouble(page);
  });
});

test('a phone keeps the menus folded until they are asked for', async () => {
  const page = await openBoard('/', { viewport: { width: 360, height: 740 } });
  expect(await menu(page, '主题').isVisible()).toBe(false);
  const more = page.getByRole('button', { name: '更多筛选' });
  expect(await more.getAttribute('aria-expanded')).toBe('false');
  await more.click();
  expect(await more.getAttribute('aria-expanded')).toBe('true');
  await menu(page, '主题').selectOption('water');
  await expectShown(
    page,
    goals.filter(({ theme }) => theme === 'water'),
  );
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(360);
  noTrouble(page);
});

describe('the search', () => {
  test.each([
    ['Chinese', '建成区绿化覆盖率'],
    ['an alias', '城区绿化覆盖率'],
    ['pinyin', 'jianchengqulvhuafugailv'],
    ['pinyin initials', 'jcqlhfgl'],
    ['English', 'Green coverage of the built-up area'],
    ['words in any order', 'built-up GREEN'],
  ])('finds an indicator by %s', async (_, text) => {
    const page = await openBoard('/');
    await searchBox(page).pressSequentially(text);
    const found = goals.filter(({ indicator }) => indicator === 'env.green_cover');
    expect(found.length).toBeGreaterThan(1);
    await expectShown(page, found);
    expect(new URL(page.url()).searchParams.get('q')).toBe(text);
    noTrouble(page);
  });

  test('takes full-width forms and capitals for what they mean', async () => {
    const page = await openBoard('/');
    const names = new Map(
      packageTable('indicators').map((row) => [row['id'], `${row['name_zh']} ${row['aliases']}`]),
    );
    await searchBox(page).fill('ｐＭ２．５');
    const found = goals.filter(({ indicator }) => names.get(indicator)?.includes('PM2.5'));
    expect(found.length).toBeGreaterThan(1);
    await expectShown(page, found);
  });

  test('goes together with filters and does not fill the history', async () => {
    const page = await openBoard('/');
    await chip(page, '天桥区').click();
    await searchBox(page).pressSequentially('绿化覆盖率');
    await expectShown(
      page,
      goals.filter((row) => row.area === '370105' && row.indicator === 'env.green_cover'),
    );
    await page.goBack();
    expect(await shownCount(page)).toEqual([goals.length, goals.length]);
    expect(await searchBox(page).inputValue()).toBe('');
  });
});
