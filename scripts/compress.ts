// Writes a Brotli and a gzip twin beside each text-like file of a folder: node scripts/run.mjs compress --out build
// With --ahead FILE it only makes those of one file and keeps them for later; --quick takes seconds for larger twins.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { fileType } from './file-types.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** `best` for a site that is published; `quick` for one that is looked at or tested where it was built. */
export type Effort = 'best' | 'quick';

interface Encoding {
  extension: '.br' | '.gz';
  /** Names everything that the bytes depend on besides the content. */
  settings: (name: string, size: number, effort: Effort) => string;
  encode: (name: string, bytes: Buffer, effort: Effort) => Promise<Buffer>;
}

/**
 * On a page of a megabyte quality 11 takes 1.2 s and quality 9 0.06 s, for 15 % more bytes. A package of hundreds of
 * districts has pages and tables of that size, made anew each month; the engine is made once and kept. Quality 4 packs
 * the engine in a second rather than two minutes, for a third more bytes.
 */
const brotliQuality = (name: string, size: number, effort: Effort): number => {
  if (effort === 'quick') return 4;
  return size > 400_000 && !name.endsWith('.wasm') ? 9 : 11;
};

const gzipLevel = (effort: Effort): number => (effort === 'quick' ? 4 : 9);

const encodings: Encoding[] = [
  {
    extension: '.br',
    settings: (name, size, effort) =>
      `br-${brotliQuality(name, size, effort)}-24-${process.versions['brotli']}`,
    encode: (name, bytes, effort) =>
      brotliAsync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: brotliQuality(name, bytes.length, effort),
          // The widest window that browsers must accept: 2 % off the engine (5.19 to 5.07 MB), the same time.
          [constants.BROTLI_PARAM_LGWIN]: 24,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  {
    extension: '.gz',
    settings: (_name, _size, effort) => `gz-${gzipLevel(effort)}-${process.versions['zlib']}`,
    encode: async (_name, bytes, effort) => {
      const encoded = await gzipAsync(bytes, { level: gzipLevel(effort) });
      // Byte 9 names the operating system; "unknown" makes the twin the same on all of them.
      encoded[9] = 0xff;
      return encoded;
    },
  },
];

export interface Totals {
  files: number;
  bytes: number;
  brotliBytes: number;
  fromCache: number;
}

/**
 * Compresses every file of `out` that is worth it. Twins are cached by content: the engine takes 75 s, a page of
 * 14 kB 18 ms, reading a twin back 0.1 ms.
 */
export async function compressFolder(out: string, cache: string, effort: Effort = 'best'): Promise<Totals> {
  await mkdir(cache, { recursive: true });
  const files = await compressible(out);
  const totals: Totals = { files: files.length, bytes: 0, brotliBytes: 0, fromCache: 0 };
  // Twins one by one rather than files: both twins of the engine may then be made at the same time.
  const jobs = files.flatMap((file) => encodings.map((encoding) => ({ ...file, encoding })));

  async function work(): Promise<void> {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const { path, encoding } = job;
      const bytes = await readFile(path);
      const { twin, cached } = await encodeCached(path, bytes, encoding, cache, effort);
      // A twin that saves nothing would only be a second copy: servers then send the file itself.
      const saves = twin.length < bytes.length;
      if (saves) await writeFile(path + encoding.extension, twin);
      if (cached) totals.fromCache++;
      if (encoding.extension === '.br') {
        totals.bytes += bytes.length;
        totals.brotliBytes += saves ? twin.length : bytes.length;
      }
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  await forgetUnused(cache);
  return totals;
}

/** Makes the twins of one file for the cache, so that a later `compressFolder` finds them there. */
export async function compressAhead(file: string, cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const bytes = await readFile(file);
  for (const encoding of encodings) await encodeCached(file, bytes, encoding, cache, 'best');
}

/** Largest first, so that no core is left alone with the engine at the end. */
async function compressible(out: string): Promise<{ path: string; size: number }[]> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && fileType(entry.name).compress)
    .map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path, size: (await stat(path)).size };
    });
  return (await Promise.all(files)).sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1));
}

async function encodeCached(
  path: string,
  bytes: Buffer,
  { settings, extension, encode }: Encoding,
  cache: string,
  effort: Effort,
): Promise<{ twin: Buffer; cached: boolean }> {
  const placeFor = (wanted: Effort) => {
    const hash = createHash('sha256')
      .update(settings(path, bytes.length, wanted))
      .update('\0')
      .update(bytes);
    return join(cache, hash.digest('hex') + extension);
  };
  // Who is in a hurry takes the better twin, too, where an earlier build has left one.
  for (const wanted of effort === 'quick' ? (['best', 'quick'] as const) : [effort]) {
    const twin = await kept(placeFor(wanted));
    if (twin) return { twin, cached: true };
  }
  const file = placeFor(effort);
  const twin = await encode(path, bytes, effort);
  // Written aside and renamed: an interrupted run leaves no half file under a good name.
  const aside = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  await writeFile(aside, twin);
  await rename(aside, file);
  return { twin, cached: false };
}

/** A twin of the cache, marked as used today; undefined where there is none. */
async function kept(file: string): Promise<Buffer | undefined> {
  try {
    const twin = await readFile(file);
    const now = new Date();
    await utimes(file, now, now);
    return twin;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

const week = 7 * 24 * 3600 * 1000;

async function forgetUnused(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const file = join(cache, name);
    if (Date.now() - (await stat(file)).mtimeMs > week) await rm(file, { force: true });
  }
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: 'string', default: 'build' },
      ahead: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const cache = fileURLToPath(new URL('../.cache/compress', import.meta.url));
  if (values.ahead !== undefined) {
    await compressAhead(resolve(values.ahead), cache);
    return 0;
  }
  const totals = await compressFolder(resolve(values.out), cache, values.quick ? 'quick' : 'best');
  console.log(
    `${totals.files} files, ${megabytes(totals.bytes)}, as Brotli ${megabytes(totals.brotliBytes)}; ` +
      `${totals.fromCache} of ${totals.files * encodings.length} twins from the cache`,
  );
  return 0;
}
