import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../../scripts/audit/pages.ts';
import { noTrouble, observed, openPage, origin } from './browser.ts';

const field = (page: Page) => page.getByRole('combobox', { name: /^(搜索指标|Search indicators)/ });
const options = (page: Page) => page.locator('dialog').getByRole('option');
const button = (page: Page) => page.locator('button[data-search]');
const pathOf = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).search;

/** Opens the search by keys and types; the results are there when this ends. */
async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await field(page).waitFor();
  await page.keyboard.type(query);
  await expect
    .poll(() => page.locator('dialog [role=status]').innerText())
    .toMatch(/^\d+ (项结果|results?)$/);
}

/** The option that a screen reader hears of as the active one. */
const activeOption = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
    const option = document.getElementById(id);
    return option?.getAttribute('aria-selected') === 'true'
      ? (option.querySelector('.name')?.textContent ?? '')
      : null;
  });

it('asks for nothing before somebody shows interest', async () => {
  for (const path of ['/', '/methods/']) {
    const page = await openPage(path);
    await page.waitForLoadState('networkidle');
    expect(observed(page).requests.filter((address) => /search/.test(address))).toEqual([]);
  }
});

describe.each([
  ['a page of the application', '/', '/en/'],
  ['a page without the framework', '/methods/', '/en/methods/'],
])('on %s', (_, zh, en) => {
  it('leads to an indicator by pinyin and the keyboard alone', async () => {
    const page = await openPage(zh);
    await ask(page, 'kongqizhiliangyouliang');
    expect(await activeOption(page)).toMatch(/^空气质量优良天数/);
    expect(await options(page).first().locator('mark').allInnerTexts()).toEqual(['空气质量优良']);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/indicator\/[\w.]+\/$/);
    await expect.poll(() => page.locator('h1').innerText()).toMatch(/空气质量优良天数/);
    noTrouble(page);
  });

  it('moves by arrows, round at the ends, and announces where it is', async () => {
    const page = await openPage(zh);
    await ask(page, '水务局');
    const names = await page.locator('[role=option] .name').allInnerTexts();
    expect(names.length).toBeGreaterThan(2);
    expect(await activeOption(page)).toBe(names[0]);
    await page.keyboard.press('ArrowDown');
    expect(await activeOption(page)).toBe(names[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await activeOption(page)).toBe(names.at(-1));
    // Another query begins at its first result.
    await page.keyboard.press('Backspace');
    expect(await activeOption(page)).toBe(await page.locator('[role=option] .name').first().innerText());
    noTrouble(page);
  });

  it('leads to a document and an area in English', async () => {
    const page = await openPage(en);
    await ask(page, 'carbon peak work');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/document/hy-carbon-2024/');
    await ask(page, 'huaiyin d');
    expect(await page.locator('dialog .kind').first().innerText()).toBe('Areas');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/area/370104/');
    noTrouble(page);
  });

  it.each([
    [zh, '槐荫区水务局', '/?area=370104&q=区水务局'],
    [zh, 'hyqswj', '/?area=370104&q=区水务局'],
    [en, 'huaiyin district water', '/en/?area=370104&q=Huaiyin+District+Water+Affairs+Bureau'],
  ])('from %s %s leads to what the unit answers for', async (path, query, address) => {
    const page = await openPage(path);
    await ask(page, query);
    const said = await options(page).first().locator('.note').innerText();
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=/);
    expect(decodeURIComponent(pathOf(page))).toBe(address);
    const count = Number(/\d+/.exec(said)?.[0]);
    expect(count).toBeGreaterThan(0);
    await expect
      .poll(() => page.locator('p[role=status].note').innerText())
      .toMatch(path === zh ? new RegExp(`的 ${count} 项$`) : new RegExp(`^${count} of`));
    noTrouble(page);
  });

  it('gives the focus back on Escape and keeps the query for the next time', async () => {
    const page = await openPage(zh);
    await button(page).focus();
    await page.keyboard.press('Enter');
    await field(page).waitFor();
    await page.keyboard.type('空气');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(await button(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+k');
    await expect.poll(() => field(page).inputValue()).toBe('空气');
    // What stands there is selected: typing replaces it.
    await page.keyboard.type('zzzz');
    expect(await field(page).inputValue()).toBe('zzzz');
    await expect.poll(() => page.locator('dialog [role=status]').innerText()).toContain('没有找到');
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
    noTrouble(page);
  });

  it('has no fault that axe knows of, in light and dark', async () => {
    for (const [path, query] of [
      [zh, '碳'],
      [en, 'water bureau'],
      [zh, ''],
    ] as const) {
      const page = await openPage(path, { colorScheme: 'light' });
      if (query) await ask(page, query);
      else await page.keyboard.press('Control+k').then(() => field(page).waitFor());
      expect(await violations(page, { within: 'dialog' }), 'light').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, { within: 'dialog', look: 'colours' }), 'dark').toEqual([]);
    }
  });
});

it('follows the language of the page', async () => {
  const page = await openPage('/');
  await ask(page, 'air');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL('**/en/');
  await ask(page, 'air quality');
  expect(await page.locator('dialog .kind').first().innerText()).toBe('Indicators');
  expect(
    await options(page)
      .first()
      .evaluate((link: HTMLAnchorElement) => link.pathname),
  ).toMatch(/^\/en\/indicator\//);
  noTrouble(page);
});

it('fits a phone, full width and nothing cut off', async () => {
  const page = await openPage('/en/document/', { viewport: { width: 360, height: 740 } });
  await button(page).click();
  await field(page).fill('water bureau');
  await options(page).first().waitFor();
  const widths = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog, dialog .list, [role=option]')].map(
      (element) => element.scrollWidth - element.clientWidth,
    ),
  );
  expect(Math.max(...widths)).toBe(0);
  noTrouble(page);
});

it('hostile text stays text', async () => {
  const page = await openPage('/methods/');
  await page.keyboard.press('Control+k');
  await field(page).fill('"><img src=x onerror=alert(1)> 空气');
  await page.waitForLoadState('networkidle');
  expect(await page.locator('dialog img').count()).toBe(0);
  noTrouble(page);
});

it('without script a plain link leads to the indicators', async () => {
  const page = await openPage('/document/', { javaScriptEnabled: false });
  expect(await button(page).isVisible()).toBe(false);
  await page.locator('a.find').click();
  await page.waitForURL('**/indicator/');
});

it('when its script cannot be had, the button leads there too', async () => {
  const page = await openPage('/document/');
  await page.route('**/_app/search.js', (route) => route.abort());
  await page.keyboard.press('Control+k');
  await page.waitForURL(`${origin}/indicator/`);
});

it('when the index cannot be had, it says so and offers the plain list', async () => {
  const page = await openPage('/document/');
  await page.route('**/search.json', (route) => route.abort());
  await page.keyboard.press('Control+k');
  await expect.poll(() => page.locator('dialog [role=status]').innerText()).toBe('目录没有载入。');
  await page.unroute('**/search.json');
  await page.keyboard.press('Escape');
  await ask(page, '空气');
});
