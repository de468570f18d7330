import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPackage } from '../../src/data/check/check-package.ts';
import type { Row } from '../../src/data/csv.ts';
import { createNodeEngine } from '../../src/data/duckdb-node.ts';
import type { Engine } from '../../src/data/engine.ts';
import { targetRows, type TargetRow } from '../../src/data/models/models.ts';
import { readPackage } from '../../src/data/package-files.ts';
import { loadTables, typedTables } from '../../src/data/package.ts';
import { judge } from '../../src/data/progress/judge.ts';

/** What must stay true of the published package however many rows are added to it. */
const { schema, files } = readPackage(fileURLToPath(new URL('../../public/data', import.meta.url)));
const tables = typedTables(schema, files);
const rows = (name: string): Row[] => tables[name] ?? [];
const where = (name: string, cells: Row): Row[] =>
  rows(name).filter((row) => Object.entries(cells).every(([column, cell]) => row[column] === cell));
const list = (cell: Row[string] | undefined): string[] =>
  String(cell ?? '')
    .split('|')
    .filter(Boolean);

let engine: Engine;
let verdicts: Map<string, TargetRow>;
beforeAll(async () => {
  engine = await createNodeEngine();
  await loadTables(engine, schema, tables);
  await judge(engine, { asOf: schema.asOf, rule: 'linear-1' });
  verdicts = new Map((await targetRows(engine)).map((row) => [row.id, row]));
});
afterAll(() => engine.close());

/** The one verdict of a document whose locator and indicator these are. */
function verdict(document: string, indicator: string, locator: string): TargetRow {
  const found = [...verdicts.values()].filter(
    (row) => row.document === document && row.indicator === indicator && row.locator.startsWith(locator),
  );
  expect(found).toHaveLength(1);
  return found[0] as TargetRow;
}

