import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../steps/machine.mjs';
import { measureEngine } from './engine.ts';
import { measureExports } from './exports.ts';
import { measuredMarkdown, type Measured } from './spread.ts';
import { measureVerdicts } from './verdicts.ts';
import { measureViewBytes } from './view-bytes.ts';

/**
 * `node scripts/run.mjs bench/scale`: engine, verdicts, exports and growth, each beside its floor of the same run; no page is
 * looked at. `--targets 500000` judges that many. Writes `scale.md` and `scale.json` to `--out`.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      root: { type: 'string', default: 'build' },
      out: { type: 'string', default: '.cache/bench' },
      runs: { type: 'string', default: '5' },
      targets: { type: 'string', default: '50000' },
    },
  });
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge was found (set CHROME)');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const runs = Number(values.runs);
  let rows: Measured[];
  try {
    rows = [
      await measureEngine(browser, values.root, runs),
      await measureVerdicts(runs, Math.max(1, Math.round(Number(values.targets) / 5000))),
      ...(await measureExports()),
      measureViewBytes(),
    ];
  } finally {
    await browser.close();
  }
  const table = measuredMarkdown(rows);
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, 'scale.md'), table);
  const ratios = rows.map((row) => ({ ...row, ratio: row.value / row.floor }));
  writeFileSync(join(values.out, 'scale.json'), `${JSON.stringify(ratios, null, 1)}\n`);
  console.log(table);
  return 0;
}
