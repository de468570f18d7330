import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main as generate } from '../../scripts/generate.ts';
import { createNodeEngine } from '../../src/data/duckdb-node.ts';
import type { Engine } from '../../src/data/engine.ts';
import { targetRows, type TargetRow } from '../../src/data/models/models.ts';
import { readPackage } from '../../src/data/package-files.ts';
import { loadTables, typedTables } from '../../src/data/package.ts';
import {
  baseText,
  dueText,
  gapText,
  nowText,
  paceText,
  targetText,
  unitOf,
  withUnit,
} from '../../src/data/progress/describe.ts';
import { judge } from '../../src/data/progress/judge.ts';
import { flagIds, ruleIds, statusIds } from '../../src/data/progress/rules.ts';
import { whySentence } from '../../src/data/progress/sentence.ts';
import { kindWords, statusWord } from '../../src/data/progress/words.ts';
import { behind } from './target-row.ts';

test.each<[string, Partial<TargetRow>, string, string]>([
  ['a floor', { comparator: '>=', value: 42.9, unit_zh: '%', unit_en: '%' }, '≥ 42.9%', '≥ 42.9%'],
  ['about', { comparator: '~', value: 3000, unit_zh: '家', unit_en: 'firms' }, '≈ 3000 家', '≈ 3,000 firms'],
  [
    'a range',
    { comparator: '=', value: 1, upper: 2, unit_zh: '家', unit_en: 'firms' },
    '1—2 家',
    '1–2 firms',
  ],
  ['no unit', { comparator: null, value: 6, unit_zh: null, unit_en: null }, '6', '6'],
  ['zero', { comparator: '=', value: 0 }, '0 微克/立方米', '0 µg/m³'],
  ['no value', { value: null }, '—', '—'],
  [
    'a change',
    { kind: 'change', comparator: null, value: -23.3, base_period: '2015' },
    '较2015年 −23.3%',
    '−23.3% on 2015',
  ],
  [
    'a change from no base',
    { kind: 'change', comparator: '=', value: 5, base_period: null },
    '累计变化 +5%',
    'change +5%',
  ],
  ['a growth rate', { kind: 'growth', comparator: '>=', value: 6 }, '增长 ≥ +6%', 'growth ≥ +6%'],
  ['a grade', { scale: 'water', comparator: '>=', value: 3, value_stated: 'Ⅲ类' }, '≥ Ⅲ类', '≥ Ⅲ类'],
  ['assigned', { kind: 'assigned', value: null }, '上级下达，未印出', 'set by the upper level'],
  ['a state', { kind: 'state', value: null, value_stated: null }, '定性', 'named end state'],
])('the target: %s', (_, change, zh, en) => {
  expect(targetText({ ...behind, ...change }, 'zh')).toBe(zh);
  expect(targetText({ ...behind, ...change }, 'en')).toBe(en);
});

test.each<[Partial<TargetRow>, string, string]>([
  [{}, '2025年', '2025'],
  [{ due: '2025-Q2' }, '2025年二季度', '2025 Q2'],
  [{ due: null }, '文件期内（2025年）', 'term of plan (2025)'],
  [{ due: null, due_end: null }, '长期', 'standing'],
])('due %j', (change, zh, en) => {
  expect(dueText({ ...behind, ...change }, 'zh')).toBe(zh);
  expect(dueText({ ...behind, ...change }, 'en')).toBe(en);
});

test.each<[Partial<TargetRow>, string, string]>([
  [{ gap: null }, '', ''],
  [{ band: true }, '', ''],
  [{ gap: 1e-12 }, '正好达到', 'exactly reached'],
  [{ gap: 5 }, '还差 5 微克/立方米', '5 µg/m³ to go'],
  [{ gap: 52.1 - 42 }, '还差 10.1 微克/立方米', '10.1 µg/m³ to go'],
  [{ gap: 1.5, unit_zh: '%', unit_en: '%' }, '还差 1.5 个百分点', '1.5 points to go'],
  [{ gap: 1.5, kind: 'change' }, '还差 1.5 个百分点', '1.5 points to go'],
  [{ gap: -1234.5 }, '超额 1234.5 微克/立方米', '1,234.5 µg/m³ beyond'],
  [{ gap: -2, kind: 'keep' }, '低于限值 2 微克/立方米', '2 µg/m³ below the limit'],
  [{ gap: -2, kind: 'keep', side: 'up' }, '高出 2 微克/立方米', '2 µg/m³ above'],
])('the gap of %j', (change, zh, en) => {
  expect(gapText({ ...behind, ...change }, 'zh')).toBe(zh);
  expect(gapText({ ...behind, ...change }, 'en')).toBe(en);
});

test.each<[number | null, string, string]>([
  [null, '', ''],
  [0, '与序时进度持平', 'level with schedule'],
  [-0.04, '与序时进度持平', 'level with schedule'],
  [1.25, '快 1.3 个百分点', '1.3 points ahead'],
  [-1234.56, '慢 1234.6 个百分点', '1,234.6 points behind'],
])('off schedule by %j', (difference, zh, en) => {
  expect(paceText({ ...behind, difference }, 'zh')).toBe(zh);
  expect(paceText({ ...behind, difference }, 'en')).toBe(en);
});

