// Explore over a package of 60,000 observations, whose files are fetched by need.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNode } from '../../scripts/steps/process.mjs';
import { bytesOf, observed, openPage } from './browser.ts';
import { serveFaulty } from './faulty-server.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const [files, rowsOfFile] = [200, 300];
const all = files * rowsOfFile;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duibiao-parted-'));
  const args = ['bench/overlay', '--rows', String(all), '--out', join(folder, 'site')];
  const { code, output } = await runNode([join(repository, 'scripts', 'run.mjs'), ...args], {
    cwd: repository,
  });
  expect(code, output).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));
const site = serveFaulty(() => join(folder, 'site'));

async function open(search: string): Promise<Page> {
  const page = await openPage('/about/');
  await page.goto(`${site.origin}/explore/${search}`);
  return page;
}
const fetched = (page: Page) =>
  observed(page).requests.flatMap((address) => /observations\/(\d+)\.arrow$/.exec(address)?.[1] ?? []);
const said = (page: Page, rows: number) =>
  page.locator('section[aria-busy=false] .said').filter({ hasText: new RegExp(`共 ${rows} 行$`) });
const facet = (page: Page, name: string) =>
  page.getByRole('group', { name, exact: true }).getByRole('checkbox');

test('only the files of the indicators in view are fetched, each once, and counts are of the whole package', async () => {
  const page = await open('?table=observations&indicator=scale.i0007');
  await said(page, rowsOfFile).waitFor();
  expect(new Set(fetched(page)).size).toBe(1);
  // Names, not the codes that the files have in their place, and not nothing.
  const [, area, indicator, , period] = await page
    .locator('.data-table > table tbody tr')
    .first()
    .locator('td')
    .allInnerTexts();
  expect([area, indicator, period]).toEqual(['示例区1', '示例指标7', '2012-01']);
  // The filter of areas is counted in what is chosen, that of indicators in the package.
  expect(await facet(page, '指标').first().locator('..').innerText()).toContain(String(rowsOfFile));

  await facet(page, '地区').first().check();
  await said(page, 1).waitFor();
  await facet(page, '地区').first().uncheck();
  await said(page, rowsOfFile).waitFor();
  expect(fetched(page)).toHaveLength(1);

  await page.getByRole('button', { name: '清除全部条件' }).click();
  await said(page, all).waitFor();
  expect(new Set(fetched(page)).size).toBe(files);
  expect(fetched(page)).toHaveLength(files);

  // A file has every row, with names, in the order of the screen: that of the package, though file 7 came first.
  await page.locator('.export summary').click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: /^CSV（UTF-8）/ }).click();
  const lines = (await bytesOf(await saving)).toString('utf8').split('\r\n');
  expect(lines).toHaveLength(all + 2);
  const places = Array.from({ length: files }, (_, i) =>
    Array.from({ length: rowsOfFile }, (_, k) => `示例区${k + 1},示例指标${i + 1}`),
  ).flat();
  expect(lines.slice(1, -1).map((line) => /^[^,]+,[^,]+/.exec(line)?.[0])).toEqual(places);
  expect(observed(page).troubles).toEqual([]);
});

test('files that are damaged or missing are named, the rest works, and they are taken once they are whole', async () => {
  site.faults = [
    {
      path: /observations\/3\.arrow$/,
      answer: (_, response) => response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>404</h1>'),
    },
    {
      path: /observations\/5\.arrow$/,
      answer: (_, response) =>
        response.writeHead(200, { 'Content-Type': 'application/vnd.apache.arrow.stream' }).end('damaged'),
    },
  ];
  const page = await open('?table=observations');
  await said(page, all - 2 * rowsOfFile).waitFor();
  const notice = page.getByRole('status').filter({ hasText: 'observations/3.arrow' });
  expect(await notice.innerText()).toContain('observations/5.arrow');
  expect(await notice.innerText()).not.toMatch(/observations\/[^35]/);

  site.faults = [];
  await notice.getByRole('button', { name: '重试' }).click();
  await said(page, all).waitFor();
  await notice.waitFor({ state: 'hidden' });
});
