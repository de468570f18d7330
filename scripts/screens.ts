import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { templateOf, pagesOf } from './audit/pages.ts';
import { close, createServer, listen } from './serve.ts';
import { chromiumFlags } from './steps/chromium.mjs';
import { findChromium } from './steps/machine.mjs';

const widths = [1280, 360] as const;
const themes = ['light', 'dark'] as const;
/** Pages that show most of their template in the published package; elsewhere the largest stands in. */
const preferred = [
  '/',
  '/area/370105/',
  '/indicator/env.pm25/',
  '/document/tq-ecoplan-2023/',
  '/briefing/370105/',
  '/targets/1/',
];

interface Shot {
  caption: string;
  image: Buffer;
}

/**
 * Photographs a built site: one page of every template and the English overview, at 1280 and 360 px, light and dark.
 * Writes one contact sheet per width, `<name>-1280.jpg` and `<name>-360.jpg`; with `--each` also every picture.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      root: { type: 'string', default: 'build' },
      name: { type: 'string', default: 'published' },
      out: { type: 'string', default: 'docs/screens' },
      only: { type: 'string' },
      each: { type: 'boolean', default: false },
    },
  });
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge was found (set CHROME)');
  if (!existsSync(join(values.root, 'index.html'))) throw new Error(`${values.root} holds no built site`);
  mkdirSync(values.out, { recursive: true });
  const server = createServer({ root: values.root });
  const { origin } = new URL(await listen(server, '127.0.0.1'));
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const wanted = values.only?.split(',');
    const paths = templates(values.root).filter((path) => !wanted || wanted.includes(templateOf(path)));
    for (const width of widths) {
      const shots: Shot[] = [];
      for (const path of paths) {
        for (const theme of themes) {
          const image = await photograph(browser, origin + path, width, theme);
          shots.push({ caption: `${path} ${theme}`, image });
          if (values.each) {
            const name = path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'overview';
            writeFileSync(join(values.out, `${name}-${width}-${theme}.png`), image);
          }
        }
      }
      const file = join(values.out, `${values.name}-${width}.jpg`);
      writeFileSync(file, await contactSheet(browser, shots, width));
      console.log(`${file}: ${shots.length} pictures`);
    }
  } finally {
    await browser.close();
    await close(server);
  }
  return 0;
}

/** One page of every template of a site, the largest unless another is preferred, and the English overview. */
function templates(root: string): string[] {
  const byTemplate = new Map<string, string>();
  const size = (path: string) => statSync(join(root, path, path.endsWith('/') ? 'index.html' : '')).size;
  for (const path of pagesOf(root)) {
    const template = templateOf(path);
    if (path.startsWith('/en/')) continue;
    const known = byTemplate.get(template);
    if (known === undefined || (!preferred.includes(known) && size(path) > size(known)))
      byTemplate.set(template, path);
    if (preferred.includes(path)) byTemplate.set(template, path);
  }
  return [...byTemplate.values(), '/en/'];
}

async function photograph(
  browser: Browser,
  address: string,
  width: number,
  colorScheme: (typeof themes)[number],
): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: { width, height: width === 1280 ? 900 : 760 },
    colorScheme,
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const image = await page.screenshot();
  await page.close();
  return image;
}

/** All pictures of a width in one, light beside dark, each with its address. */
async function contactSheet(browser: Browser, shots: readonly Shot[], width: number): Promise<Buffer> {
  const shown = width === 1280 ? 560 : 270;
  const columns = width === 1280 ? 2 : 6;
  const gap = 16;
  const page = await browser.newPage({
    viewport: { width: columns * (shown + gap) + gap, height: 600 },
    deviceScaleFactor: 1,
  });
  const figures = shots
    .map(
      ({ caption, image }) =>
        `<figure><img width="${shown}" src="data:image/png;base64,${image.toString('base64')}"><figcaption>${caption}</figcaption></figure>`,
    )
    .join('');
  await page.setContent(
    `<style>
      body { margin: ${gap}px; display: grid; grid-template-columns: repeat(${columns}, ${shown}px); gap: ${gap}px; background: #c8ced6; font: 13px sans-serif; }
      figure { margin: 0; } img { display: block; border: 1px solid #8a939e; } figcaption { margin-top: 4px; }
    </style>${figures}`,
    { waitUntil: 'load' },
  );
  const sheet = await page.screenshot({ fullPage: true, type: 'jpeg', quality: 72 });
  await page.close();
  return sheet;
}
