import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Partition, PublishedFile } from '../../src/data/partitions.ts';
import { writeScalePackage } from '../generate/scale.ts';
import { main as publish } from '../publish.ts';
import { largeObservations } from './large-observations.ts';

const areas = 300;
const indicators = 200;

/**
 * `node scripts/run.mjs bench/overlay --rows 10000000 --out .cache/overlay`: a built site over an invented package with that many
 * observations, for pages that read the catalogue when they run (Explore). Pages are those of `--root`; only `data/` and
 * `download/` are made anew, the observations directly as partitions.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      rows: { type: 'string', default: '1000000' },
      root: { type: 'string', default: 'build' },
      out: { type: 'string', default: '.cache/overlay' },
    },
  });
  const { root, out } = values;
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(root))
    if (name !== 'data' && name !== 'download') symlinkSync(resolve(root, name), join(out, name));
  const dir = mkdtempSync(join(tmpdir(), 'duibiao-overlay-'));
  try {
    writeScalePackage(dir, { areas, indicators, years: 1, targets: 0, seed: 1 });
    await publish(['--package', dir, '--out', out]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  const rows = replaceObservations(join(out, 'download'), Number(values.rows));
  console.log(`${out}: ${rows} observations`);
  return 0;
}

function replaceObservations(folder: string, wanted: number): number {
  const write = (path: string, bytes: Uint8Array): PublishedFile => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
    return { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  };
  rmSync(join(folder, 'observations'), { recursive: true });
  const large = largeObservations(wanted, areas, indicators);
  const codes = write('observations/codes.json', new TextEncoder().encode(JSON.stringify(large.codes)));
  const partitions = Array.from({ length: large.files }, (_, i): Partition => {
    const { bytes, rows, id } = large.file(i);
    return { ...write(`observations/${i}.arrow`, bytes), rows, indicators: { [id]: rows } };
  });
  const path = join(folder, 'catalogue.json');
  const catalogue = JSON.parse(readFileSync(path, 'utf8')) as { tables: { name: string; rows: number }[] };
  for (const table of catalogue.tables) if (table.name === 'observations') table.rows = large.rows;
  writeFileSync(path, JSON.stringify({ ...catalogue, codes, partitions }));
  return large.rows;
}
