import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { close, createServer, listen } from './serve.ts';
import { findChromium } from './steps/machine.mjs';

/** One page of every template, with a name for its picture. */
const templates = [
  ['overview', '/'],
  ['area', '/area/370104/'],
  ['indicator', '/indicator/env.pm25/'],
  ['document', '/document/tq-ecoplan-2023/'],
  ['methods', '/methods/'],
  ['overview-en', '/en/'],
] as const;

/**
 * Photographs a built site: every template at 1280 and 360 px, light and dark.
 * `--only overview,indicator` takes a few, `--light` leaves the dark ones out.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      root: { type: 'string', default: 'build' },
      out: { type: 'string', default: '.cache/screens' },
      only: { type: 'string' },
      light: { type: 'boolean', default: false },
    },
  });
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge was found (set CHROME)');
  mkdirSync(values.out, { recursive: true });
  const server = createServer({ root: values.root });
  const address = await listen(server, '127.0.0.1');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const wanted = values.only?.split(',');
    for (const [name, path] of templates) {
      if (wanted && !wanted.includes(name)) continue;
      for (const width of [1280, 360]) {
        for (const colorScheme of values.light ? (['light'] as const) : (['light', 'dark'] as const)) {
          const height = width === 1280 ? 900 : 760;
          const page = await browser.newPage({ viewport: { width, height }, colorScheme });
          await page.goto(new URL(path, address).href, { waitUntil: 'networkidle' });
          const file = `${name}-${width}${colorScheme === 'dark' ? '-dark' : ''}.png`;
          await page.screenshot({ path: join(values.out, file) });
          await page.close();
          console.log(file);
        }
      }
    }
  } finally {
    await browser.close();
    await close(server);
  }
  return 0;
}
