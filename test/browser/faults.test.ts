import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { statusWord } from '../../src/data/progress/words.ts';
import { download, nodeGoals, packageDay, ready, shownCount, visibleIds } from './board.ts';
import { observed, openBlank } from './browser.ts';
import { serveFaulty, type Fault } from './faulty-server.ts';

const root = fileURLToPath(new URL('../../build', import.meta.url));
const site = serveFaulty(() => root);

const file = (path: string) => readFileSync(join(root, path));
const ends: Fault['answer'] = (_, response) => response.destroy();
const missing: Fault['answer'] = (_, response) =>
  response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>404</h1>');
const as =
  (type: string, change: (bytes: Buffer) => Buffer = (bytes) => bytes, headers = {}): Fault['answer'] =>
  (path, response) =>
    void response.writeHead(200, { 'Content-Type': type, ...headers }).end(change(file(path)));
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
const flipped = (bytes: Buffer) =>
  Buffer.from(bytes.map((byte, i) => (i === bytes.length - 300 ? byte ^ 1 : byte)));
const page404 = () => Buffer.from('<!doctype html>');
const arrow = 'application/vnd.apache.arrow.stream';
/** Announces the whole file, sends half of it and hangs up. */
const cutOff: Fault['answer'] = (path, response) => {
  const bytes = file(path);
  response.writeHead(200, { 'Content-Type': 'application/wasm', 'Content-Length': bytes.length });
  response.write(half(bytes), () => response.destroy());
};

const wasm = /\.wasm$/;
const worker = /worker[^/]*\.js$/;
const engineFaults: [string, Fault, string?][] = [
  ['the engine is blocked', { path: wasm, answer: ends }],
  ['the engine is not there', { path: wasm, answer: missing }],
  ['the engine breaks off in the middle', { path: wasm, answer: cutOff }],
  ['the file of the engine is half as long', { path: wasm, answer: as('application/wasm', half) }],
  ['the engine has a wrong type', { path: wasm, answer: as('application/octet-stream') }],
  [
    'the engine is something else',
    { path: wasm, answer: as('application/wasm', () => Buffer.from('<!doctype html>')) },
  ],
  ['the worker script is not there', { path: worker, answer: missing }],
  ['the worker script breaks off', { path: worker, answer: as('text/javascript', half) }],
  [
    'a policy forbids WebAssembly',
    {
      path: worker,
      answer: as('text/javascript', undefined, {
        'Content-Security-Policy': "default-src 'none'; connect-src 'self'",
      }),
    },
  ],
];
/** With the file that the message names. */
const dataFaults: [string, Fault, string][] = [
  ['a byte of a table has changed', { path: /targets\.arrow$/, answer: as(arrow, flipped) }, 'targets.arrow'],
  ['a table is not there', { path: /observations\.arrow$/, answer: missing }, 'observations.arrow'],
  [
    'a table is empty',
    { path: /indicators\.arrow$/, answer: as(arrow, () => Buffer.alloc(0)) },
    'indicators.arrow',
  ],
  ['a table breaks off', { path: /areas\.arrow$/, answer: cutOff }, 'areas.arrow'],
  ['the catalogue is not there', { path: /catalogue\.json$/, answer: missing }, 'catalogue.json'],
  [
    'the descriptor is a page',
    { path: /datapackage\.json$/, answer: as('application/json', page404) },
    'datapackage.json',
  ],
];

const rule = (page: Page) => page.getByRole('combobox', { name: '评价规则' });
const failed = (page: Page) => page.getByText('计算引擎未能启动，仍可阅读本页和下载数据。');

async function openFaulty(path: string): Promise<Page> {
  const page = await openBlank();
  await page.clock.install();
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    const { Worker: Plain } = globalThis;
    const Noted = class extends Plain {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        workers.push(this);
      }
    };
    Object.assign(globalThis, { workers, Worker: Noted });
  });
  await page.goto(site.origin + path);
  return page;
}

/** Waits for the message, which tells a reader what is the matter and no more. */
async function expectMessage(page: Page, file = ''): Promise<void> {
  // Some faults leave the engine silent for ever: then the page's own patience is hastened.
  if (file === '')
    await failed(page)
      .waitFor({ timeout: 3000 })
      .catch(() => page.clock.fastForward('01:00'));
  await failed(page).waitFor({ timeout: 20_000 });
  expect(await failed(page).innerText()).toMatch(
    new RegExp(
      `^计算引擎未能启动，仍可阅读本页和下载数据。${file && `（[a-z/]*${file}(: (404|SHA-256|JSON))?）`} 重试 取消$`,
    ),
  );
  expect(
    await page
      .getByRole('status')
      .filter({ has: failed(page) })
      .count(),
  ).toBe(1);
}

/** Faults after which a second try is made, too: one of the line, one of the policy, one of the data. */
const recovered = new Set([
  'the engine breaks off in the middle',
  'a policy forbids WebAssembly',
  'a byte of a table has changed',
]);

