import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../../src/data/csv.ts';
import { createNodeEngine } from '../../../src/data/duckdb-node.ts';
import type { Engine } from '../../../src/data/engine.ts';
import { loadTables, type Tables } from '../../../src/data/package.ts';
import { judge } from '../../../src/data/progress/judge.ts';
import { ruleIds, statusIds, type RuleId } from '../../../src/data/progress/rules.ts';
import { parsePeriod } from '../../../src/lib/period.ts';
import { packageSchema } from '../package-schema.ts';
import { generatePackage, random } from './generate.ts';

const perRun = 200;
/** None in February: a shifted 29 February may not exist. */
const days = ['2019-06-30', '2020-12-31', '2021-08-15', '2023-09-29', '2025-07-01', '2026-11-21'];

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

async function judged(tables: Tables, asOf: string, rule: RuleId): Promise<Map<string, Row>> {
  await loadTables(engine, packageSchema, tables);
  await judge(engine, { asOf, rule });
  const rows = await engine.query<Row>('SELECT * FROM progress');
  expect(rows).toHaveLength(tables['targets']?.length ?? 0);
  return new Map(rows.map((row) => [String(row['target']), row]));
}

/** Many generated packages as one; their ids keep them apart. */
function packages(seed: number): Tables {
  const together: Tables = {};
  for (let i = 0; i < perRun; i += 1) {
    for (const [name, rows] of Object.entries(generatePackage(seed * perRun + i, `p${i}.`))) {
      (together[name] ??= []).push(...rows);
    }
  }
  return together;
}

/** Runs `check` on a few batches of packages; the same ones every time. */
function always<T>(
  draw: fc.Arbitrary<T>,
  check: (tables: Tables, asOf: string, rule: RuleId, drawn: T) => Promise<void>,
): Promise<void> {
  const seed = fc.integer({ min: 50, max: 5000 });
  return fc.assert(
    fc.asyncProperty(
      seed,
      fc.constantFrom(...days),
      fc.constantFrom(...ruleIds),
      draw,
      (s, day, rule, drawn) => check(packages(s), day, rule, drawn),
    ),
    { numRuns: 3, seed: 20261121, endOnFailure: true },
  );
}

const edited = (tables: Tables, edits: Record<string, (row: Row) => Row>): Tables =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, edits[name] ? rows.map(edits[name]) : rows]),
  );

/** A row with some of its cells replaced. */
const cells =
  (columns: readonly string[], replace: (cell: Row[string]) => Row[string]) =>
  (row: Row): Row => ({
    ...row,
    ...Object.fromEntries(columns.map((name) => [name, replace(row[name] ?? null)])),
  });

/** Target and column wherever two answers differ; numbers may differ in their last bits. */
function differences(
  after: Map<string, Row>,
  before: Map<string, Row>,
  columns: (row: Row) => readonly string[] = Object.keys,
): string[] {
  return [...before].flatMap(([target, row]) =>
    columns(row).flatMap((column) => {
      const [a, b] = [after.get(target)?.[column] ?? null, row[column] ?? null];
      const close =
        typeof a === 'number' && typeof b === 'number'
          ? Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(b))
          : a === b;
      return close ? [] : [`${target} ${column}: ${String(b)} became ${String(a)}`];
    }),
  );
}

describe('every target', () => {
  test('gets exactly one of the statuses, and the counts sum to the number of targets', () =>
    always(fc.constant(null), async (tables, asOf, rule) => {
      const verdicts = await judged(tables, asOf, rule);
      const targets = (tables['targets'] ?? []).map((row) => String(row['id']));
      expect([...verdicts.keys()].sort()).toEqual([...targets].sort());
      const counts = await engine.query<{ status: string; n: number }>(
        'SELECT status, count(*)::INTEGER AS n FROM progress GROUP BY status',
      );
      expect(counts.map(({ status }) => status).filter((id) => !statusIds.some((one) => one === id))).toEqual(
        [],
      );
      expect(counts.reduce((sum, { n }) => sum + n, 0)).toBe(targets.length);
    }));

  test('has figures that are numbers, also with zeros, −100 % and sizes of 10¹⁵', () =>
    always(fc.integer(), async (tables, asOf, rule, drawn) => {
      const next = random(drawn);
      const extreme = [0, -0, -100, 100, 1e-15, -1e-15, 1e15, -1e15, 0.1];
      const spoil = (...columns: string[]) =>
        cells(columns, (cell) =>
          cell === null || next() < 0.5 ? cell : (extreme[Math.floor(next() * extreme.length)] as number),
        );
      const spoiled = edited(tables, {
        observations: spoil('value', 'yoy'),
        targets: spoil('value', 'base_value'),
        task_plans: spoil('value'),
      });
      const wrong = [...(await judged(spoiled, asOf, rule))].flatMap(([target, row]) =>
        Object.entries(row)
          .filter(([, cell]) => typeof cell === 'number' && !Number.isFinite(cell))
          .map(([column, cell]) => `${target} ${column}: ${String(cell)}`),
      );
      expect(wrong).toEqual([]);
    }));
});

