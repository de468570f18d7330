import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { close, createServer, listen } from '../../scripts/serve.ts';
import { chromiumFlags } from '../../scripts/steps/chromium.mjs';
import { findChromium } from '../../scripts/steps/machine.mjs';
import { runNode } from '../../scripts/steps/process.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const script = (name: string, ...args: string[]) =>
  runNode([join(repository, 'scripts', name), ...args], {
    cwd: repository,
    seconds: 600,
    // Vitest says "test", which makes the framework build what is meant for development.
    env: { NODE_ENV: 'production' },
  });
const generate = (kind: string, out: string) => script('run.mjs', 'generate', `--${kind}`, '--out', out);
const build = (from: string, out: string) => script('build.mjs', '--quick', '--package', from, '--out', out);

/** Others may be building: builds wait for each other. */
const patience = 900_000;

let folder: string;
let from: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duibiao-packages-'));
  [from, out] = [join(folder, 'package'), join(folder, 'site')];
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each([
  ['an empty package', 'empty', 10, '没有目标', []],
  ['a package of one row', 'one', 20, '1 项目标', ['jia.plan-1']],
] as const)('%s', (_, kind, least, headline, targets) => {
  let browser: Browser | undefined;
  let server: Server;
  beforeAll(async () => {
    const executablePath = findChromium();
    if (executablePath) browser = await chromium.launch({ executablePath, args: chromiumFlags });
  });
  afterAll(() => browser?.close());
  afterEach(() => close(server));

  test('becomes a site whose pages all open and whose engine answers', { timeout: patience }, async () => {
    expect(await generate(kind, from)).toMatchObject({ code: 0 });
    const { code, output } = await build(from, out);
    expect(code, output).toBe(0);
    expect(output).toContain(`Built ${out}`);

    server = createServer({ root: out });
    const origin = new URL(await listen(server, '127.0.0.1', 0)).origin;
    const pages = await walk(origin);
    expect(pages.size).toBeGreaterThanOrEqual(least);
    for (const [path, html] of pages) {
      expect(html, path).toMatch(/<h1[^>]*>[\s\S]*?\S[\s\S]*?<\/h1>/);
      expect(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ''), path).not.toMatch(/\b(undefined|NaN|null|Infinity)\b|\[object/);
    }
    expect(pages.get('/')).toContain(headline);

    if (!browser) return;
    const page = await browser.newPage({ locale: 'zh-CN' });
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    for (const path of pages.keys()) {
      await page.goto(origin + path);
      expect(troubles, path).toEqual([]);
    }
    await page.goto(`${origin}/?rule=cagr-1`);
    await page.locator('html:not([data-applying])').waitFor();
    expect(await page.locator('.results li[id]').evaluateAll((all) => all.map(({ id }) => id))).toEqual(targets);
    expect(await page.getByText('计算引擎未能启动').count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});

describe('a package with a fault stops the build and leaves the earlier site:', () => {
  const edit = (name: string, change: (text: string) => string | Buffer) => {
    writeFileSync(join(from, name), change(readFileSync(join(from, name), 'utf8')));
  };

  test.each([
    ['a quote that is never closed', () => edit('targets.csv', (text) => text.replace('表1', '"表1')), /targets\.csv:2/],
    ['a table without its file', () => rmSync(join(from, 'observations.csv')), /observations\.csv/],
    ['a code that no table knows', () => edit('targets.csv', (text) => text.replaceAll('990101', '990102')), /targets\.csv:2:area {2}.*990102/],
    ['a column that nobody knows', () => edit('areas.csv', (text) => text.replace('name_en', 'name_english')), /areas\.csv:1.*name_english/],
    ['a number that is none', () => edit('observations.csv', (text) => text.replace(',45,', ',四十五,')), /observations\.csv:2:value {2}.*四十五/],
    ['a file in another encoding', () => edit('scopes.csv', () => Buffer.from('id,name_zh,name_en\npublic,\xb9\xab\xb9\xb2,Public\n', 'latin1')), /scopes\.csv:2:name_zh/],
    ['a descriptor that breaks off', () => edit('datapackage.json', (text) => text.slice(0, 500)), /datapackage\.json/],
    ['no descriptor', () => rmSync(join(from, 'datapackage.json')), /datapackage\.json/],
    ['a day that no calendar has', () => edit('datapackage.json', (text) => text.replace('2026-11-21"', '2026-02-30"')), /datapackage\.json.*2026-02-30/],
  ])('%s', { timeout: patience }, async (_, spoil, message) => {
    await generate('one', from);
    spoil();
    mkdirSync(join(out, '_app'), { recursive: true });
    writeFileSync(join(out, 'index.html'), 'the earlier site');
    const { code, output } = await build(from, out);
    expect(code).not.toBe(0);
    expect(output).toMatch(message);
    expect(output).toContain('build: stopped at "data check"');
    expect(output).not.toMatch(/\n\s+at .+[:(]|node:internal|TypeError/);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the earlier site');
    expect(readdirSync(folder).sort()).toEqual(['package', 'site']);
  });

  test('no package at all', async () => {
    const { code, output } = await build(from, out);
    expect(code).not.toBe(0);
    expect(output.trim()).toBe(`build: there is no data package at ${from}`);
    expect(existsSync(out)).toBe(false);
  });
});

/** Every page that links lead to, with its text; fails on the first that does not open. */
async function walk(origin: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const queue = ['/', '/en/'];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const response = await fetch(origin + path);
    expect(response.status, path).toBe(200);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await response.text();
    pages.set(path, html);
    for (const [, link = ''] of html.matchAll(/<a\b[^>]* href="([^"]+)"/g)) {
      const to = new URL(link.replaceAll('&amp;', '&'), origin + path);
      if (to.origin === origin && !pages.has(to.pathname) && !queue.includes(to.pathname)) queue.push(to.pathname);
    }
  }
  return pages;
}
