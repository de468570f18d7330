import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { noTrouble, openPage } from './browser.ts';

/** Texts of the charts on screen that leave their drawing or lie over another, measured in the face of this machine. */
const crowded = (page: Page) =>
  page.evaluate(() => {
    const drawings = [...document.querySelectorAll<SVGSVGElement>('svg.picture')];
    return drawings.flatMap((drawing) => {
      const frame = drawing.getBoundingClientRect();
      const boxes = [...drawing.querySelectorAll<SVGTextContentElement>('text:not(:has(tspan)), tspan')]
        .filter((text) => text.checkVisibility() && text.textContent.trim() !== '')
        .map((text) => ({ says: text.textContent.trim(), box: text.getBoundingClientRect() }));
      const out = boxes.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1);
      const over = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          // Boxes are higher than letters: lines of one text may touch.
          .filter(({ box: b }) => Math.abs(b.top - a.box.top) < 10)
          .filter(({ box: b }) => Math.min(a.box.right, b.right) - Math.max(a.box.left, b.left) > 1)
          .map((b) => `${a.says} | ${b.says}`),
      );
      return [...out.map(({ says }) => says), ...over];
    });
  });

it.each(['/en/indicator/env.pm25/', '/en/area/370104/'])(
  'texts of the charts of %s have room',
  async (path) => {
    const page = await openPage(path, { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
    expect(await page.locator('svg.picture text:visible').count()).toBeGreaterThan(20);
    expect(await crowded(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await crowded(page)).toEqual([]);
  },
);

it('names and figures stand apart in English', async () => {
  const page = await openPage('/en/', { viewport: { width: 1024, height: 800 } });
  const wider = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
  // The matrix needs no scrolling, and no name below it stands over its figure.
  expect(await wider('.scroll')).toBe(0);
  expect(await page.locator('.areas li li').count()).toBeGreaterThan(5);
  expect(await wider('.areas li li > :first-child')).toBe(0);
  await page.goto(new URL('/en/area/370104/', page.url()).href);
  expect(await page.locator('th').count()).toBeGreaterThan(5);
  expect(await wider('th')).toBe(0);
  noTrouble(page);
});
