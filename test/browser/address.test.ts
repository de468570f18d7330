import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TargetRow } from '../../src/data/models/models.ts';
import { expectShown, nodeGoals, openBoard, ready, shownCount, visibleIds } from './board.ts';
import { noTrouble, openBlank, origin } from './browser.ts';

let goals: TargetRow[];
beforeAll(async () => {
  goals = await nodeGoals();
});
const air = () => goals.filter(({ area, theme }) => area === '370105' && theme === 'air');

const chip = (page: Page, name: string) =>
  page.getByRole('group', { name: '地区' }).getByRole('button', { name });
const themes = (page: Page) => page.getByRole('combobox', { name: '主题', exact: true });
const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);

describe('the address', () => {
  test('restores the view after a reload, and at each step back and forward', async () => {
    const page = await openBoard('/');
    await chip(page, '天桥区').click();
    await themes(page).selectOption('air');
    await expectShown(page, air());
    await page.reload();
    await ready(page);
    await expectShown(page, air());
    expect(await themes(page).inputValue()).toBe('air');
    await page.goBack();
    await expectShown(
      page,
      goals.filter(({ area }) => area === '370105'),
    );
    await page.goBack();
    await expect.poll(() => shownCount(page)).toEqual([goals.length, goals.length]);
    await page.goForward();
    await page.goForward();
    await expectShown(page, air());
    noTrouble(page);
  });

  test('survives a visit to another page', async () => {
    const page = await openBoard('/?area=370105&theme=air');
    await page.locator('.results li[id] a:visible').first().click();
    await page.locator('tr:target').waitFor();
    // Files still on their way would be given up, which a browser calls a failure.
    await page.waitForLoadState('networkidle');
    await page.goBack();
    await ready(page);
    await expectShown(page, air());
    noTrouble(page);
  });

  test('is copied as a link that opens the same rows in the same order', async () => {
    const page = await openBoard('/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await chip(page, '天桥区').click();
    await themes(page).selectOption('air');
    // The first is that of the view; charts have one of their own.
    await page.getByRole('button', { name: '复制链接' }).first().click();
    await page.getByText('已复制').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const friend = await openBoard(link.replace(origin, ''), { viewport: { width: 360, height: 740 } });
    expect(await visibleIds(friend)).toEqual(await visibleIds(page));
    noTrouble(friend);
  });

  test('of a cell of the matrix filters by its area and theme and keeps the other filters', async () => {
    const page = await openBoard('/?status=not_public');
    const left = air().filter(({ status }) => status === 'not_public');
    await page.getByRole('link', { name: new RegExp(`^天桥区, 空气质量: ${left.length} 项`) }).click();
    await expectShown(page, left);
    expect(query(page)).toBe('?area=370105&theme=air&status=not_public');
    await page.goBack();
    await expectShown(
      page,
      goals.filter(({ status }) => status === 'not_public'),
    );
    noTrouble(page);
  });

  test.each(['?area=370105&theme=air', '?q=jcqlhfgl', '?status=met'])(
    'with %s never shows a row that does not fit, however slow the scripts are',
    async (search) => {
      const page = await openBlank();
      await page.addInitScript(watchRows);
      await page.route(/\.js$|search/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 150));
        await route.continue();
      });
      await page.goto(`${origin}/${search}`);
      await ready(page);
      await expect.poll(async () => (await visibleIds(page)).length).toBeLessThan(goals.length / 2);
      const seen = await page.evaluate(() => [
        ...(globalThis as unknown as { rowsSeen: Set<string> }).rowsSeen,
      ]);
      expect(seen.sort()).toEqual((await visibleIds(page)).sort());
      expect(seen.length).toBeGreaterThan(0);
    },
  );
});

test('a visitor with a keyboard finds the air targets of a district, their file and the way back', async () => {
  const page = await openBoard('/');
  await page.keyboard.press('Tab');
  await tabTo(page, '跳到正文');
  await page.keyboard.press('Enter');
  // Its name in the matrix is a link before it is a filter.
  await tabTo(page, '天桥区', 'Tab', 'button');
  await page.keyboard.press('Space');
  await tabTo(page, '主题');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowDown');
  await expectShown(page, air());
  await tabTo(page, '下载所见 CSV');
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
  await tabTo(page, '清除筛选', 'Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await shownCount(page)).toEqual([goals.length, goals.length]);
  noTrouble(page);
});

/** Presses Tab until the control with this name (and tag) has the focus, which must be visible wherever it goes. */
async function tabTo(page: Page, name: string, key = 'Tab', tag = '*'): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    const [label, ring, fits] = await page.evaluate((selector) => {
      const at = document.activeElement as HTMLInputElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      const text = at.labels?.[0]?.querySelector('span')?.textContent ?? at.innerText;
      return [
        text.trim(),
        // Inside a date the browser marks the part that has the focus.
        at.id === 'main' ||
          at.type === 'date' ||
          (outlineStyle !== 'none' && outlineWidth !== '0px') ||
          boxShadow !== 'none',
        at.matches(selector),
      ] as const;
    }, tag);
    expect(ring, `the focus on “${label}” can be seen`).toBe(true);
    if (label === name && fits) return;
    await page.keyboard.press(key);
  }
  throw new Error(`“${name}” cannot be reached by ${key}`);
}

/** Runs in the page from its first moment: notes every row that was ever on screen. */
function watchRows(): void {
  const seen = new Set<string>();
  Object.assign(globalThis, { rowsSeen: seen });
  const look = () => {
    for (const row of document.querySelectorAll('.results li[id]')) {
      if (row.checkVisibility({ visibilityProperty: true })) seen.add(row.id);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
