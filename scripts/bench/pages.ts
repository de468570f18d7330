import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { close, createServer, listen } from '../serve.ts';

/** What a visitor waits for, in ms after navigation; medians. */
export interface PageTimes {
  page: string;
  /** Brotli bytes of everything fetched until two seconds of quiet, without the engine. */
  bytes: number;
  fcp: number;
  lcp: number;
  /** Cumulative layout shift; the largest of the runs. */
  cls: number;
  /** Longest main-thread task without throttling. */
  longTask: number;
  /** First filter answered and painted; only on pages with a board. */
  filter: number | null;
}

/** Slow 4G: 1.6 Mbit/s, 150 ms. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const slowdown = 4;

/**
 * One page of every kind, the largest of it, from the folder of a built site. The floor is a page with one line of
 * text, served and measured the same way: what the machine and the line cost by themselves.
 */
export async function measurePages(browser: Browser, root: string, runs: number): Promise<PageTimes[]> {
  const server = createServer({ root });
  const origin = new URL(await listen(server, '127.0.0.1')).origin;
  const bare = mkdtempSync(join(tmpdir(), 'duibiao-floor-'));
  writeFileSync(
    join(bare, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>.</title><p>目标 1</p>',
  );
  const bareServer = createServer({ root: bare });
  const bareOrigin = new URL(await listen(bareServer, '127.0.0.1')).origin;
  try {
    const results = [];
    const places = [
      ['floor', `${bareOrigin}/`] as const,
      ...pages(root).map((path) => [path, origin + path] as const),
    ];
    for (const [name, address] of places) results.push(await measure(browser, name, address, runs));
    return results;
  } finally {
    await Promise.all([close(server), close(bareServer)]);
    rmSync(bare, { recursive: true });
  }
}

/** The fixed pages, and of every kind with many pages the largest. */
function pages(root: string): string[] {
  const largest = (folder: string): string[] => {
    const weighed = readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ name, size: statSync(join(root, folder, name, 'index.html')).size }))
      .sort((a, b) => b.size - a.size);
    return weighed.slice(0, 1).map(({ name }) => `/${folder}/${name}/`);
  };
  const many = ['area', 'indicator', 'document', 'briefing', 'targets'].flatMap(largest);
  return ['/', '/en/', '/area/', '/indicator/', '/document/', '/explore/', '/methods/', '/about/', ...many];
}

async function measure(browser: Browser, page: string, address: string, runs: number): Promise<PageTimes> {
  const slow: Awaited<ReturnType<typeof visit>>[] = [];
  for (let i = 0; i < runs; i += 1)
    slow.push(await visit(browser, address, { throttled: true, filter: false }));
  const fast = await visit(browser, address, { throttled: false, filter: false });
  const filters: number[] = [];
  const hasBoard = page === '/' || page === '/en/';
  for (let i = 0; hasBoard && i < runs; i += 1)
    filters.push((await visit(browser, address, { throttled: true, filter: true })).filter);
  return {
    page,
    bytes: fast.bytes,
    fcp: median(slow.map(({ fcp }) => fcp)),
    lcp: median(slow.map(({ lcp }) => lcp)),
    cls: Math.max(...slow.map(({ cls }) => cls)),
    longTask: fast.longTask,
    filter: hasBoard ? median(filters) : null,
  };
}

interface Seen {
  fcp: number;
  lcp: number;
  cls: number;
  longTask: number;
  filter: number;
}

async function visit(browser: Browser, address: string, how: { throttled: boolean; filter: boolean }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    let bytes = 0;
    const weighing: Promise<unknown>[] = [];
    page.on('response', (response) => {
      if (isEngine(response.url())) return;
      weighing.push(
        response
          .body()
          .then((body) => (bytes += brotliCompressSync(body).length))
          .catch(() => 0),
      );
    });
    if (how.throttled) await throttle(page);
    await page.addInitScript(watch, how.filter);
    // On the slow line Explore would be quiet only when the engine has come, long after everything that is measured.
    await page.goto(address, { waitUntil: how.throttled ? 'load' : 'networkidle', timeout: 60_000 });
    await page.waitForTimeout(how.throttled ? 4000 : 2000);
    await Promise.all(weighing);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
    return { ...seen, bytes };
  } finally {
    await context.close();
  }
}

/** The engine and the tables it is filled with: asked for by intent, after the first view. */
const isEngine = (address: string): boolean => /\/duckdb[^/]*$|\.wasm$|\/download\//.test(address);

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** Runs in the page from its first moment. With `filter`, presses the second chip as soon as the page answers to it. */
function watch(filter: boolean): void {
  const seen = { fcp: 0, lcp: 0, cls: 0, longTask: 0, filter: 0 };
  Object.assign(globalThis, { seen });
  const each = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  each('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime;
  });
  each('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  each('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput && !filter) seen.cls += value;
  });
  each('longtask', ({ duration }) => (seen.longTask = Math.max(seen.longTask, duration)));
  if (!filter) return;

  const press = () => {
    const chip = document.querySelectorAll<HTMLElement>('.chips button')[1];
    if (chip?.getAttribute('aria-pressed') === 'true')
      requestAnimationFrame(() => setTimeout(() => (seen.filter = performance.now())));
    // A press answered by nobody changes nothing; one that was answered shows a task later.
    else {
      chip?.click();
      setTimeout(press, 5);
    }
  };
  // Trying from the first moment on would hold up what is measured.
  new MutationObserver((_, observer) => {
    if (document.documentElement.dataset['alive'] === undefined) return;
    observer.disconnect();
    press();
  }).observe(document, { subtree: true, attributeFilter: ['data-alive'] });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
