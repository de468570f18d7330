// What browser tests of the boards (Overview, area pages) share: the rows on screen, and the verdicts of Node to hold
// them against.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { parseCsv } from '../../src/data/csv.ts';
import { createNodeEngine } from '../../src/data/duckdb-node.ts';
import type { Engine } from '../../src/data/engine.ts';
import { targetRows, type TargetRow } from '../../src/data/models/models.ts';
import { loadTables, typedTables } from '../../src/data/package.ts';
import { judge, type Question } from '../../src/data/progress/judge.ts';
import { parseDescriptor, type PackageSchema } from '../../src/data/schema.ts';
import { bytesOf, openPage, origin } from './browser.ts';

type OpenOptions = Parameters<typeof openPage>[1];

let published: Promise<{ engine: Engine; schema: PackageSchema }> | undefined;

/** The engine of Node over the tables as the site publishes them below /data/. */
async function open(): Promise<{ engine: Engine; schema: PackageSchema }> {
  const text = async (path: string) => {
    const response = await fetch(`${origin}/data/${path}`);
    expect(response.status, path).toBe(200);
    return response.text();
  };
  const schema = parseDescriptor(JSON.parse(await text('datapackage.json')));
  const files = await Promise.all(schema.tables.map(async ({ path }) => [path, await text(path)] as const));
  const engine = await createNodeEngine();
  await loadTables(engine, schema, typedTables(schema, new Map(files)));
  return { engine, schema };
}

/** The package's own day. */
export const packageDay = async (): Promise<string> => (await (published ??= open())).schema.asOf;

const answers = new Map<string, TargetRow[]>();

/** Goals that boards count, with the verdicts that the engine gives in Node; at the package's own day unless said. */
export async function nodeGoals(question: Partial<Question> = {}): Promise<TargetRow[]> {
  const { engine, schema } = await (published ??= open());
  const { asOf = schema.asOf, rule = 'linear-1' } = question;
  const known = answers.get(`${asOf} ${rule}`);
  if (known) return known;
  await judge(engine, { asOf, rule });
  const goals = (await targetRows(engine)).filter(({ role, counted }) => role === 'goal' && counted);
  answers.set(`${asOf} ${rule}`, goals);
  return goals;
}

/** Opens a board and waits until it answers to a visitor. */
export async function openBoard(path: string, options?: OpenOptions): Promise<Page> {
  const page = await openPage(path, options);
  await ready(page);
  return page;
}

/** Waits until the page has come alive, and until no filter or question is being applied any more. */
export async function ready(page: Page): Promise<void> {
  const isReady = () => {
    const { alive, applying } = document.documentElement.dataset;
    const asleep = document.querySelector('[data-island="matrix"]:not([data-awake])');
    return alive !== undefined && applying === undefined && !asleep;
  };
  // Asked in every frame, it would have the page drawn sixty times a second.
  await page.waitForFunction(isReady, undefined, { polling: 50 });
}

/** Ids of the targets that can be seen, from top to bottom. */
export const visibleIds = (page: Page): Promise<string[]> =>
  page
    .locator('.results li[id]')
    .evaluateAll((items) =>
      items.filter((item) => item.checkVisibility({ visibilityProperty: true })).map(({ id }) => id),
    );

/** Opens every list that is closed, and waits until its rows have been made. */
export async function openLists(page: Page): Promise<void> {
  const lists = page.locator('.results details');
  await lists.evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
  await expect.poll(() => lists.filter({ hasNot: page.locator('li[id]') }).count()).toBe(0);
}

/** The two numbers of “显示 … 项中的 … 项”: shown, and all of the board. */
export async function shownCount(page: Page): Promise<[number, number]> {
  const line = await page.getByText(/^(显示 \d+ 项中的 \d+ 项|\d+ of \d+ targets shown)$/).innerText();
  const [first = NaN, second = NaN] = (line.match(/\d+/g) ?? []).map(Number);
  return line.startsWith('显示') ? [second, first] : [first, second];
}

/** Waits until exactly these targets are on screen (in any order) and the page counts them right. */
export async function expectShown(page: Page, goals: readonly { id: string }[]): Promise<void> {
  const ids = goals.map(({ id }) => id).sort();
  await expect.poll(async () => (await visibleIds(page)).sort(), { timeout: 10_000 }).toEqual(ids);
  expect((await shownCount(page))[0]).toBe(ids.length);
}

export interface Saved {
  name: string;
  bytes: Buffer;
  header: string[];
  /** Rows as records by heading. */
  rows: Record<string, string>[];
}

/** Presses the download button and reads the file. */
export async function download(page: Page): Promise<Saved> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: /^(下载所见 CSV|Download shown rows)/ }).click();
  const saved = await coming;
  const bytes = await bytesOf(saved);
  const { header, rows, faults } = parseCsv(bytes.toString('utf8'));
  expect(faults).toEqual([]);
  const records = rows.map((cells) => Object.fromEntries(header.map((title, i) => [title, cells[i] ?? ''])));
  return { name: saved.suggestedFilename(), bytes, header, rows: records };
}

/** The rows of a table of the repository's package, as text. */
export function packageTable(name: string): Record<string, string>[] {
  const file = new URL(`../../public/data/${name}.csv`, import.meta.url);
  const { header, rows } = parseCsv(readFileSync(file, 'utf8'));
  return rows.map((cells) => Object.fromEntries(header.map((title, i) => [title, cells[i] ?? ''])));
}
