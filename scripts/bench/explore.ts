import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags } from '../steps/chromium.mjs';
import { findChromium } from '../steps/machine.mjs';
import { byHand, measureBare } from './bare-table.ts';
import { framed, type Framed } from './framed.ts';

/** What an analyst waits for on the Explore page, in ms, unthrottled. */
export interface ExploreTimes {
  rows: number;
  /** Whether the pointer rested on the box before, as a hand does, or the press came out of nothing. */
  announced: boolean;
  /** From the press to rows and count in the page: the wait that the page itself causes. */
  narrow: Spread;
  clear: Spread;
  /** The same to the frame in which they are painted; a screen adds up to a frame of its own. */
  narrowPainted: Spread;
  clearPainted: Spread;
  /** The floor: a press in a page that holds nothing but a table, to the frame in which its first rows are painted anew. */
  bare: Spread;
  /** Longest main-thread task while filtering; 0 when none took 50 ms. */
  longTask: number;
}

interface Spread {
  median: number;
  p95: number;
}

/** The budgets of docs/architecture.md: of the published package, of a million rows, of ten. */
const budgetOf = (rows: number) =>
  rows < 100_000
    ? { narrow: 16, clear: 50, longTask: 50 }
    : rows < 2_000_000
      ? { narrow: 50, clear: 50, longTask: 50 }
      : { narrow: 150, clear: 150, longTask: 50 };

/**
 * Presses values of facets on `/explore/` of a site and takes them back, `presses` times each, and measures how long rows and
 * count take. `table` is the table to ask; its rows are counted before.
 */
export async function measureExplore(
  browser: Browser,
  origin: string,
  {
    table = 'verdicts',
    presses = 30,
    announced = true,
  }: { table?: string; presses?: number; announced?: boolean } = {},
): Promise<ExploreTimes> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    await context.addInitScript(framed);
    const page = await context.newPage();
    await page.goto(`${origin}/explore/?table=${table}&role=`);
    await page.locator('section[aria-busy=false] nav.pager').waitFor({ timeout: 300_000 });
    await page.waitForTimeout(1000);
    if (announced) await page.exposeFunction('pressByHand', (x: number, y: number) => byHand(page, x, y));
    const seen = await page.evaluate(press, presses);
    const bare = await measureBare(context, presses);
    return {
      bare: spread(bare),
      rows: seen.rows,
      announced,
      narrow: spread(seen.narrow),
      clear: spread(seen.clear),
      narrowPainted: spread(seen.narrowPainted),
      clearPainted: spread(seen.clearPainted),
      longTask: seen.longTask,
    };
  } finally {
    await context.close();
  }
}

interface InPage extends Framed {
  pressByHand?: (x: number, y: number) => Promise<void>;
}

