import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBoard } from './board.ts';
import { noTrouble, openPage } from './browser.ts';

/** Whatever moves or would move: running animations, and elements with a transition, an animation or smooth scrolling. */
const moving = (page: Page) =>
  page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    const found: string[] = [];
    for (const root of roots) {
      for (const one of root.getAnimations()) found.push(`animation of ${one.playState}`);
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        for (const part of [null, '::before', '::after']) {
          const style = getComputedStyle(element, part);
          const name = `${element.localName}.${element.getAttribute('class') ?? ''}${part ?? ''}`;
          if (/[1-9]/.test(style.transitionDuration)) found.push(`${name}: transition ${style.transition}`);
          if (style.animationName !== 'none') found.push(`${name}: animation ${style.animation}`);
          if (style.scrollBehavior !== 'auto') found.push(`${name}: scroll-behavior ${style.scrollBehavior}`);
        }
      }
    }
    return found;
  });

it('nothing moves on a board for who wishes so, whatever is pressed', async () => {
  const page = await openBoard('/', { reducedMotion: 'reduce' });
  await page.locator('.chips button').nth(1).click();
  await page.locator('.results summary').first().click();
  await page.locator('.matrix a.cell').first().hover();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').and(page.locator('dialog[open] *')).fill('PM');
  await expect.poll(() => page.locator('dialog[open] [role=option]').count()).toBeGreaterThan(0);
  expect(await moving(page)).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving(page)).toEqual(['html.: scroll-behavior smooth']);
  noTrouble(page);
});

it('nothing moves beside a chart that is explored', async () => {
  const page = await openPage('/en/indicator/env.pm25/', { reducedMotion: 'reduce' });
  const figure = page.locator('#dumbbell');
  await figure.scrollIntoViewIfNeeded();
  await expect.poll(() => figure.locator('svg.picture:visible').getAttribute('role')).toBe('application');
  await figure.locator('summary').click();
  await figure.locator('svg.picture:visible').focus();
  await page.keyboard.press('ArrowDown');
  expect(await figure.locator('.halo').count()).toBe(1);
  expect(await moving(page)).toEqual([]);
  noTrouble(page);
});

it('nor in the console, where text is being written', async () => {
  const page = await openPage('/explore/sql/', { reducedMotion: 'reduce' });
  await page.getByRole('textbox', { name: 'SQL 语句' }).focus();
  await page.locator('.cm-editor.cm-focused').waitFor();
  await page.keyboard.type('SELECT ');
  expect(await moving(page)).toEqual([]);
});
