import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags } from '../steps/chromium.mjs';
import { findChromium } from '../steps/machine.mjs';
import { measureEngine } from './engine.ts';
import { measureExports } from './exports.ts';
import { measuredMarkdown, type Measured } from './spread.ts';
import { measureVerdicts } from './verdicts.ts';
import { measureViewBytes } from './view-bytes.ts';

/** Engine, verdicts of that many targets, exports and growth, each beside its floor of the same run. */
export async function measureScale(
  browser: Browser,
  { root, runs, targets }: { root: string; runs: number; targets: number },
): Promise<Measured[]> {
  return [
    ...(await measureEngine(browser, root, runs)),
    await measureVerdicts(runs, Math.max(1, Math.round(targets / 5000))),
    ...(await measureExports()),
    measureViewBytes(),
  ];
}

/** `node scripts/run.mjs bench/scale`: only these, no pages. `--targets 500000` judges that many. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      root: { type: 'string', default: 'build' },
      runs: { type: 'string', default: '5' },
      targets: { type: 'string', default: '50000' },
    },
  });
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge was found (set CHROME)');
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const { root, runs, targets } = values;
    const rows = await measureScale(browser, { root, runs: Number(runs), targets: Number(targets) });
    console.log(measuredMarkdown(rows));
  } finally {
    await browser.close();
  }
  return 0;
}