/** Runs in the page: one press after the other, each once the page is quiet. */
async function press(presses: number) {
  const { pressByHand, framed } = window as unknown as InPage;
  const seen = {
    rows: 0,
    narrow: [] as number[],
    clear: [] as number[],
    narrowPainted: [] as number[],
    clearPainted: [] as number[],
    longTask: 0,
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longTask = Math.max(seen.longTask, duration);
  }).observe({ type: 'longtask' });
  const section = document.querySelector('section[aria-busy]')!;
  const count = () =>
    Number(/[\d,]+(?=\D*$)/.exec(section.querySelector('.said')!.textContent)![0].replaceAll(',', ''));
  seen.rows = count();
  const once = async (box: HTMLInputElement): Promise<[number, number]> => {
    // From the event on: what a browser keeps a click waiting counts.
    let start = 0;
    const before = section.getAttribute('data-shows');
    addEventListener('click', ({ timeStamp }) => (start = timeStamp), { capture: true, once: true });
    const answered = new Promise<number>((resolve, reject) => {
      setTimeout(
        () =>
          reject(
            new Error(
              `no answer within 20 s: ${nameOf(box)} ${section.getAttribute('data-shows')} ${location.search}`,
            ),
          ),
        20_000,
      );
      new MutationObserver((_, observer) => {
        if (section.getAttribute('data-shows') === before) return;
        observer.disconnect();
        resolve(performance.now());
      }).observe(section, { attributes: true, attributeFilter: ['data-shows'] });
    });
    const { x, y, width, height } = box.getBoundingClientRect();
    if (pressByHand) void pressByHand(x + width / 2, y + height / 2);
    else box.click();
    const inPage = await answered;
    const painted = await framed();
    // Facets follow and may move; the next press waits for them as a reader would look at them.
    await new Promise((resolve) => setTimeout(resolve, 400));
    return [inPage - start, painted - start];
  };
  // Facets are drawn anew with every answer, so both are looked up by their names.
  const facets = () => [...document.querySelectorAll('aside fieldset:not(.years)')];
  const nameOf = (box: Element) => box.nextElementSibling!.textContent;
  const find = (facet: string, value: string) =>
    [
      ...(facets()
        .find((one) => one.firstElementChild!.textContent === facet)
        ?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []),
    ].find((box) => nameOf(box) === value);
  /** Facets come after the rows, so the box may be on its way. */
  const boxOf = async (facet: string, value: string): Promise<HTMLInputElement> => {
    for (let waited = 0; waited < 200; waited += 1) {
      const box = find(facet, value);
      if (box) return box;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${facet}: ${value} is not there`);
  };
  // What can be pressed with the table in sight, as it is when the page opens.
  const inSight = (box: Element) => box.checkVisibility() && box.getBoundingClientRect().bottom < innerHeight;
  const values = facets().flatMap((facet) =>
    [...facet.querySelectorAll('input[type=checkbox]')].filter(inSight).map((box, at) => ({
      at,
      facet: facet.firstElementChild!.textContent,
      value: nameOf(box),
    })),
  );
  // The first value of every facet, then the second, and so on.
  values.sort((a, b) => a.at - b.at);
  for (let i = 0; i < presses; i += 1) {
    const { facet, value } = values[i % values.length]!;
    const [narrow, narrowPainted] = await once(await boxOf(facet, value));
    const [clear, clearPainted] = await once(await boxOf(facet, value));
    seen.narrow.push(narrow);
    seen.narrowPainted.push(narrowPainted);
    seen.clear.push(clear);
    seen.clearPainted.push(clearPainted);
  }
  return seen;
}

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** The figures as a line of the report; what is over its budget is bold. */
export function exploreMarkdown({
  rows,
  announced,
  narrow,
  clear,
  narrowPainted,
  clearPainted,
  bare,
  longTask,
}: ExploreTimes): string {
  const budget = budgetOf(rows);
  const mark = (value: number, most: number) => (value > most ? `**${value.toFixed(1)}**` : value.toFixed(1));
  const both = (inPage: Spread, painted: Spread, most: number) =>
    `${inPage.median.toFixed(1)} / ${mark(inPage.p95, most)} ms in the page, ${painted.median.toFixed(1)} / ${mark(painted.p95, most)} ms painted`;
  const toBare = (painted: Spread) =>
    `${(painted.median / bare.median).toFixed(2)} / ${(painted.p95 / bare.p95).toFixed(2)}`;
  return `Explore, ${rows} rows, ${announced ? 'pointer resting before the press' : 'press unannounced'}, median / p95: narrowing ${both(narrow, narrowPainted, budget.narrow)} (budget ${budget.narrow} ms); clearing ${both(clear, clearPainted, budget.clear)} (budget ${budget.clear} ms); a bare table ${bare.median.toFixed(1)} / ${bare.p95.toFixed(1)} ms painted, of which narrowing takes ${toBare(narrowPainted)}; longest task ${longTask === 0 ? 'under 50' : mark(longTask, budget.longTask)} ms
`;
}

/** `node scripts/run.mjs bench/explore --origin http://127.0.0.1:4173 --table observations` measures this page alone. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      origin: { type: 'string' },
      table: { type: 'string' },
      presses: { type: 'string' },
      unannounced: { type: 'boolean', default: false },
    },
  });
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge was found (set CHROME)');
  if (!values.origin) throw new Error('--origin names the site to measure');
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const { table, presses, unannounced } = values;
    const how = {
      announced: !unannounced,
      ...(table && { table }),
      ...(presses && { presses: Number(presses) }),
    };
    console.log(exploreMarkdown(await measureExplore(browser, values.origin, how)));
  } finally {
    await browser.close();
  }
  return 0;
}