describe('a verdict does not depend on', () => {
  test('the order of the rows in any table', () =>
    always(fc.integer(), async (tables, asOf, rule, drawn) => {
      const next = random(drawn);
      const shuffled = Object.fromEntries(
        Object.entries(tables).map(([name, rows]) => {
          const drawnRows = rows.map((row) => ({ row, at: next() })).sort((a, b) => a.at - b.at);
          return [name, drawnRows.map(({ row }) => row)];
        }),
      );
      const before = await judged(tables, asOf, rule);
      expect(differences(await judged(shuffled, asOf, rule), before)).toEqual([]);
    }));

  test('figures published after the day, or for a period that ends after it', () =>
    always(fc.integer({ min: 6000, max: 9000 }), async (tables, asOf, rule, other) => {
      const documents = new Set((tables['documents'] ?? []).map((row) => row['id']));
      const lastOf = (cell: Row[string] | undefined) => parsePeriod(String(cell))?.last ?? '';
      // A month counts as published on its last day.
      const month = asOf.slice(0, 7);
      const tooLate = lastOf(month) > asOf ? month : `${Number(asOf.slice(0, 4)) + 1}-01-01`;
      const late = (packages(other)['observations'] ?? [])
        .filter((row) => documents.has(row['document'] ?? null))
        .map((row): Row => (lastOf(row['period']) > asOf ? row : { ...row, published_on: tooLate }));
      expect(late.length).toBeGreaterThan(500);
      const before = await judged(tables, asOf, rule);
      const more = { ...tables, observations: [...(tables['observations'] ?? []), ...late] };
      const after = await judged(more, asOf, rule);
      // A base period still running at the day has no level that could have been revised; only its flag may show one.
      const running = new Set(
        (tables['targets'] ?? []).filter((row) => lastOf(row['base_period']) > asOf).map((row) => row['id']),
      );
      const columns = (row: Row) =>
        Object.keys(row).filter((name) => name !== 'flags' || !running.has(row['target'] ?? null));
      expect(differences(after, before, columns)).toEqual([]);
    }));

  test('the century: all dates and the day moved by whole years', () =>
    always(fc.constantFrom(-12, -3, 1, 4, 30), async (tables, asOf, rule, years) => {
      const moved = (cell: Row[string]) =>
        typeof cell === 'string' ? cell.replace(/\b\d{4}\b/g, (year) => String(Number(year) + years)) : cell;
      const move = (...columns: string[]) => cells(columns, moved);
      const later = edited(tables, {
        targets: move('base_period', 'start', 'due'),
        documents: move('covers_from', 'covers_to', 'issued_on'),
        observations: move('period', 'base_period', 'published_on'),
        breaks: move('period'),
        task_plans: move('period'),
      });
      const before = await judged(tables, asOf, rule);
      const after = await judged(later, String(moved(asOf)), rule);
      const dated = ['start_end', 'due_end', 't0', 't1', 'tn', 'x_period', 'release_on'];
      expect(
        differences(after, before, (row) => Object.keys(row).filter((name) => !dated.includes(name))),
      ).toEqual([]);
    }));
});

describe('the unit does not matter under linear-1:', () => {
  const numeric = ['reach', 'keep', 'total', 'increase'];

  /** Every number times `factor`, with as many decimals more as `point` says. */
  function scaled(tables: Tables, factor: number, point: number): Tables {
    const times = (...columns: string[]) =>
      cells(columns, (cell) => (typeof cell === 'number' ? cell * factor : cell));
    const restated = (text: string) =>
      (Number(text) * factor).toFixed((text.split('.')[1]?.length ?? 0) + point);
    return edited(tables, {
      observations: times('value'),
      task_plans: times('value'),
      targets: (row) => ({
        ...times('value', 'upper', 'base_value')(row),
        value_stated: typeof row['value_stated'] === 'string' ? restated(row['value_stated']) : null,
      }),
      indicators: (row) => ({ ...row, decimals: Number(row['decimals'] ?? 1) + point }),
    });
  }

  /** Numeric targets that no natural percentage, small count, rank or 约 ties to their unit. */
  function freeOfUnit(tables: Tables): Set<string> {
    const indicators = new Map((tables['indicators'] ?? []).map((row) => [row['id'], row]));
    const free = (tables['targets'] ?? []).filter((row) => {
      const { measure, scale } = indicators.get(row['indicator'] ?? null) ?? {};
      return (
        numeric.includes(String(row['kind'])) &&
        row['comparator'] !== '~' &&
        scale === null &&
        !['share', 'rate', 'count'].includes(String(measure))
      );
    });
    return new Set(free.map((row) => String(row['id'])));
  }

  /** Factor, and the decimals that every printed number gains by it. */
  const factors = [
    [0.37, 0],
    [3, 0],
    [250, 0],
    [0.1, 1],
    [0.01, 2],
  ] as const;

  test('all values and bases times a factor give the same statuses', () =>
    always(fc.constantFrom(...factors), async (tables, asOf, _, [factor, decimals]) => {
      const before = await judged(tables, asOf, 'linear-1');
      const after = await judged(scaled(tables, factor, decimals), asOf, 'linear-1');
      const free = freeOfUnit(tables);
      // Without a direction a value counts within half of the last printed decimal: then that has to move along.
      const alike = [...before].filter(
        ([id, row]) => free.has(id) && (decimals > 0 || row['side'] !== 'none'),
      );
      expect(alike.length).toBeGreaterThan(30);
      const columns = ['status', 'p', 'e', 'r', 'n', 'n_satisfied'];
      expect(differences(after, new Map(alike), () => columns)).toEqual([]);
    }));
});
