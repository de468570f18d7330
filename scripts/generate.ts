import { demoIdentity, demoPackage } from './generate/demo/package.ts';
import { readOptions, wholeNumber } from './generate/options.ts';
import { mostAreas } from './generate/scale-vocabulary.ts';
import { writeScalePackage } from './generate/scale.ts';
import { emptyIdentity, emptyPackage, oneIdentity, onePackage } from './generate/small.ts';
import { writePackage } from './generate/write.ts';

/**
 * Writes a synthetic data package:
 *
 *     node scripts/run.mjs generate --areas N --indicators N --years N [--targets N] [--seed S] --out DIR
 *     node scripts/run.mjs generate --demo | --empty | --one [--seed S] --out DIR
 *
 * The same seed writes the same bytes.
 */
export function main(args: readonly string[]): number {
  const options = readOptions(args, {
    areas: { type: 'string' },
    indicators: { type: 'string' },
    years: { type: 'string' },
    targets: { type: 'string' },
    seed: { type: 'string' },
    out: { type: 'string' },
    demo: { type: 'boolean' },
    empty: { type: 'boolean' },
    one: { type: 'boolean' },
  });
  const { out, demo, empty, one } = options;
  if (!out) throw new Error('--out DIR is needed');
  const areas = wholeNumber('areas', options.areas, 1, mostAreas);
  const indicators = wholeNumber('indicators', options.indicators, 1, 100_000);
  const years = wholeNumber('years', options.years, 1, 100);
  const targets = wholeNumber('targets', options.targets, 0, 50);
  const seed = wholeNumber('seed', options.seed, 0, 0xffffffff) ?? 1;

  const sized = [areas, indicators, years, targets].some((size) => size !== null);
  if ([sized, demo, empty, one].filter(Boolean).length !== 1) {
    throw new Error('give either --areas, --indicators and --years, or one of --demo, --empty, --one');
  }
  if (demo) writePackage(out, demoIdentity, demoPackage(seed));
  else if (empty) writePackage(out, emptyIdentity, emptyPackage());
  else if (one) writePackage(out, oneIdentity, onePackage());
  else {
    if (areas === null || indicators === null || years === null) {
      throw new Error('--areas, --indicators and --years belong together');
    }
    writeScalePackage(out, { areas, indicators, years, targets: targets ?? 1, seed });
  }
  return 0;
}
