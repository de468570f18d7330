import { expect, it } from 'vitest';
import { noTrouble, observed, openPage } from './browser.ts';

it('opens the site without trouble', async () => {
  const page = await openPage('/', {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
    lang: 'en',
  });
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => [innerWidth, navigator.language])).toEqual([360, 'en']);
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  noTrouble(page);
});

it('shows the site without script', async () => {
  const page = await openPage('/', { javaScriptEnabled: false });
  expect(await page.locator('h1').count()).toBe(1);
  noTrouble(page);
});

it('notices a console warning', async () => {
  const page = await openPage('/');
  // eslint-disable-next-line no-console -- it is the page that speaks
  await page.evaluate(() => console.warn('careful'));
  expect(() => noTrouble(page)).toThrow('careful');
});

it('notices an uncaught error', async () => {
  const page = await openPage('/');
  await page.evaluate(() => setTimeout(() => Promise.reject(new Error('lost'))));
  await expect.poll(() => observed(page).troubles.join()).toContain('lost');
  expect(() => noTrouble(page)).toThrow('lost');
});

it('notices a page that is not there', async () => {
  const page = await openPage('/no-such-page/');
  expect(() => noTrouble(page)).toThrow('status 404');
});

it('notices a request to another origin, even one that fails', async () => {
  const page = await openPage('/');
  // A link rather than fetch(): the policy of the page has no say about where a reader goes.
  await page.evaluate(() => location.assign('http://127.0.0.1:9/elsewhere'));
  await expect.poll(() => observed(page).requests).toContain('http://127.0.0.1:9/elsewhere');
  expect(() => noTrouble(page)).toThrow('left the origin: http://127.0.0.1:9/elsewhere');
});
