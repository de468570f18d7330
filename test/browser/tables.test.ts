import { expect, it } from 'vitest';
import { openPage } from './browser.ts';

it.each([
  ['/targets/1/', 1280],
  ['/targets/1/', 360],
  ['/document/tq-ecoplan-2023/', 1280],
  ['/area/370104/', 1280],
  ['/en/indicator/env.pm25/', 1280],
])('the columns of %s keep their width while rows still come in (%d px)', async (path, width) => {
  const page = await openPage(path, { viewport: { width, height: 800 } });
  const widths = () =>
    page
      .locator('.scroller > table:not(.matrix) th')
      .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().width));
  const whole = await widths();
  expect(whole.length).toBeGreaterThan(0);
  // As it was when the first row of each table had arrived.
  await page.evaluate(() => {
    for (const row of document.querySelectorAll('.scroller > table:not(.matrix) tbody tr:not(:first-child)'))
      row.remove();
  });
  expect(await widths()).toEqual(whole);
});
