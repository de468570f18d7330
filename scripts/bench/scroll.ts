import type { Browser, Page } from 'playwright-core';
import type { Measured } from './spread.ts';

/** Steps of a wheel that is turned without a pause. */
const step = 900;

interface Scrolled {
  rows: number;
  height: number;
  /** Longest main-thread task and longest time between two frames while the page scrolled, in ms. */
  longTask: number;
  frame: number;
}

/**
 * Scrolls the overview from end to end at 1280 px with every group open, so that all targets are rows of the page. The
 * floor is the same page with its drawings taken out and its rows as plain text: what the browser takes to scroll so much.
 */
export async function measureScroll(browser: Browser, origin: string): Promise<Measured[]> {
  const own = await scrolled(browser, origin, false);
  const bare = await scrolled(browser, origin, true);
  const shared = { unit: 'ms', than: 'the same rows as plain text' };
  const what = `scrolling the overview, ${own.rows} rows open, ${own.height} px`;
  return [
    {
      ...shared,
      what: `${what}: longest task`,
      value: own.longTask,
      floor: bare.longTask,
      budget: 'no task over 50',
      over: own.longTask > 50,
    },
    {
      ...shared,
      what: `${what}: longest frame`,
      value: own.frame,
      floor: bare.frame,
      budget: '',
      over: false,
    },
  ];
}

async function scrolled(browser: Browser, origin: string, bare: boolean): Promise<Scrolled> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.goto(origin, { waitUntil: 'networkidle' });
    await page.waitForSelector('[data-island=matrix][data-awake]');
    await page.evaluate(() =>
      document.querySelectorAll<HTMLDetailsElement>('.results details').forEach((one) => (one.open = true)),
    );
    await page.waitForFunction(() => document.querySelectorAll('.results noscript').length === 0);
    if (bare)
      await page.evaluate(() => {
        for (const row of document.querySelectorAll('.results li[id]')) row.replaceChildren(row.textContent);
        document.querySelectorAll('main svg').forEach((one) => one.remove());
      });
    // What opening the groups left to do is no part of scrolling.
    await page.waitForTimeout(1000);
    return await wheel(page);
  } finally {
    await page.close();
  }
}

async function wheel(page: Page): Promise<Scrolled> {
  await page.mouse.move(640, 450);
  await page.evaluate(() => {
    const seen = { longTask: 0, frame: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longTask = Math.max(seen.longTask, duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const tick = (now: number) => {
      seen.frame = Math.max(seen.frame, now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const atEnd = () =>
    page.evaluate(() => scrollY + innerHeight >= (document.scrollingElement?.scrollHeight ?? 0) - 1);
  while (!(await atEnd())) {
    await page.mouse.wheel(0, step);
    await page.waitForTimeout(30);
  }
  await page.waitForTimeout(300);
  return page.evaluate(() => ({
    ...(globalThis as unknown as { seen: { longTask: number; frame: number } }).seen,
    rows: [...document.querySelectorAll('.results li[id]')].filter((row) => row.checkVisibility()).length,
    height: document.scrollingElement?.scrollHeight ?? 0,
  }));
}
