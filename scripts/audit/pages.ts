import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sep } from 'node:path';
import type { Page } from 'playwright-core';

/** Half the size of what the package names first, and read anew by every page. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Addresses of all pages of a built site, in order: `/`, `/about/`, `/en/area/370102/`, `/404.html`. */
export const pagesOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.split(sep).join('/')}`)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/\/index\.html$/, '/'))
    .sort();

/** The template of an address: `/en/area/370102/` is an `area/*`. */
export function templateOf(path: string): string {
  const [first = '', ...rest] = path
    .replace(/^\/en\//, '/')
    .split('/')
    .filter(Boolean);
  if (first === '') return 'overview';
  return rest.length > 0 ? `${first}/*` : first;
}

/** `count` of the items, the same ones for the same seed (mulberry32 and a partial shuffle). */
export function sample<T>(items: readonly T[], count: number, seed: number): T[] {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const left = [...items];
  for (let i = 0; i < Math.min(count, left.length); i += 1) {
    const j = i + Math.floor(random() * (left.length - i));
    [left[i], left[j]] = [left[j] as T, left[i] as T];
  }
  return left.slice(0, count);
}

/** What axe finds on a page. `colours`: only what depends on them, for a page that was looked at in another face before. */
interface Look {
  look?: 'all' | 'colours';
  /** Selector of the part to look at; the whole page unless said. */
  within?: string;
}

/** What axe finds on the page as it stands, one sentence for each element. */
export async function violations(
  page: Page,
  { look = 'all', within = 'html' }: Look = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const only = look === 'colours' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {};
  const options = { resultTypes: ['violations' as const], ...only };
  const { violations } = await page.evaluate(
    (given) =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(given.within, given.options),
    { within, options },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, any, failureSummary }) => `${id}: ${target.join(' ')}: ${any[0]?.message ?? failureSummary}`,
    ),
  );
}
