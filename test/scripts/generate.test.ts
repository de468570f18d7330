import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../scripts/generate.ts';
import { checkPackage } from '../../src/data/check/check-package.ts';
import { formatFinding } from '../../src/data/check/finding.ts';
import type { Row } from '../../src/data/csv.ts';
import { createNodeEngine } from '../../src/data/duckdb-node.ts';
import type { Engine } from '../../src/data/engine.ts';
import { readPackage } from '../../src/data/package-files.ts';
import { loadTables, typedTables, type Tables } from '../../src/data/package.ts';
import { judge } from '../../src/data/progress/judge.ts';
import { flagIds, ruleIds, statusIds, type RuleId } from '../../src/data/progress/rules.ts';
import type { PackageSchema } from '../../src/data/schema.ts';

const root = mkdtempSync(join(tmpdir(), 'duibiao-generate-'));
let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(async () => {
  await engine.close();
  rmSync(root, { recursive: true });
});

let made = 0;

/** Generates with these arguments and reads the result back as any reader of the package would. */
function generate(...args: string[]): {
  dir: string;
  schema: PackageSchema;
  tables: Tables;
  findings: string[];
} {
  const dir = join(root, `${(made += 1)}`);
  expect(main([...args, '--out', dir])).toBe(0);
  const { schema, files } = readPackage(dir);
  const findings = checkPackage(schema, files).map((finding) => formatFinding(finding, 'en'));
  return { dir, schema, tables: typedTables(schema, files), findings };
}

async function verdicts(schema: PackageSchema, tables: Tables, rule: RuleId): Promise<Row[]> {
  await loadTables(engine, schema, tables);
  await judge(engine, { asOf: schema.asOf, rule });
  return engine.query('FROM progress');
}

const rowsOf = (tables: Tables, name: string): Row[] => tables[name] ?? [];
const distinct = (rows: readonly Row[], column: string) =>
  [...new Set(rows.flatMap((row) => String(row[column] ?? '').split('|')))].filter(Boolean).sort();
