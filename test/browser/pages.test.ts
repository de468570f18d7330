import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pagesOf, sample, violations } from '../../scripts/audit/pages.ts';
import { packageTable } from './board.ts';
import { noTrouble, openPage, origin } from './browser.ts';

const wide = { width: 1280, height: 900 };
const narrow = { width: 360, height: 740 };

/** Every kind of page: address in Chinese, and what of its content must be there. */
const kinds = [
  ['Overview', '/', '.results li[id]', 1],
  ['list of areas', '/area/', 'main li', 5],
  ['area', '/area/370105/', 'tbody tr', 20],
  ['list of indicators', '/indicator/', 'main section li', 300],
  ['indicator', '/indicator/env.pm25/', 'tbody tr', 3],
  ['list of documents', '/document/', 'main li', 20],
  ['document', '/document/tq-ecoplan-2023/', 'tbody tr', 100],
  ['briefing', '/briefing/370105/', 'tbody tr', 3],
  ['Explore page', '/explore/', 'tbody tr', 30],
  ['methods', '/methods/', 'tbody tr', 20],
  ['about', '/about/', 'main details', 10],
  ['SQL console', '/explore/sql/', 'main details', 20],
  ['list of targets', '/targets/1/', 'tbody tr', 80],
] as const;
const both = kinds.flatMap(([name, path, content, least]) => [
  { name: `${name} in Chinese`, path, other: `/en${path}`, tag: 'zh-CN', content, least },
  { name: `${name} in English`, path: `/en${path}`, other: path, tag: 'en', content, least },
]);
const notFound = {
  name: 'page for a wrong address',
  path: '/404.html',
  other: '/en/',
  tag: 'zh-CN',
  content: 'main a',
  least: 4,
};
const pages = [...both, notFound];

const isSideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement as Element;
    return scrollWidth > clientWidth;
  });

/** What can come alive at the start has done so; Explore has had its first answer. */
const settled = (page: Page) =>
  page.waitForFunction(() => {
    const early = document.querySelector('[data-island]:not([data-island-script=charts], [data-awake])');
    const busy = document.querySelector('section[aria-busy]') && !document.querySelector('nav.pager');
    return document.readyState === 'complete' && !early && !busy;
  });

describe.each(pages.map((one) => [one.name, one] as const))(
  'the %s',
  (_, { path, other, tag, content, least }) => {
    test('opens on desktop and phone without trouble and is accessible (axe) in light and dark', async () => {
      const page = await openPage(path, { viewport: wide, colorScheme: 'light' });
      await settled(page);
      expect(await page.locator('html').getAttribute('lang')).toBe(tag);
      expect(await page.title()).toMatch(/\S{2,}/);
      expect(await isSideways(page)).toBe(false);
      noTrouble(page);
      expect(await violations(page), 'light').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      // Colours do not depend on the language.
      if (tag !== 'en') expect(await violations(page, { look: 'colours' }), 'dark').toEqual([]);
      await page.setViewportSize(narrow);
      expect(await isSideways(page), 'on a phone').toBe(false);
      noTrouble(page);
    });

    test('can be read without script, in words of people, and leads to the same page in the other language', async () => {
      const page = await openPage(path, { viewport: narrow, javaScriptEnabled: false });
      expect((await page.locator('h1').innerText()).length).toBeGreaterThan(1);
      const seen = (selector: string) =>
        page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
      expect(await seen('h1')).toBe(1);
      expect(await seen(content)).toBeGreaterThanOrEqual(least);
      expect(await seen('.needs-script')).toBe(0);

      const texts = await wordsOf(page);
      expect(
        texts.filter((text) => /\bundefined\b|\bNaN\b|\bnull\b|\bInfinity\b|\[object/.test(text)),
      ).toEqual([]);
      const words = texts.flatMap((text) => text.match(/[A-Za-z]\w*(?:[.-]\w+)*/g) ?? []);
      // These pages list the columns of tables, and questions to them.
      if (!/\/(about|explore\/sql)\/$/.test(path)) expect(words.filter((word) => ids.has(word))).toEqual([]);

      await page.getByRole('link', { name: tag === 'en' ? '中文' : 'English', exact: true }).click();
      expect(new URL(page.url()).pathname).toBe(other);
      expect(await page.locator('html').getAttribute('lang')).toBe(tag === 'en' ? 'zh-CN' : 'en');
      noTrouble(page);
    });
  },
);

const build = fileURLToPath(new URL('../../build', import.meta.url));
const some = sample(pagesOf(build), 4, 2026);

test.each(some)('%s, taken by chance, is accessible (axe) in light and dark', async (path) => {
  const page = await openPage(path, { viewport: wide, colorScheme: 'light' });
  expect(await violations(page), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, { look: 'colours' }), 'dark').toEqual([]);
});

test('a wrong address is answered as such, with the way to the pages that exist', async () => {
  const response = await fetch(`${origin}/area/no-such-area/deeper/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('没有这个页面');
});

test('links of all pages lead to files that exist', () => {
  const seen = new Set(['/', '/en/']);
  const missing: string[] = [];
  // Grows while it is walked.
  for (const path of seen) {
    const file = join(build, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path));
    if (!existsSync(file)) missing.push(path);
    else if (file.endsWith('.html')) {
      for (const [, link = ''] of readFileSync(file, 'utf8').matchAll(/<a\b[^>]* href="([^"]+)"/g)) {
        const to = new URL(link.replaceAll('&amp;', '&'), origin + path);
        if (to.origin === origin) seen.add(to.pathname);
      }
    }
  }
  expect(missing).toEqual([]);
  expect(seen.size).toBeGreaterThan(900);
});

test('the language changes and changes back', async () => {
  const page = await openPage('/');
  for (const [link, lang] of [
    ['English', 'en'],
    ['中文', 'zh-CN'],
  ] as const) {
    await page.getByRole('link', { name: link, exact: true }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(lang);
    expect(await page.locator('h1').innerText()).toMatch(lang === 'en' ? /targets/ : /项目标/);
  }
  noTrouble(page);
});

/** Ids of rows that look like no word of any language. */
const ids = new Set(
  ['indicators', 'organisations', 'documents', 'targets', 'tasks', 'scopes']
    .flatMap((table) => packageTable(table).map((row) => row['id'] ?? ''))
    .filter((id) => /[._-]/.test(id)),
);

/** All a reader is told: every text of its own, names read out, the title and the description. */
const wordsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = [
      document.title,
      document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    ];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
          texts.push(node.getAttribute(name) ?? '');
      } else if (!node.parentElement?.closest('script, style, noscript')) texts.push(node.textContent ?? '');
    }
    return texts.filter((text) => text.trim() !== '');
  });

test('an area with few lanes comes without moving what is read', async () => {
  const page = await openPage('/area/370102/', { viewport: wide });
  await settled(page);
  await page.locator('#figures').scrollIntoViewIfNeeded();
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );
  expect(moved).toBeLessThan(0.0001);
});
