import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../../scripts/data-check.ts';
import { set } from './planted.ts';
import { filesOf, sample, type Tables } from './sample.ts';

const descriptor = new URL('../../../public/data/datapackage.json', import.meta.url);
let dir = '';
let printed: string[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'data-check-'));
  printed = [];
  for (const method of ['log', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((line: string) => void printed.push(line));
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true });
});

function write(edit: (tables: Tables) => void = () => {}): void {
  const tables = sample();
  edit(tables);
  writeFileSync(join(dir, 'datapackage.json'), readFileSync(descriptor));
  for (const [path, text] of filesOf(tables)) writeFileSync(join(dir, path), text);
}

test('a clean package: a summary and exit code 0', async () => {
  write();
  expect(await main(['--package', dir])).toBe(0);
  expect(printed).toEqual([expect.stringMatching(/^检查了 \d+ 个文件：0 个错误，0 个警告$/)]);
});

test('warnings alone keep exit code 0', async () => {
  write(set('targets', 0, { lead: 'sz-env' }));
  expect(await main(['--package', dir, '--lang', 'en'])).toBe(0);
  expect(printed[0]).toMatch(/^warning targets\.csv:2:lead {2}sz-env belongs to 370103/);
  expect(printed[1]).toMatch(/0 errors, 1 warnings$/);
});

test('an error gives exit code 1', async () => {
  write(set('targets', 0, { due: '2020' }));
  expect(await main(['--package', dir, '--lang', 'en'])).toBe(1);
  expect(printed[0]).toMatch(/^error {3}targets\.csv:2:due {2}/);
});

test('bytes of another encoding are told as such', async () => {
  write();
  writeFileSync(
    join(dir, 'scopes.csv'),
    Buffer.from('id,name_zh,name_en,kind\npublic,\xb9\xab\xb9\xb2,Public,\n', 'latin1'),
  );
  expect(await main(['--package', dir, '--lang', 'en'])).toBe(1);
  expect(printed[0]).toContain('scopes.csv:2:name_zh  a character was lost');
});

test('no descriptor, no JSON, no resources, a path outside: one sentence each', async () => {
  expect(await main(['--package', join(dir, 'none')])).toBe(1);
  const file = join(dir, 'datapackage.json');
  const outside = { resources: [{ name: 'x', path: '../x.csv', schema: { fields: [] } }] };
  for (const text of [
    '{"resources": [',
    '{}',
    'null',
    '[]',
    '{"resources": [null]}',
    JSON.stringify(outside),
  ]) {
    writeFileSync(file, text);
    expect(await main(['--package', dir])).toBe(1);
  }
  expect(printed).toHaveLength(7);
  expect(printed.every((line) => line.includes('datapackage.json') && !line.includes('\n'))).toBe(true);
});

test('unknown options print the usage', async () => {
  expect(await main(['--lang', 'fr'])).toBe(1);
  expect(await main(['--packge', dir])).toBe(1);
  expect(printed.every((line) => line.startsWith('node scripts/run.mjs data-check'))).toBe(true);
});