describe('the published package', () => {
  test('has no error that the checker knows', () => {
    expect(checkPackage(schema, files).filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('has every file that its descriptor names', () => {
    expect(schema.tables.map(({ path }) => path).filter((path) => !files.has(path))).toEqual([]);
  });

  test('has targets of every plan, emergency plan and ledger, and figures of every other document', () => {
    const bare = rows('documents').filter(({ id, kind }) => {
      const policy = ['plan', 'emergency', 'ledger'].includes(String(kind));
      return where(policy ? 'targets' : 'observations', { document: id ?? null }).length === 0;
    });
    expect(bare).toEqual([]);
  });

  test('has documents of all five districts and zones', () => {
    const areas = rows('areas').filter(({ level }) => level === 'district' || level === 'zone');
    expect(areas.map(({ code }) => code).sort()).toEqual([
      '370102',
      '370103',
      '370104',
      '370105',
      'ZX-371500-01',
    ]);
    for (const { code } of areas)
      expect(where('targets', { area: code ?? null }).length, String(code)).toBeGreaterThan(20);
  });

  test('names the place in the document for every target and every figure', () => {
    const lost = [...rows('targets'), ...rows('observations')].filter(
      (row) => !String(row['locator'] ?? '').trim(),
    );
    expect(lost).toEqual([]);
  });

  test('keeps titles and names short enough to be read: at most 120 characters, those of tasks in Chinese 60', () => {
    const long = schema.tables.flatMap(({ name, fields }) =>
      fields
        .filter((field) => /^(title|name|short)_/.test(field.name))
        .flatMap((field) => {
          const most = name === 'tasks' && field.name === 'title_zh' ? 60 : 120;
          return rows(name)
            .map((row) => String(row[field.name] ?? ''))
            .filter((text) => [...text].length > most);
        }),
    );
    expect(long).toEqual([]);
  });

  test('holds no telephone number', () => {
    const phone =
      /电话\D{0,3}\d|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}[-—–‑ ()（）]*\d{7,8}(?!\d)|(?<![\w-])[2-8]\d{6,7}(?!\w)/;
    const found = schema.tables.flatMap(({ name, fields }) =>
      fields
        .filter(({ type }) => type === 'string')
        .flatMap((field) =>
          rows(name)
            .map((row) => String(row[field.name] ?? ''))
            .filter((text) => phone.test(text))
            .map((text) => `${name}.${field.name}: ${text}`),
        ),
    );
    expect(found).toEqual([]);
  });

  test('judges every target, and counts all but those of cities and of named companies', () => {
    expect(verdicts.size).toBe(rows('targets').length);
    const cities = rows('areas').filter(({ level }) => level === 'city' || level === 'province');
    const codes = new Set(cities.map(({ code }) => code));
    const wrong = [...verdicts.values()].filter(
      ({ area, scope_kind, counted }) => counted === (codes.has(area) || scope_kind === 'company'),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('天桥区, ecological protection plan', () => {
  const plan = 'tq-ecoplan-2023';

  test('energy intensity fell by 19.92 % where 16 % was asked: completed, progress 1.274', () => {
    const energy = verdict(plan, 'nrg.energy_intensity', '第一章第一节');
    expect(energy).toMatchObject({ kind: 'change', v: -16, x: -19.92, x_period: '2020', status: 'met' });
    expect(energy.p).toBeCloseTo(1.274, 3);
    expect(energy.gap).toBeCloseTo(-3.92, 9);
  });

  test('rail freight rose by 29.3 where 15.4 was asked: completed, progress 1.903', () => {
    const rail = verdict(plan, 'nrg.rail_freight', '第一章第一节');
    expect(rail).toMatchObject({ kind: 'increase', v: 15.4, x: 29.3, unit_stated: '万吨', status: 'met' });
    expect(rail.p).toBeCloseTo(1.903, 3);
  });

  test('table 1 has its twenty rows, each one goal of 2025, marked binding or expected', () => {
    const inTable = where('targets', { document: plan }).filter(({ locator }) =>
      /表1 第\d+行/.test(String(locator)),
    );
    const numbers = inTable.map(({ locator }) => Number(/表1 第(\d+)行/.exec(String(locator))?.[1]));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    for (const row of inTable) {
      expect(row, String(row['id'])).toMatchObject({ role: 'goal', area: '370105', due: '2025' });
      expect(['binding', 'expected'], String(row['id'])).toContain(row['binding']);
    }
  });

  test('rows 7 to 10 of table 1 share the words of their merged cell', () => {
    const shared = [7, 8, 9, 10].map(
      (n) =>
        where('targets', { document: plan }).find(({ locator }) =>
          String(locator).endsWith(`表1 第${n}行`),
        ) ?? {},
    );
    expect(shared.map((row) => row['value_stated'])).toEqual(Array(4).fill('完成市分解任务'));
    expect(shared.map((row) => [row['kind'], row['value']])).toEqual(Array(4).fill(['assigned', null]));
  });

  test('rows 1 and 2 of table 1 lead from 52 to 42 and from 57.8 to 65.8', () => {
    for (const [indicator, row, base, value] of [
      ['env.pm25', 1, 52, 42],
      ['env.good_days_ratio', 2, 57.8, 65.8],
    ] as const) {
      const expected = { base_period: '2020', base_value: base, value, binding: 'binding' };
      expect(verdict(plan, indicator, `第一章第六节 表1 第${row}行`)).toMatchObject(expected);
    }
  });
});

test('槐荫区, bulletin: ten rows, of which the two printed as “—” are not published and never zero', () => {
  const bulletin = where('observations', { document: 'hy-bulletin-2024' });
  expect(bulletin.map(({ locator }) => Number(/第(\d+)行/.exec(String(locator))?.[1]))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
  expect(bulletin.filter(({ yoy }) => yoy === null)).toEqual([]);
  const dashes = bulletin.filter(({ symbol }) => symbol === '—');
  expect(dashes.map(({ indicator }) => indicator)).toEqual(['eco.iav', 'eco.fai']);
  for (const row of dashes)
    expect(row).toMatchObject({ value: null, value_stated: null, missing: 'not_published' });
  expect(bulletin.filter(({ value }) => value === null)).toEqual(dashes);
});

describe('市中区, ledger of 2023', () => {
  const document = 'sz-ledger-2023';
  const numbers = (kind: string) => where('tasks', { document, list: kind }).map(({ no }) => Number(no));
  const count = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
  const namedBy = (kind: string) =>
    new Set(where('tasks', { document, list: kind }).flatMap(({ targets }) => list(targets)));

  test('has 110 tasks and 20 livelihood projects, numbered without a gap', () => {
    expect(numbers('task')).toEqual(count(110));
    expect(numbers('livelihood')).toEqual(count(20));
  });

  test('has every target named by a task, and no task names a target of another document', () => {
    const named = new Set([...namedBy('task'), ...namedBy('livelihood')]);
    const targets = where('targets', { document }).map(({ id }) => String(id));
    expect([...named].sort()).toEqual([...targets].sort());
  });

  test('has one target for each of the eight goals that stand in both lists', () => {
    const both = [...namedBy('task')].filter((id) => namedBy('livelihood').has(id));
    expect(both).toHaveLength(8);
    const values = both.map((id) => verdicts.get(id)?.value).filter((value) => value !== null);
    expect(values).toEqual(expect.arrayContaining([8, 6, 8, 6.6, 2700, 4700, 107]));
    for (const id of both) expect(verdicts.get(id)?.locator, id).toMatch(/附件1.*附件2/);
  });

  test('sets eight growth targets in its first task', () => {
    const [first] = where('tasks', { document, list: 'task', no: 1 });
    const growth = list(first?.['targets']).filter((id) => verdicts.get(id)?.kind === 'growth');
    expect(growth).toHaveLength(8);
  });
});
