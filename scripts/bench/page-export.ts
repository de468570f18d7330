import { statSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** A CSV file of all that Explore shows, from the press to the file on the disk. */
export interface PageExport {
  rows: number;
  bytes: number;
  /** In ms. */
  took: number;
  /** Longest main-thread task meanwhile; 0 when none took 50 ms. */
  longTask: number;
}

const budget = 50;

/** Presses "CSV（UTF-8）" on `/explore/` of a site. `table` is the table to save. */
export async function measurePageExport(
  browser: Browser,
  origin: string,
  table: string,
): Promise<PageExport> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/explore/?table=${table}&role=`);
    await page.locator('section[aria-busy=false] nav.pager').waitFor({ timeout: 300_000 });
    // Facets are counted after the rows, by the same engine.
    await page.waitForTimeout(3000);
    const said = await page.locator('section .said').innerText();
    await page.locator('.export summary').click();
    await page.evaluate(() => {
      const seen = { longTask: 0 };
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.longTask = Math.max(seen.longTask, duration);
      }).observe({ type: 'longtask' });
      Object.assign(window, { seen });
    });
    const coming = page.waitForEvent('download', { timeout: 300_000 });
    const start = performance.now();
    await page
      .locator('.export')
      .getByRole('button', { name: /^CSV（UTF-8）/ })
      .click();
    const path = await (await coming).path();
    const took = performance.now() - start;
    const { longTask } = await page.evaluate(
      () => (window as unknown as { seen: { longTask: number } }).seen,
    );
    const rows = Number(/[\d,]+(?=\D*$)/.exec(said)![0].replaceAll(',', ''));
    return { rows, bytes: statSync(path).size, took, longTask };
  } finally {
    await context.close();
  }
}

/** The figures as a line of the report; what is over its budget is bold. */
export function pageExportMarkdown({ rows, bytes, took, longTask }: PageExport): string {
  const speed = bytes / 1000 / took;
  const figure = speed.toFixed(1);
  return `CSV of ${rows} rows from the page: ${(bytes / 1e6).toFixed(0)} MB in ${took.toFixed(0)} ms, ${speed < budget ? `**${figure}**` : figure} MB/s (budget ${budget}); longest task ${longTask === 0 ? 'under 50' : longTask.toFixed(0)} ms`;
}