/** Everything that is said of a row. */
const said = (row: TargetRow): string[] =>
  (['zh', 'en'] as const).flatMap((lang) => [
    ...ruleIds.map((rule) => whySentence(row, rule, lang)),
    ...[targetText, dueText, nowText, gapText, paceText, unitOf, statusWord].map((text) => text(row, lang)),
    withUnit(row, row.value ?? 0, lang),
  ]);
/** What tells a reader that a field was missing, or that a part of a sentence was. */
const slip =
  /undefined|null|NaN|Infinity|\[object|[（(][，,]|[，,][，,。]|[（(][)）]|^\s|\s$| {2}|：：|[.][A-Z]/;

describe('nothing that is said has a hole', () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
    fc.integer({ min: -1000, max: 1000 }),
    fc.constantFrom(0, -0, 1e-10, 100, 99.96),
  );
  const maybe = fc.option(number);
  const name = fc.constantFrom('万元', '家', '%', '微克/立方米', '10,000 yuan');
  const period = fc.constantFrom('2020', '2023-Q4', '2024-08', '2024-01/2024-08', '2024-02-29');
  const wild: fc.Arbitrary<TargetRow> = fc
    .record({
      status: fc.constantFrom(...statusIds),
      kind: fc.constantFrom(...Object.keys(kindWords)),
      side: fc.constantFrom('up', 'down', 'none', null),
      comparator: fc.constantFrom('>=', '>', '<=', '<', '=', '~', null),
      ...{
        value: maybe,
        upper: maybe,
        base_value: maybe,
        x: maybe,
        p: maybe,
        e: maybe,
        r: maybe,
        difference: maybe,
      },
      ...{
        gap: maybe,
        cagr_actual: maybe,
        cagr_required: maybe,
        cagr_ratio: maybe,
        natural_limit: fc.option(fc.constant(100)),
      },
      value_stated: fc.constantFrom('约三成', 'Ⅲ类', null),
      base_period: fc.option(period),
      x_period: period,
      due: fc.option(period),
      due_end: fc.constantFrom('2025-12-31', null),
      unit_zh: fc.option(name),
      unit_en: fc.option(name),
      decimals: fc.option(fc.integer({ min: 0, max: 6 })),
      scale: fc.constantFrom('water', null),
      claim: fc.constantFrom('done', 'basically_done', 'in_progress', 'not_started', 'not_done', null),
      binding: fc.constantFrom('binding', 'expected', null),
      force: fc.constantFrom('力争', null),
      band: fc.boolean(),
      n: fc.nat(12),
      n_satisfied: fc.nat(12),
      flags: fc.subarray([...flagIds]).map((flags) => flags.join('|')),
    })
    .map((row) => ({ ...behind, ...row, x_period: row.x === null ? null : row.x_period }));

  test('over random rows', () => {
    fc.assert(
      fc.property(wild, (row) => {
        for (const text of said(row)) expect(text).not.toMatch(slip);
        for (const rule of ruleIds) {
          expect(whySentence(row, rule, 'zh')).toMatch(/。$/);
          expect(whySentence(row, rule, 'en')).toMatch(/\.$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  describe('over the demonstration package', () => {
    const root = mkdtempSync(join(tmpdir(), 'duibiao-describe-'));
    let engine: Engine;
    beforeAll(async () => {
      generate(['--demo', '--out', root]);
      engine = await createNodeEngine();
      const { schema, files } = readPackage(root);
      await loadTables(engine, schema, typedTables(schema, files));
    });
    afterAll(async () => {
      await engine.close();
      rmSync(root, { recursive: true });
    });

    test.each([
      ['linear-1', '2026-10-31'],
      ['linear-1', '2024-02-29'],
      ['pp-1', '2021-06-30'],
      ['cagr-1', '2025-10-31'],
    ] as const)('by %s as of %s', async (rule, asOf) => {
      await judge(engine, { rule, asOf });
      const rows = await targetRows(engine);
      expect(rows.length).toBeGreaterThan(100);
      for (const row of rows) {
        for (const text of said(row)) expect(text, row.id).not.toMatch(slip);
        const [zh, en] = [whySentence(row, rule, 'zh'), whySentence(row, rule, 'en')];
        // A figure that is on file is named with its period.
        if (row.x !== null) expect(zh, row.id).toContain(nowText(row, 'zh'));
        if (row.x !== null || row.claim !== null) expect(en, row.id).toContain(statusWord(row, 'en'));
        expect(en, row.id).toMatch(/\.$/);
      }
    });
  });
});

test('the base of a change is a level in the unit of the indicator', () => {
  const row = {
    ...behind,
    kind: 'change' as const,
    base_value: 4354,
    base_period: '2023',
    unit_zh: '吨',
    unit_en: 't',
    decimals: 0,
  };
  expect(baseText(row, 'zh')).toBe('2023年 4354 吨');
  expect(baseText({ ...row, base_value: null }, 'zh')).toBe('');
});

test('a change computed from two levels is shown with two decimals, a published one as it is', () => {
  const row = {
    ...behind,
    kind: 'change' as const,
    x: -8.589802,
    x_period: '2025',
    gap: 0.989802,
    natural_limit: null,
  };
  expect(nowText({ ...row, flags: 'derived|single' }, 'zh')).toBe('2025年 −8.59%');
  expect(gapText({ ...row, flags: 'derived|single' }, 'zh')).toBe('还差 0.99 个百分点');
  expect(nowText({ ...row, flags: '' }, 'zh')).toBe('2025年 −8.589802%');
});
