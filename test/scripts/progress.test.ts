import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { main as generate } from '../../scripts/generate.ts';
import { main } from '../../scripts/progress.ts';

const root = mkdtempSync(join(tmpdir(), 'duibiao-progress-'));
const demo = join(root, 'demo');
const one = join(root, 'one');
beforeAll(() => {
  generate(['--demo', '--out', demo]);
  generate(['--one', '--out', one]);
});
afterAll(() => rmSync(root, { recursive: true }));

let told: MockInstance<typeof console.error>;
beforeEach(() => {
  told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});
const messages = () => told.mock.calls.map(([line]) => String(line)).join('\n');

type Line = Record<string, string>;
const read = (csv: string): Line[] => Papa.parse<Line>(csv.trim(), { header: true }).data;

/** A copy of a generated package with one file changed; null takes the file away. */
let copies = 0;
function changed(kind: '--one' | '--empty', file: string, change: (text: string) => string | null): string {
  const dir = join(root, `copy${(copies += 1)}`);
  generate([kind, '--out', dir]);
  const text = change(readFileSync(join(dir, file), 'utf8'));
  if (text === null) rmSync(join(dir, file));
  else writeFileSync(join(dir, file), text);
  return dir;
}

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/run.mjs', 'progress', ...args], { encoding: 'utf8', maxBuffer: 1e8 });

test('writes table progress with all columns to a file and counts to standard error', async () => {
  const out = join(root, 'progress.csv');
  expect(await main(['--package', demo, '--out', out])).toBe(0);
  const rows = read(readFileSync(out, 'utf8'));
  const targets = read(readFileSync(join(demo, 'targets.csv'), 'utf8'));
  expect(rows.map((row) => row['target'])).toEqual(targets.map((row) => row['id']));
  expect(Object.keys(rows[0] ?? {})).toEqual(
    (
      'target status side start_end due_end t0 t1 tn b v x x_period x_status x_document claim n n_satisfied p e r ' +
      'difference gap required actual projection cagr_actual cagr_required cagr_ratio cagr_reason release_on ' +
      'months rest profile flags'
    ).split(' '),
  );
  expect(messages()).toContain(`${targets.length} targets judged by linear-1 as of 2026-10-31`);
  const met = rows.filter((row) => row['status'] === 'met').length;
  expect(messages()).toMatch(new RegExp(`^ +${met}  met$`, 'm'));
});

test('takes the day and the rule', async () => {
  const out = join(root, 'rule.csv');
  expect(await main(['--package', one, '--as-of', '2024-06-30', '--rule', 'cagr-1', '--out', out])).toBe(0);
  expect(read(readFileSync(out, 'utf8'))[0]).toMatchObject({ target: 'jia.plan-1', status: 'awaiting' });
  expect(await main(['--package', one, '--rule', 'cagr-1', '--out', out])).toBe(0);
  const [verdict] = read(readFileSync(out, 'utf8'));
  expect(verdict?.['status']).toBe('on_pace');
  expect(Number(verdict?.['cagr_required'])).toBeCloseTo(100 * (1.25 ** 0.25 - 1), 9);
});

test('standard output is the CSV alone', () => {
  const { status, stdout, stderr } = run('--package', one);
  expect(status).toBe(0);
  expect(read(stdout)).toHaveLength(1);
  expect(stdout.startsWith('target,status,')).toBe(true);
  expect(stderr).toBe('1 targets judged by linear-1 as of 2026-11-21\n       1  ahead\n');
});

test('an empty package gives a header', async () => {
  const dir = changed('--empty', 'targets.csv', (text) => text);
  const out = join(root, 'empty.csv');
  expect(await main(['--package', dir, '--out', out])).toBe(0);
  expect(readFileSync(out, 'utf8')).toMatch(/^target,status,[^\n]*,flags\n$/);
});

test('a package without the internal tables is judged: published packages have none', async () => {
  const dir = changed('--one', 'datapackage.json', (text) => {
    const descriptor = JSON.parse(text) as { resources: Line[] };
    descriptor.resources = descriptor.resources.filter((table) => table['duibiao:visibility'] !== 'internal');
    return JSON.stringify(descriptor);
  });
  const out = join(root, 'public.csv');
  expect(await main(['--package', dir, '--out', out])).toBe(0);
  expect(read(readFileSync(out, 'utf8'))[0]).toMatchObject({ status: 'on_pace', profile: 'linear' });
});

test('a package with errors is refused: every finding, code 1, no file', async () => {
  const dir = changed('--one', 'targets.csv', (text) => text.replace('990101', '990199'));
  const out = join(root, 'refused.csv');
  expect(await main(['--package', dir, '--out', out])).toBe(1);
  expect(messages()).toMatch(/targets\.csv:2:area.*990199/);
  expect(existsSync(out)).toBe(false);
});

test('a missing table of a package is an error of the package', async () => {
  const dir = changed('--one', 'targets.csv', () => null);
  expect(await main(['--package', dir])).toBe(1);
  expect(messages()).toContain('targets.csv');
});

const wrong: readonly (readonly [args: () => string[], reason: string])[] = [
  [() => [], '--package DIR is needed'],
  [() => ['--package'], "'--package"],
  [() => ['--package', '--rule', 'pp-1'], '--package'],
  [() => ['--package', join(root, 'nowhere')], 'not found'],
  [() => ['--package', one, '--rule', 'linear-2'], 'linear-1, pp-1, cagr-1, not "linear-2"'],
  [() => ['--package', one, '--as-of', '2026-02-30'], '"2026-02-30"'],
  [() => ['--package', one, '--as-of', '2026'], '"2026"'],
  [() => ['--package', one, '--as-of', ''], '""'],
  [() => ['--package', one, '--out', join(root, 'nowhere', 'x.csv')], 'x.csv cannot be written: ENOENT'],
  [() => ['--package', one, '--verbose'], '--verbose'],
  [() => ['--package', one, 'extra'], 'extra'],
  [() => ['--package', changed('--one', 'datapackage.json', () => '{"resources": [')], 'cannot be read'],
  [() => ['--package', changed('--one', 'datapackage.json', () => '[1]')], 'cannot be read'],
  [
    () => [
      '--package',
      changed('--one', 'datapackage.json', () => '{"duibiao:as_of": "2026-01-01", "resources": []}'),
    ],
    'no table targets',
  ],
  [
    () => [
      '--package',
      changed('--one', 'datapackage.json', (text) => text.replace('"2026-11-21",', '"soon",')),
    ],
    'not "soon"',
  ],
];

test.each(wrong)('bad input %# is refused with one line', async (args, reason) => {
  const refused = await main(args()).then(
    () => new Error('accepted'),
    (error: unknown) => error as Error,
  );
  expect(refused.message).toContain(reason);
  expect(refused.message).not.toMatch(/\n/);
});

test('on the command line a refusal is one sentence and code 2', () => {
  const { status, stdout, stderr } = run('--package', one, '--rule', 'linear-2');
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: 'progress: --rule is one of linear-1, pp-1, cagr-1, not "linear-2"\n',
  });
});
