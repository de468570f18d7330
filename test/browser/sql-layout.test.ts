import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { noTrouble, openBlank, origin } from './browser.ts';

type Box = Awaited<ReturnType<Locator['boundingBox']>>;

const runButton = (page: Page) => page.getByRole('button', { name: '运行', exact: true });
const field = (page: Page) => page.getByRole('textbox', { name: 'SQL 语句' });

test('the console has examples and tables beside the field, on a phone below it, and nothing moves while it opens', async () => {
  const long = `SELECT 1\n${'-- line\n'.repeat(14)}`;
  const path = `/explore/sql/?q=${encodeURIComponent(long)}`;
  for (const [width, isWide] of [
    [1280, true],
    [360, false],
  ] as const) {
    const page = await openBlank({ viewport: { width, height: 900 } });
    await page.addInitScript(() => {
      const noted = globalThis as unknown as { shifts: number };
      noted.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) noted.shifts += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(origin + path);
    await page.getByRole('note').waitFor();
    await expect.poll(() => runButton(page).isEnabled()).toBe(true);
    const box = async (of: Locator) => (await of.boundingBox()) as NonNullable<Box>;
    const rest = await box(field(page));
    const button = await box(runButton(page));
    const examples = await box(page.getByRole('heading', { name: '示例' }));
    const tables = await box(page.getByRole('heading', { name: '可以查询的表' }));
    expect(button.y).toBeGreaterThan(rest.y + rest.height - 1);
    expect(examples.x > rest.x + rest.width).toBe(isWide);
    expect(examples.y > button.y).toBe(!isWide);
    expect(tables.y).toBeGreaterThan(examples.y);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts)).toBe(0);

    // The editor with colours is as high as the plain field was, and grows with its text, up to a limit.
    await page.locator('.field').click();
    await page.locator('.cm-editor').waitFor();
    const line = (rest.height - 18) / 8;
    const lines = async () => Math.round(((await box(page.locator('.field'))).height - 18) / line);
    await expect.poll(lines).toBe(16);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('SELECT 1');
    await expect.poll(lines).toBe(8);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('SELECT 1\n'.repeat(30));
    await expect.poll(lines).toBe(20);
    noTrouble(page);
  }
});