describe.each([...engineFaults, ...dataFaults])('when %s', (name, fault, file) => {
  test('the page says so in plain words, and can be read and downloaded', async () => {
    site.faults = [fault];
    const page = await openFaulty('/?area=370105');
    await ready(page);
    const before = [await page.locator('h1').innerText(), await visibleIds(page)];
    await rule(page).selectOption('cagr-1');
    await expectMessage(page, file);
    expect([await page.locator('h1').innerText(), await visibleIds(page)]).toEqual(before);
    // What stands on the page are the published verdicts; the file must not pretend to be another answer.
    const saved = await download(page);
    expect(saved.name).toContain('linear-1');
    expect(new Set(saved.rows.map((row) => row['评价规则']))).toEqual(new Set(['linear-1']));

    // Once the fault is gone all faults are alike, and each start of an engine takes seconds.
    if (!recovered.has(name)) return;
    site.faults = [];
    await page.getByRole('button', { name: '重试' }).click();
    await failed(page).waitFor({ state: 'hidden' });
    await ready(page);
    const goals = (await nodeGoals({ rule: 'cagr-1' })).filter(({ area }) => area === '370105');
    expect(await shownCount(page)).toEqual([goals.length, (await nodeGoals()).length]);
    expect((await download(page)).rows.map((row) => row['状态'])).toEqual(
      expect.arrayContaining(goals.map((row) => statusWord(row, 'zh'))),
    );
  });
});

test('a link to another day says that its verdicts could not be made, and leads back to the published ones', async () => {
  site.faults = [{ path: wasm, answer: missing }];
  const page = await openFaulty('/?asof=2019-12-31');
  await expectMessage(page);
  await ready(page);
  expect(await page.locator('h1').isVisible()).toBe(true);
  await page.getByRole('button', { name: '取消' }).click();
  await failed(page).waitFor({ state: 'hidden' });
  expect(new URL(page.url()).search).toBe('');
});

test('an engine that dies at work is started again with its data, and its older answer goes', async () => {
  const page = await openFaulty('/?asof=2019-12-31');
  await ready(page);
  const [first, published] = [await page.locator('h1').innerText(), (await nodeGoals()).length];
  // What a browser does when the worker runs out of memory.
  await page.evaluate(() =>
    (globalThis as unknown as { workers: Worker[] }).workers.forEach((worker) =>
      worker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })),
    ),
  );
  await page.getByLabel('截至日期').fill('2022-06-30');
  await expectMessage(page);
  expect(await page.locator('h1').innerText()).not.toBe(first);
  expect((await shownCount(page))[0]).toBe(published);
  await page.getByRole('button', { name: '重试' }).click();
  await failed(page).waitFor({ state: 'hidden' });
  await ready(page);
  const saved = await download(page);
  expect(saved.name).toContain('2022-06-30');
  const verdicts = new Map(
    (await nodeGoals({ asOf: '2022-06-30' })).map((row) => [row.id, row.status as string]),
  );
  expect(new Map(saved.rows.map((row) => [row['目标标识'], row['状态标识']]))).toEqual(verdicts);
});

test('Explore judges where published verdicts are damaged, and anew after its engine died', async () => {
  site.faults = [{ path: /verdicts\.arrow$/, answer: as(arrow, flipped) }];
  const page = await openFaulty('/explore/?columns=id,status');
  const answered = () => page.locator('section[aria-busy=false][data-shows]').waitFor();
  const expectVerdicts = async (asOf: string) => {
    const goals = (await nodeGoals({ asOf })).slice(0, 50);
    const wanted = goals.map((row) => [row.id, statusWord(row, 'zh')]);
    await expect
      .poll(
        () =>
          page
            .locator('.data-table > table tbody tr')
            .evaluateAll((rows) =>
              rows.map((row) => [...row.querySelectorAll('td:not(.open)')].map((cell) => cell.textContent)),
            ),
        { timeout: 20_000 },
      )
      .toEqual(wanted);
  };
  await answered();
  await expectVerdicts(await packageDay());
  await page.getByLabel('截至', { exact: true }).fill('2022-06-30');
  // Facets come after rows, and an engine that dies before them leaves none to press.
  const area = page.getByRole('group', { name: '地区', exact: true }).getByRole('checkbox').first();
  await expectVerdicts('2022-06-30');
  await area.waitFor();
  await page.evaluate(() =>
    (globalThis as unknown as { workers: Worker[] }).workers.forEach((worker) =>
      worker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })),
    ),
  );
  await area.check();
  // Whether this question is refused or already finds a fresh engine depends on whether facets were still being counted.
  const retry = page.getByRole('button', { name: '重试' });
  const narrowed = page.locator('section[aria-busy=false][data-shows*="area="]');
  await retry.or(narrowed).first().waitFor();
  if (await retry.isVisible()) await retry.click();
  await narrowed.waitFor();
  await area.uncheck();
  await answered();
  await expectVerdicts('2022-06-30');
});

test('a link with a text to look for works without the index of names', async () => {
  site.faults = [{ path: /search\.json|search-/, answer: missing }];
  const page = await openFaulty('/?q=绿化覆盖率');
  await ready(page);
  const found = (await nodeGoals()).filter(({ name_zh }) => name_zh.includes('绿化覆盖率'));
  expect((await visibleIds(page)).sort()).toEqual(found.map(({ id }) => id).sort());
});

describe('without the engine on the server', () => {
  const paths = [
    '/',
    '/area/370105/',
    '/indicator/env.pm25/',
    '/document/tq-ecoplan-2023/',
    '/methods/',
    '/about/',
    '/en/targets/1/',
  ];

  test.each(paths)('%s works', async (path) => {
    site.faults = [{ path: /duckdb|\.wasm$/, answer: missing }];
    const page = await openFaulty(path);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(observed(page).troubles.filter((one) => one.includes(site.origin))).toEqual([]);
  });
});
