import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright-core';
import { close, createServer, listen } from '../serve.ts';
import { peerSite } from './peer.ts';

/** What a visitor waits for, in ms after navigation; medians. */
export interface PageTimes {
  page: string;
  /** Brotli bytes of everything fetched until two seconds of quiet, before the engine was asked for. */
  bytes: number;
  fcp: number;
  lcp: number;
  /** Cumulative layout shift; the largest of the runs. */
  cls: number;
  /** Longest main-thread task without throttling; the median of the runs. */
  longTask: number;
  /** First filter answered and painted; only on pages with a board. */
  filter: number | null;
}

/** Slow 4G: 1.6 Mbit/s, 150 ms. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const slowdown = 4;

/**
 * One page of every kind, the largest of it, from the folder of a built site. The floor is a page with one line of
 * text, the peer one with ECharts over the same rows, both served and measured the same way: what the machine and the
 * line cost by themselves, and what they make of a page as it is usually built.
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
  const peer = await peerSite(root);
  const peerServer = createServer({ root: peer.dir });
  const peerOrigin = new URL(await listen(peerServer, '127.0.0.1')).origin;
  try {
    const places = [
      { page: 'floor', address: `${bareOrigin}/` },
      { page: 'peer', address: `${peerOrigin}/` },
      ...pages(root).map((page) => ({ page, address: origin + page })),
    ];
    // Round by round, so that a slow minute of the machine falls on all pages and not on one.
    const rounds: Visits[][] = [];
    for (let i = 0; i < runs; i += 1) {
      const round: Visits[] = [];
      for (const { page, address } of places) round.push(await visits(browser, page, address));
      rounds.push(round);
    }
    return places.map(({ page }, at) =>
      timesOf(
        page,
        rounds.map((round) => round[at]!),
      ),
    );
  } finally {
    await Promise.all([server, bareServer, peerServer].map(close));
    rmSync(bare, { recursive: true });
    peer.remove();
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

/** One visit of each kind. */
interface Visits {
  slow: Visit;
  fast: Visit;
  filtered: Visit | null;
}

async function visits(browser: Browser, page: string, address: string): Promise<Visits> {
  const hasBoard = ['peer', '/', '/en/'].includes(page);
  return {
    slow: await visit(browser, address, { throttled: true, filter: false }),
    fast: await visit(browser, address, { throttled: false, filter: false }),
    filtered: hasBoard ? await visit(browser, address, { throttled: true, filter: true }) : null,
  };
}

function timesOf(page: string, all: readonly Visits[]): PageTimes {
  const filters = all.flatMap(({ filtered }) => filtered?.filter ?? []);
  return {
    page,
    bytes: median(all.map(({ fast }) => fast.bytes)),
    fcp: median(all.map(({ slow }) => slow.fcp)),
    lcp: median(all.map(({ slow }) => slow.lcp)),
    cls: Math.max(...all.map(({ slow }) => slow.cls)),
    longTask: median(all.map(({ fast }) => fast.longTask)),
    filter: filters.length > 0 ? median(filters) : null,
  };
}

interface Seen {
  fcp: number;
  lcp: number;
  cls: number;
  longTask: number;
  filter: number;
}

interface Visit extends Seen {
  bytes: number;
}

async function visit(
  browser: Browser,
  address: string,
  how: { throttled: boolean; filter: boolean },
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const answers: Answer[] = [];
    page.on('response', (response) =>
      answers.push({ request: response.request(), body: response.body().catch(() => Buffer.alloc(0)) }),
    );
    if (how.throttled) await throttle(page);
    await page.addInitScript(watch, how.filter);
    // On the slow line Explore would be quiet only when the engine has come, long after everything that is measured.
    await page.goto(address, { waitUntil: how.throttled ? 'load' : 'networkidle', timeout: 60_000 });
    await page.waitForTimeout(how.throttled ? 4000 : 2000);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
    return { ...seen, bytes: how.throttled ? NaN : await weight(page, answers) };
  } finally {
    await context.close();
  }
}

/** What came, read at once: later the browser may have dropped it. A redirect has no body. */
interface Answer {
  request: Request;
  body: Promise<Buffer>;
}

/**
 * Brotli bytes of what was fetched before the page asked for the engine (a mark of that name): its client, itself and the
 * tables it is filled with are asked for by intent, after the first view.
 */
async function weight(page: Page, answers: readonly Answer[]): Promise<number> {
  const asked = await page.evaluate(() => {
    const mark = performance.getEntriesByName('engine', 'mark')[0];
    return mark ? performance.timeOrigin + mark.startTime : Number.MAX_VALUE;
  });
  const first = answers.filter(({ request }) => request.timing().startTime < asked);
  const bodies = await Promise.all(first.map(({ body }) => body));
  return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
}

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
  each('largest-contentful-paint', ({ startTime }) => (seen.lcp = Math.max(seen.lcp, startTime)));
  // A canvas is no content to the browser: the page says when its charts were painted.
  each('mark', ({ name, startTime }) => {
    if (name === 'charts') seen.lcp = Math.max(seen.lcp, startTime);
  });
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
