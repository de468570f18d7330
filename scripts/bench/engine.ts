import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { close, createServer, listen } from '../serve.ts';
import { median, type Measured } from './spread.ts';

const pages = ['floor', 'first-rows', 'first-model'] as const;
/** What the pages beside the floor do, in words. */
const what = {
  'first-rows': 'engine ready and first rows of Explore',
  'first-model': 'engine ready and verdicts of another day',
};

/** From nothing to the first answer, beside the bare engine, each on a page of its own in a fresh browser context. */
export async function measureEngine(browser: Browser, root: string, runs: number): Promise<Measured[]> {
  const dir = mkdtempSync(join(tmpdir(), 'duibiao-engine-'));
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      base: './',
      define: { __ENGINE_BYTES__: statSync('node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm').size },
      resolve: {
        alias: Object.fromEntries(
          ['data', 'app', 'lib', 'export'].map((layer) => [`@${layer}`, resolve(`src/${layer}`)]),
        ),
      },
      build: {
        outDir: dir,
        target: 'esnext',
        assetsInlineLimit: 0,
        rollupOptions: {
          input: Object.fromEntries(pages.map((page) => [page, resolve(`scripts/bench/engine/${page}.ts`)])),
          output: { entryFileNames: '[name].js' },
        },
      },
    });
    for (const page of pages)
      writeFileSync(
        join(dir, `${page}.html`),
        `<!doctype html><html data-base="."><title></title><script type="module" src="./${page}.js"></script></html>`,
      );
    for (const folder of ['data', 'download']) symlinkSync(resolve(root, folder), join(dir, folder));
    const server = createServer({ root: dir });
    const { origin } = new URL(await listen(server, '127.0.0.1', 0));
    const times: Record<(typeof pages)[number], number[]> = {
      floor: [],
      'first-rows': [],
      'first-model': [],
    };
    try {
      for (let run = 0; run < runs; run += 1)
        for (const page of pages) times[page].push(await visit(browser, `${origin}/${page}.html`));
    } finally {
      await close(server);
    }
    const floor = median(times.floor);
    return (['first-rows', 'first-model'] as const).map((page) => {
      const value = median(times[page]);
      return {
        what: what[page],
        ...{ unit: 'ms', value, floor, than: 'the bare engine and SELECT 1' },
        ...{ budget: '≤ 1.25 × the floor', over: value > 1.25 * floor },
      };
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function visit(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => document.title !== '', undefined, { timeout: 120_000 });
    return Number(await page.title());
  } finally {
    await context.close();
  }
}
