import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compressAhead, compressFolder } from '../../scripts/compress.ts';

const long = '指标,数值\r\n'.repeat(500);
let folder: string;
let out: string;
let cache: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duibiao-compress-'));
  [out, cache] = [join(folder, 'out'), join(folder, 'cache')];
  await fill();
});
afterEach(() => rm(folder, { recursive: true }));

async function fill(): Promise<void> {
  await mkdir(join(out, 'data'), { recursive: true });
  await writeFile(join(out, 'data', 'a.csv'), long);
  await writeFile(join(out, 'picture.png'), long);
  await writeFile(join(out, 'tiny.json'), '1');
}

const twins = async () =>
  (await readdir(out, { recursive: true })).filter((name) => /\.(br|gz)$/.test(name)).sort();

it('writes both twins of text, none of pictures, none that saves nothing', async () => {
  const totals = await compressFolder(out, cache);
  expect(await twins()).toEqual([join('data', 'a.csv.br'), join('data', 'a.csv.gz')]);
  expect(brotliDecompressSync(await readFile(join(out, 'data', 'a.csv.br'))).toString()).toBe(long);
  expect(gunzipSync(await readFile(join(out, 'data', 'a.csv.gz'))).toString()).toBe(long);
  expect(totals).toMatchObject({ files: 2, bytes: Buffer.byteLength(long) + 1, fromCache: 0 });
});

it('makes the same bytes again, whether from the cache or not', async () => {
  const bytes = async () => Promise.all((await twins()).map((name) => readFile(join(out, name))));
  await compressFolder(out, cache);
  const first = await bytes();
  expect(await compressFolder(out, cache)).toMatchObject({ fromCache: 4 });
  expect(await bytes()).toEqual(first);
  await rm(cache, { recursive: true });
  expect(await compressFolder(out, cache)).toMatchObject({ fromCache: 0 });
  expect(await bytes()).toEqual(first);
});

it('does not take a file for another of the same name', async () => {
  await compressFolder(out, cache);
  await writeFile(join(out, 'data', 'a.csv'), long + 'x');
  await compressFolder(out, cache);
  expect(brotliDecompressSync(await readFile(join(out, 'data', 'a.csv.br'))).toString()).toBe(long + 'x');
});

it('forgets what no build has used for a week', async () => {
  await compressFolder(out, cache);
  const [kept = '', ...rest] = await readdir(cache);
  for (const name of rest) await utimes(join(cache, name), 0, 0);
  await rm(out, { recursive: true });
  await mkdir(out);
  await compressFolder(out, cache);
  expect(await readdir(cache)).toEqual([kept]);
  expect((await stat(join(cache, kept))).size).toBeGreaterThan(0);
});

it('finds what was compressed ahead, wherever the file lay', async () => {
  await compressAhead(join(out, 'data', 'a.csv'), cache);
  expect(await twins()).toEqual([]);
  expect((await compressFolder(out, cache)).fromCache).toBe(2);
});

it('packs less hard for who is in a hurry, and takes a better twin where there is one', async () => {
  const varied = Array.from({ length: 2000 }, (_, i) => `指标${(i * i) % 977},${i}\r\n`).join('');
  await writeFile(join(out, 'data', 'a.csv'), varied);
  const size = async () => (await stat(join(out, 'data', 'a.csv.br'))).size;
  expect(await compressFolder(out, cache, 'quick')).toMatchObject({ fromCache: 0 });
  expect(brotliDecompressSync(await readFile(join(out, 'data', 'a.csv.br'))).toString()).toBe(varied);
  expect(gunzipSync(await readFile(join(out, 'data', 'a.csv.gz'))).toString()).toBe(varied);
  const quick = await size();
  expect(await compressFolder(out, cache, 'quick')).toMatchObject({ fromCache: 4 });
  expect(await compressFolder(out, cache, 'best')).toMatchObject({ fromCache: 0 });
  const best = await size();
  expect(best).toBeLessThan(quick);
  expect(await compressFolder(out, cache, 'quick')).toMatchObject({ fromCache: 4 });
  expect(await size()).toBe(best);
});
