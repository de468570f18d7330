import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { noTrouble, openPage } from './browser.ts';

const phone = { width: 360, height: 740 };

interface Target {
  /** What a failure names. */
  says: string;
  width: number;
  height: number;
  /** In the head of the page. */
  head: boolean;
  /** A control of the page itself: all but links, marks of a picture and what stands in a table. */
  primary: boolean;
}

/** All that can be pressed and seen, with the room in which a press is answered. */
const targetsOf = (page: Page): Promise<Target[]> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea');
    return [...all].flatMap((one) => {
      // A press on the words of a box counts as one on the box.
      const isBox = one.matches('input[type=checkbox], input[type=radio]');
      const room = (isBox && one.closest('label')) || one;
      const { right, width, height } = room.getBoundingClientRect();
      // The link past the head waits outside until the keys reach it.
      if (!room.checkVisibility({ visibilityProperty: true }) || right <= 0) return [];
      const text = (
        one.textContent ||
        one.getAttribute('aria-label') ||
        one.getAttribute('type') ||
        ''
      ).trim();
      const places = [room.parentElement, room].map(
        (at) => `${at?.localName}.${at?.className.toString().split(' ')[0]}`,
      );
      return {
        says: `${places.join(' > ')} “${text.slice(0, 20)}” ${width.toFixed(1)} × ${height.toFixed(1)}`,
        width,
        height,
        head: one.closest('body > header') !== null,
        primary: !one.matches('a, table *'),
      };
    });
  });

/** Half a device pixel may be lost where a box begins between two. */
const under = (size: number) => size - 0.5;

test.each(['/', '/area/370105/', '/indicator/env.pm25/', '/document/tq-ecoplan-2023/', '/explore/', '/en/'])(
  'on a phone everything of %s can be pressed with a finger, and the head leaves the screen to the page',
  async (path) => {
    const page = await openPage(path, { viewport: phone });
    // What the islands of other pages hold is there before they wake.
    await page.waitForFunction(() => !document.querySelector('[data-island=explore]:not([data-awake])'));
    const targets = await targetsOf(page);
    const says = (some: readonly Target[]) => some.map((one) => one.says);

    const head = targets.filter((one) => one.head);
    expect(head.length).toBeGreaterThanOrEqual(12);
    expect(says(head.filter(({ height }) => height < under(44)))).toEqual([]);
    const main = targets.filter(({ primary }) => primary);
    expect(says(main.filter(({ height }) => height < under(44)))).toEqual([]);
    expect(says(targets.filter(({ width, height }) => Math.min(width, height) < under(24)))).toEqual([]);

    const { height } = (await page.locator('body > header').boundingBox())!;
    expect(height).toBeLessThan(phone.height / (path.startsWith('/en') ? 3.8 : 5));
    noTrouble(page);
  },
);
