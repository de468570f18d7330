import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type BrowserContext } from 'playwright-core';
import { pagesOf, sample, templateOf, violations } from './audit/pages.ts';
import { close, createServer, listen } from './serve.ts';
import { chromiumFlags } from './steps/chromium.mjs';
import { findChromium, findJava } from './steps/machine.mjs';
import { checkHtml } from './steps/vnu.mjs';

interface Finding {
  path: string;
  /** Theme for axe, `html` for the validator. */
  by: string;
  text: string;
}

/**
 * Looks at every page of a built site with axe (light and dark) and the HTML validator, and writes what they find as
 * Markdown and JSON. `--sample 20 --seed 1` takes a few. Ends with 1 when anything was found.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      root: { type: 'string', default: 'build' },
      out: { type: 'string', default: '.cache/audit' },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge was found (set CHROME)');
  const all = pagesOf(values.root);
  const paths = values.sample ? sample(all, Number(values.sample), Number(values.seed)) : all;
  const findings: Finding[] = [];

  const java = await findJava();
  if (!java) console.log('HTML: skipped, no Java was found');
  else findings.push(...(await checkHtml(java, values.root)).map((one) => ({ ...one, by: 'html' })));

  const server = createServer({ root: values.root });
  const { origin } = new URL(await listen(server, '127.0.0.1'));
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    for (const theme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        colorScheme: theme,
        viewport: { width: 1280, height: 900 },
      });
      const queue = [...paths];
      await Promise.all([1, 2].map(() => work(context, origin, queue, theme, findings)));
      await context.close();
      console.log(`axe, ${theme}: ${paths.length} pages`);
    }
  } finally {
    await browser.close();
    await close(server);
  }
  const report = table(paths, findings);
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, 'audit.md'), report);
  writeFileSync(
    join(values.out, 'audit.json'),
    `${JSON.stringify({ pages: paths.length, findings }, null, 1)}\n`,
  );
  console.log(report);
  return findings.length === 0 ? 0 : 1;
}

async function work(
  context: BrowserContext,
  origin: string,
  queue: string[],
  by: string,
  findings: Finding[],
): Promise<void> {
  const page = await context.newPage();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    await page.goto(origin + path, { waitUntil: 'load' });
    for (const text of await violations(page)) findings.push({ path, by, text });
  }
  await page.close();
}

/** Findings per template, then each of them. */
function table(paths: readonly string[], findings: readonly Finding[]): string {
  const templates = [...new Set(paths.map(templateOf))].sort();
  const count = (template: string, ...by: string[]) =>
    findings.filter((one) => templateOf(one.path) === template && by.includes(one.by)).length;
  const rows = templates.map((template) => {
    const pages = paths.filter((path) => templateOf(path) === template).length;
    return `| ${template} | ${pages} | ${count(template, 'light')} | ${count(template, 'dark')} | ${count(template, 'html')} |`;
  });
  const list = findings.map(({ path, by, text }) => `- ${path} (${by}): ${text}`);
  return `| template | pages | axe, light | axe, dark | HTML errors |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

${list.length === 0 ? 'Nothing found.' : list.join('\n')}
`;
}