const bytes = (dir: string) =>
  Object.fromEntries(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
const descriptor = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

describe.each([1, 2, 20260131])('the demo package with seed %i', (seed) => {
  let demo: ReturnType<typeof generate>;
  beforeAll(() => {
    demo = generate('--demo', '--seed', `${seed}`);
  });

  test('passes the checker without an error or a warning', () => {
    expect(demo.findings).toEqual([]);
    expect(demo.schema.synthetic).toBe(true);
  });

  test('has the size of a small city, in all ten themes', () => {
    expect(rowsOf(demo.tables, 'areas').filter((row) => row['parent'] === '990100')).toHaveLength(8);
    expect(distinct(rowsOf(demo.tables, 'indicators'), 'theme')).toHaveLength(10);
    expect(rowsOf(demo.tables, 'targets').length).toBeGreaterThan(240);
    for (const table of demo.schema.tables)
      expect(rowsOf(demo.tables, table.name), table.name).not.toEqual([]);
  });

  test('uses every value that the descriptor allows: roles, kinds, comparators, profiles, reasons …', () => {
    for (const table of demo.schema.tables) {
      for (const field of table.fields.filter((each) => each.enum)) {
        const used = distinct(rowsOf(demo.tables, table.name), field.name);
        expect(used, `${table.name}.${field.name}`).toEqual([...(field.enum ?? [])].sort());
      }
    }
  });

  test('meets every status and every flag under linear-1', async () => {
    const rows = await verdicts(demo.schema, demo.tables, 'linear-1');
    expect(distinct(rows, 'status')).toEqual([...statusIds].sort());
    expect(distinct(rows, 'flags')).toEqual([...flagIds].sort());
    // `plan`, `seasonal` … as really used, not only as declared.
    expect(distinct(rows, 'profile')).toEqual(['compound', 'linear', 'none', 'plan', 'seasonal', 'step']);
  });

  test.each(ruleIds)('is judged by %s, one verdict for each target', async (rule) => {
    const rows = await verdicts(demo.schema, demo.tables, rule);
    expect(rows).toHaveLength(rowsOf(demo.tables, 'targets').length);
    expect(rows.some((row) => row['cagr_ratio'] !== null)).toBe(rule === 'cagr-1');
    expect(rows.some((row) => row['p'] !== null)).toBe(true);
  });
});

test('the same seed writes the same bytes, another seed other figures', () => {
  const first = bytes(generate('--demo', '--seed', '7').dir);
  expect(bytes(generate('--demo', '--seed', '7').dir)).toEqual(first);
  const other = bytes(generate('--demo', '--seed', '8').dir);
  expect(other['observations.csv']).not.toBe(first['observations.csv']);
  expect(other['areas.csv']).toBe(first['areas.csv']);
});

test('the tables of a generated package are those of the published descriptor', () => {
  const published = descriptor('public/data/datapackage.json');
  const generated = descriptor(join(generate('--empty').dir, 'datapackage.json'));
  expect(generated['resources']).toEqual(published['resources']);
  expect(generated['duibiao:synthetic']).toBe(true);
  expect(generated['name']).not.toBe(published['name']);
});

describe('a package of a given size', () => {
  test('has that many areas, figures and targets, all valid, and is judged', async () => {
    const { schema, tables, findings } = generate('--areas', '120', '--indicators', '15', '--years', '6');
    expect(findings).toEqual([]);
    expect(rowsOf(tables, 'areas').filter((row) => row['level'] === 'district')).toHaveLength(120);
    expect(rowsOf(tables, 'observations')).toHaveLength(120 * 15 * 6);
    const rows = await verdicts(schema, tables, 'linear-1');
    expect(rows).toHaveLength(120 * 15);
    expect(distinct(rows, 'status')).toEqual(expect.arrayContaining(['ahead', 'behind', 'met', 'missed']));
  });

  test('may have one year only, many years, several targets, or none', () => {
    expect(generate('--areas', '1', '--indicators', '5', '--years', '1').findings).toEqual([]);
    expect(generate('--areas', '2', '--indicators', '5', '--years', '60').findings).toEqual([]);
    const several = generate('--areas', '2', '--indicators', '5', '--years', '3', '--targets', '4');
    expect(several.findings).toEqual([]);
    expect(rowsOf(several.tables, 'targets')).toHaveLength(40);
    const none = generate('--areas', '2', '--indicators', '5', '--years', '3', '--targets', '0');
    expect(rowsOf(none.tables, 'targets')).toEqual([]);
  });

  test('depends on its seed', () => {
    const size = ['--areas', '2', '--indicators', '3', '--years', '3'];
    const figures = (...seed: string[]) => bytes(generate(...size, ...seed).dir)['observations.csv'];
    expect(figures('--seed', '1')).toBe(figures());
    expect(figures('--seed', '2')).not.toBe(figures());
  });
});

test('an empty package keeps the themes, passes the checker and is judged', async () => {
  const { schema, tables, findings } = generate('--empty');
  expect(findings).toEqual([]);
  for (const { name } of schema.tables) expect(rowsOf(tables, name)).toHaveLength(name === 'themes' ? 10 : 0);
  expect(await verdicts(schema, tables, 'linear-1')).toEqual([]);
});

test('a package of one row has one row in every table and one verdict', async () => {
  const { schema, tables, findings } = generate('--one');
  expect(findings).toEqual([]);
  for (const { name } of schema.tables) expect(rowsOf(tables, name), name).toHaveLength(1);
  const [verdict] = await verdicts(schema, tables, 'linear-1');
  expect(verdict).toMatchObject({ target: 'jia.plan-1', status: 'ahead', p: 0.5, profile: 'plan' });
});

test.each([
  [[], '--out DIR is needed'],
  [['--out', 'x'], 'give either'],
  [['--out', 'x', '--demo', '--one'], 'give either'],
  [['--out', 'x', '--demo', '--areas', '3'], 'give either'],
  [['--out', 'x', '--areas', '3'], 'belong together'],
  [
    ['--out', 'x', '--areas', '0', '--indicators', '1', '--years', '1'],
    '--areas takes a whole number from 1',
  ],
  [['--out', 'x', '--areas', '1e3', '--indicators', '1', '--years', '1'], 'not "1e3"'],
  [['--out', 'x', '--demo', '--seed', '-1'], '--seed'],
  [['--out', 'x', '--size', '3'], '--size'],
  [['--demo', 'x'], 'x'],
] as const)('generate %j is refused with one line', (args, reason) => {
  expect(() => main(args)).toThrow(reason);
  expect(() => main(args)).toThrow(/^[^\n]+$/);
});
