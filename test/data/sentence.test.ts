import { expect, test } from 'vitest';
import type { TargetRow } from '../../src/data/models/models.ts';
import { whySentence } from '../../src/data/progress/sentence.ts';
import { statusMeanings } from '../../src/data/progress/words.ts';
import { behind, noPace, nothingOnFile } from './target-row.ts';

type Case = [name: string, change: Partial<TargetRow>, zh: string, en: string];
const cases: Case[] = [
  [
    'behind',
    {},
    '2023年 47 微克/立方米（2020年 52 微克/立方米，目标 ≤ 42 微克/立方米，期限 2025年）：' +
      '目标完成进度 50.0%，时间进度 60.0%，比值 0.83，还差 5 微克/立方米，未达序时进度。',
    '47 µg/m³ (2023) (52 µg/m³ in 2020, target ≤ 42 µg/m³, due 2025): ' +
      'progress 50.0 %, elapsed time 60.0 %, ratio 0.83, 5 µg/m³ to go: Behind.',
  ],
  [
    'reversing',
    { status: 'reversing', x: 53, p: -0.1, r: -0.1667, gap: 11 },
    '2023年 53 微克/立方米（2020年 52 微克/立方米，目标 ≤ 42 微克/立方米，期限 2025年）：' +
      '目标完成进度 −10.0%，时间进度 60.0%，比值 −0.17，还差 11 微克/立方米，不降反升。',
    '53 µg/m³ (2023) (52 µg/m³ in 2020, target ≤ 42 µg/m³, due 2025): ' +
      'progress −10.0 %, elapsed time 60.0 %, ratio −0.17, 11 µg/m³ to go: Moving away.',
  ],
  [
    'met',
    { ...noPace, status: 'met', x: 41.5, x_period: '2025', gap: -0.5 },
    '2025年 41.5 微克/立方米（2020年 52 微克/立方米，目标 ≤ 42 微克/立方米，期限 2025年），' +
      '超额 0.5 微克/立方米，已完成。',
    '41.5 µg/m³ (2025) (52 µg/m³ in 2020, target ≤ 42 µg/m³, due 2025), 0.5 µg/m³ beyond: Completed.',
  ],
  [
    'exactly met, an expected value',
    { ...noPace, status: 'met', binding: 'expected', x: 42, x_period: '2025', gap: 0 },
    '2025年 42 微克/立方米（2020年 52 微克/立方米，目标 ≤ 42 微克/立方米，期限 2025年），正好达到，已达预期。',
    '42 µg/m³ (2025) (52 µg/m³ in 2020, target ≤ 42 µg/m³, due 2025), exactly reached: Met.',
  ],
  ['overdue', { ...nothingOnFile, status: 'overdue' }, statusMeanings.overdue.zh, statusMeanings.overdue.en],
  [
    'awaiting',
    { ...nothingOnFile, status: 'awaiting' },
    statusMeanings.awaiting.zh,
    statusMeanings.awaiting.en,
  ],
  [
    'holding',
    {
      ...{
        ...noPace,
        status: 'holding',
        kind: 'keep',
        comparator: '>=',
        side: 'up',
        value: 100,
        base_value: 100,
      },
      ...{
        unit_zh: '%',
        unit_en: '%',
        decimals: 1,
        natural_limit: 100,
        x: 100,
        gap: 0,
        n: 3,
        n_satisfied: 3,
      },
    },
    '2023年 100.0%（2020年 100.0%，目标 ≥ 100%，期限 2025年）；3 期中 3 期满足，符合要求。',
    '100.0% (2023) (100.0% in 2020, target ≥ 100%, due 2025); 3 of 3 periods satisfy it: Meets.',
  ],
  [
    'below, and not rounded up to the limit',
    {
      ...{
        ...noPace,
        status: 'below',
        kind: 'keep',
        comparator: '>=',
        side: 'up',
        value: 100,
        base_value: null,
      },
      ...{
        unit_zh: '%',
        unit_en: '%',
        decimals: 1,
        natural_limit: 100,
        x: 99.96,
        gap: 0.04,
        n: 1,
        n_satisfied: 0,
      },
    },
    '2023年 99.96%（目标 ≥ 100%，期限 2025年）；1 期中 0 期满足，低于要求。',
    '99.96% (2023) (target ≥ 100%, due 2025); 0 of 1 periods satisfy it: Below.',
  ],
  [
    'by statement',
    {
      ...{
        ...nothingOnFile,
        status: 'met',
        kind: 'state',
        comparator: null,
        value: null,
        value_stated: '基本建成',
      },
      ...{
        base_period: null,
        base_value: null,
        claim: 'done',
        flags: 'by_statement|implied_due',
        side: null,
      },
      ...{ due: null, unit_zh: null, unit_en: null },
    },
    '文件称已完成（目标 基本建成，期限 文件期内（2025年）），据文件记为“已完成”。',
    'stated as done (target named end state, due term of plan (2025)); recorded as “Completed” on that statement.',
  ],
  [
    'under way, as a document says',
    { ...nothingOnFile, status: 'in_progress', claim: 'in_progress' },
    '文件称推进中（2020年 52 微克/立方米，目标 ≤ 42 微克/立方米，期限 2025年），推进中（不评进度）。',
    'stated as in progress (52 µg/m³ in 2020, target ≤ 42 µg/m³, due 2025): Under way.',
  ],
  [
    'under way, with a figure but no base',
    { ...noPace, status: 'in_progress', base_period: null, base_value: null },
    '2023年 47 微克/立方米（目标 ≤ 42 微克/立方米，期限 2025年），还差 5 微克/立方米，推进中（不评进度）。' +
      statusMeanings.in_progress.zh,
    '47 µg/m³ (2023) (target ≤ 42 µg/m³, due 2025), 5 µg/m³ to go: Under way. ' +
      statusMeanings.in_progress.en,
  ],
  [
    'cagr',
    { cagr_actual: -3.314, cagr_required: -4.182, cagr_ratio: 0.7924 },
    '2023年 47 微克/立方米（2020年 52 微克/立方米，目标 ≤ 42 微克/立方米，期限 2025年）：' +
      '年均变化率 −3.31%，达到目标需要 −4.18%，比值 0.79，未达序时进度。',
    '47 µg/m³ (2023) (52 µg/m³ in 2020, target ≤ 42 µg/m³, due 2025): ' +
      'yearly change −3.31 %, needed −4.18 %, ratio 0.79: Behind.',
  ],
];

test.each(cases)('why: %s', (name, change, zh, en) => {
  const row = { ...behind, ...change };
  const rule = name === 'cagr' ? 'cagr-1' : 'linear-1';
  expect(whySentence(row, rule, 'zh')).toBe(zh);
  expect(whySentence(row, rule, 'en')).toBe(en);
});
