import type { BrowserContext, Page } from 'playwright-core';
import type { Framed } from './framed.ts';

/** Rows and columns that fill the table of the page at 1280 pixels. */
const [bareRows, bareColumns] = [20, 9];

/** What the browser itself takes for a press after which as many cells as are in sight have other texts. */
export async function measureBare(context: BrowserContext, presses: number): Promise<number[]> {
  const page = await context.newPage();
  const rows = `<tr>${'<td>济南市</td>'.repeat(bareColumns)}</tr>`.repeat(bareRows);
  await page.setContent(`<!doctype html><meta charset="utf-8"><input type="checkbox"><table>${rows}</table>`);
  await page.evaluate(() => {
    const texts = [...document.querySelectorAll('td')].map((cell) => cell.firstChild!);
    const { framed } = window as unknown as Framed;
    const painted: number[] = [];
    Object.assign(globalThis, { painted });
    let next = 0;
    addEventListener('click', ({ timeStamp }) => {
      next += 1;
      texts.forEach((text, i) => (text.nodeValue = `第 ${next} 次 · ${i}`));
      void framed().then((at) => painted.push(at - timeStamp));
    });
  });
  const { x, y } = (await page.locator('input').boundingBox())!;
  for (let i = 0; i < presses; i += 1) {
    await byHand(page, x + 5, y + 5);
    await page.waitForTimeout(200);
  }
  return page.evaluate(() => (globalThis as unknown as { painted: number[] }).painted);
}

/** A quick hand: 100 ms from reaching a box to the press, 60 ms down. */
export async function byHand(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.waitForTimeout(100);
  await page.mouse.down();
  await page.waitForTimeout(60);
  await page.mouse.up();
  // The page is told of the end by a script of its own, which must not fall into the frame that is measured.
  await page.waitForTimeout(200);
}
