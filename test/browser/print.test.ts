import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noTrouble, openPage } from './browser.ts';

/** Pages of the published package: an area with some results, one without any target, all areas. */
const briefings = ['370105', 'ZX-371500-01', 'all'];
/** A4 in points; Chromium rounds to whole pixels. */
const a4 = [595.28, 841.89] as const;
/** Width between the margins of print.css, in pixels. */
const printable = ((210 - 2 * 15) / 25.4) * 96;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duibiao-print-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasPoppler = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((path) => existsSync(join(path, 'pdftotext')));
// On a developer's machine without poppler the PDF is only measured; the build server has to read it.
const reads = hasPoppler || process.env['CI'] === 'true' ? describe : describe.skip;

/** The page as Chromium prints it, as its text by page. */
async function printed(page: Page): Promise<string[]> {
  const file = join(folder, 'page.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const pages = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']).toString().split('\f');
  return pages.slice(0, -1);
}

const bare = (text: string) => text.replace(/\s/g, '');
/** The ideograph for 文 may come back as a radical of the same look: compare by compatibility form. */
const plain = (text: string) => bare(text).normalize('NFKC');

describe.each(briefings)('the briefing %s', (code) => {
  reads('read from the PDF', () => {
    it.each(['zh', 'en'])('holds headline, day, sources and page numbers (%s)', async (lang) => {
      const page = await openPage(`${lang === 'en' ? '/en' : ''}/briefing/${code}/`);
      const pages = await printed(page);
      const all = plain(pages.join(''));
      const said = await page.evaluate(() => ({
        title: document.querySelector('h1')?.textContent ?? '',
        headline: document.querySelector('.headline')?.textContent ?? '',
        asOf: document.querySelector('.sheet time')?.textContent ?? '',
        sources: [...document.querySelectorAll('.sources > li')].map((source) => source.textContent),
        heads: [...document.querySelectorAll('.sheet h2')].map((head) => head.textContent),
      }));
      expect(said.sources.length).toBeGreaterThan(0);
      expect(said.headline).not.toBe('');
      expect(said.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      for (const text of [said.title, said.headline, said.asOf, ...said.sources, ...said.heads])
        expect(all).toContain(plain(text));
      expect(all).not.toMatch(/undefined|null|NaN/);
      pages.forEach((text, i) => expect(plain(text)).toContain(`—${i + 1}/${pages.length}—`));
      // A page that carries rows of the table carries its head.
      const head = plain(lang === 'en' ? 'No.Indicator' : '序号指标');
      const withHead = pages.map((text) => plain(text).includes(head));
      expect(withHead).toContain(true);
      const table = withHead.slice(withHead.indexOf(true), withHead.lastIndexOf(true) + 1);
      expect(table).not.toContain(false);
      noTrouble(page);
    });
  });

  it('is A4 upright, with nothing cut off at the edge', async () => {
    const page = await openPage(`/briefing/${code}/`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(0);
    for (const [, width, height] of boxes) {
      expect(Math.abs(Number(width) - a4[0])).toBeLessThan(1);
      expect(Math.abs(Number(height) - a4[1])).toBeLessThan(1);
    }
    expect(await outside(page)).toEqual([]);
    noTrouble(page);
  });
});

it('the print button opens the print dialog', async () => {
  const page = await openPage('/briefing/all/');
  await page.evaluate(() => {
    globalThis.print = () => (document.title = 'printed');
  });
  await page.getByRole('button', { name: '打印或存为 PDF' }).click();
  expect(await page.title()).toBe('printed');
});

it('without script the sheet is there and the button is not', async () => {
  const page = await openPage('/briefing/370105/', { javaScriptEnabled: false });
  expect(await page.getByRole('button', { name: '打印或存为 PDF' }).count()).toBe(0);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('天桥区');
});

it('fits a phone without scrolling sideways', async () => {
  const page = await openPage('/briefing/all/', { viewport: { width: 360, height: 740 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

it.each(['/', '/area/370105/'])('the page %s links to its briefing', async (path) => {
  const page = await openPage(path);
  // Leaving a page gives up what it is still fetching, which would count as a failed request.
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: '打印简报（A4）' }).click();
  await page.waitForURL('**/briefing/**');
  expect(await page.locator('.sheet').count()).toBe(1);
  noTrouble(page);
});

describe.each(['/', '/area/370105/', '/indicator/env.pm25/', '/document/tq-ecoplan-2023/', '/methods/'])(
  'the ordinary page %s on paper',
  (path) => {
    it('leaves out what only works on screen and cuts nothing off', async () => {
      const page = await openPage(path);
      await page.emulateMedia({ media: 'print' });
      for (const shown of await page.locator('nav, button, select, input').all())
        expect(await shown.isVisible()).toBe(false);
      expect(await outside(page)).toEqual([]);
    });
  },
);

it('on paper a closed group says where its rows are, and nothing asks for a click', async () => {
  const page = await openPage('/');
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ media: 'print' });
  const groups = page.locator('main details:not([open]) > summary');
  expect(await groups.count()).toBeGreaterThan(0);
  for (const group of await groups.all()) expect(await group.innerText()).toContain('见文件页的完整列表');
  expect(await page.locator('main').innerText()).not.toContain('点击');
  await page.emulateMedia({ media: 'screen' });
  expect(await groups.first().innerText()).not.toContain('见文件页的完整列表');
});

/** What would not fit the paper: pictures and tables beyond the printable width, pictures cut by their frame. */
async function outside(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: Math.floor(printable), height: 1000 });
  return page.evaluate((width) => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('svg, table, p, li')) {
      const box = element.getBoundingClientRect();
      const what = `${element.tagName} ${element.getAttribute('class')} ${element.textContent.slice(0, 20)}`;
      if (box.width === 0) continue;
      if (box.left < -0.5 || box.right > width + 0.5) found.push(`${what} ${box.left}–${box.right}`);
      const frame = element instanceof SVGSVGElement ? element.parentElement?.getBoundingClientRect() : null;
      if (frame && box.right > frame.right + 1) found.push(`${what} beyond its frame`);
    }
    return found;
  }, printable);
}
