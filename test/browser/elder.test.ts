import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { noTrouble, openPage } from './browser.ts';

/** Goes down the page until every island has come alive. */
const wakeAll = (page: Page) =>
  page.waitForFunction(() => {
    const asleep = document.querySelector('[data-island]:not([data-awake])');
    asleep?.scrollIntoView();
    return asleep === null;
  });

/** The texts a visitor can see that are smaller than so many pixels on the screen, each with its size. */
const textsBelow = (page: Page, least: number) =>
  page.evaluate((least) => {
    const small = new Set<string>();
    let seen = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (!parent || text === '' || parent.matches('script, style, noscript, option')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const { width } = parent.getBoundingClientRect();
      // For those who listen.
      if (width <= 1) continue;
      seen++;
      const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
      const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
      // Widths are rounded to 64ths of a pixel.
      if (size < least - 0.05) small.add(`${size.toFixed(1)} ${parent.localName}: ${text.slice(0, 20)}`);
    }
    return { seen, small: [...small] };
  }, least);

test.each([
  ['/', 0],
  ['/area/370105/', 0],
  ['/area/370104/', 2],
  ['/indicator/env.pm25/', 3],
])('in elder mode no text of %s is below 18 pixels, on a phone and on a desktop', async (path, charts) => {
  const page = await openPage(path, { viewport: { width: 360, height: 740 } });
  const expectLarge = async () => {
    await wakeAll(page);
    const { seen, small } = await textsBelow(page, 18);
    expect(seen).toBeGreaterThan(50);
    expect(small).toEqual([]);
    expect(await page.locator('svg.picture:visible').count()).toBe(charts);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  };
  await page.locator('button[data-face=elder]').click();
  await expectLarge();
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectLarge();
  // Chosen before the page was opened: charts are taken over from markup that has no drawing for large type.
  if (charts === 3) {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.reload();
    await expectLarge();
  }
  noTrouble(page);
});
