import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, createServer, listen } from '../../scripts/serve.ts';
import { openPage, origin } from './browser.ts';

const build = fileURLToPath(new URL('../../build', import.meta.url));

let host: string;
let server: Server;
let elsewhere: string;
// A host with something else at its root and the site two folders below, as in docs/publish.md.
beforeAll(async () => {
  host = mkdtempSync(join(tmpdir(), 'duibiao-host-'));
  mkdirSync(join(host, '公开'));
  symlinkSync(build, join(host, '公开', 'duibiao'));
  copyFileSync(join(build, '404.html'), join(host, '404.html'));
  server = createServer({ root: host });
  elsewhere = new URL(await listen(server, '127.0.0.1', 0)).origin;
});
afterAll(async () => {
  await close(server);
  rmSync(host, { recursive: true, force: true });
});

const folder = `/${encodeURIComponent('公开')}/duibiao/`;

it.each(['no-page', 'area/000000/', 'en/indicator/x/y/z', 'area//x'])(
  'the page for a missing address leads back to a site in a sub-folder (%s)',
  async (asked) => {
    const page = await openPage('/');
    await page.goto(`${elsewhere}${folder}${asked}`);
    const links = page.locator('main a');
    await expect
      .poll(() => links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname)))
      .toEqual(['', 'indicator/', 'area/', 'en/'].map((place) => folder + place));
    await links.nth(2).click();
    await page.waitForURL(`${elsewhere}${folder}area/`);
    expect(await page.locator('h1').textContent()).not.toBe('没有这个页面');
  },
);

it.each(['/no-page', '/area/000000/', '//elsewhere.example/x'])(
  'the page for a missing address leads back to a site at the root (%s)',
  async (asked) => {
    const page = await openPage('/');
    await page.goto(origin + asked);
    await page.waitForLoadState('networkidle');
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links).toEqual(['/', '/indicator/', '/area/', '/en/'].map((place) => origin + place));
  },
);

it('the page for a missing address keeps links from the root without script', async () => {
  const page = await openPage('/no-page', { javaScriptEnabled: false });
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual(['/', '/indicator/', '/area/', '/en/']);
});
