import { describe, expect, test } from 'vitest';
import { isGoal, type TargetRow } from '../../src/data/models/models.ts';
import { flagIds, ruleIds, statusIds } from '../../src/data/progress/rules.ts';
import {
  flagWords,
  kindWords,
  ruleWords,
  statusMeanings,
  statusWord,
  statusWords,
} from '../../src/data/progress/words.ts';
import { whySentence } from '../../src/data/progress/sentence.ts';
import { behind, nothingOnFile } from './target-row.ts';

describe('words', () => {
  test('every status, flag, rule and kind has a word in both languages, none twice', () => {
    for (const [ids, words] of [
      [statusIds, statusWords],
      [statusIds, statusMeanings],
      [flagIds, flagWords],
      [ruleIds, ruleWords],
    ] as const) {
      expect(Object.keys(words).sort()).toEqual([...ids].sort());
      for (const lang of ['zh', 'en'] as const) {
        const texts = Object.values<Record<'zh' | 'en', string>>(words).map((both) => both[lang]);
        for (const text of texts) expect(text.trim()).not.toBe('');
        expect(new Set(texts).size).toBe(texts.length);
      }
    }
    for (const both of Object.values(kindWords))
      expect(`${both.zh}${both.en}`).toMatch(/^[\u4e00-\u9fff]+[a-z ]+$/);
  });

  test('of a named company it is said that it is not judged', () => {
    const company = { ...behind, status: 'not_judged', scope_kind: 'company' } as const;
    expect(statusWord(company, 'zh')).toBe('不评价企业');
    expect(statusWord(company, 'en')).toBe('Companies not judged');
    expect(whySentence({ ...company, ...nothingOnFile }, 'linear-1', 'zh')).toContain('不作评价，不计数');
    expect(isGoal(company)).toBe(false);
    expect(isGoal(behind)).toBe(true);
  });

  test('已达标 is never said, in no form of any status', () => {
    for (const status of statusIds)
      for (const kind of Object.keys(kindWords))
        for (const side of ['up', 'down', 'none', null] as const)
          for (const binding of ['binding', 'expected', null] as const)
            for (const force of ['力争', null]) {
              const word = statusWord(
                { status, kind, side, value: 1, binding, force, scope_kind: null },
                'zh',
              );
              expect(word).not.toContain('达标');
              expect(word).not.toBe('');
            }
  });

  test.each<[Partial<TargetRow>, string, string]>([
    [{ status: 'missed' }, '未完成', 'Not completed'],
    [{ status: 'missed', force: '力争' }, '未达预期', 'Not met'],
    [{ status: 'behind', kind: 'growth' }, '低于目标', 'Behind'],
    [{ status: 'reversing', kind: 'growth' }, '负增长', 'Negative'],
    [{ status: 'reversing', side: 'up' }, '不升反降', 'Moving away'],
    [{ status: 'below', side: 'down' }, '高于限值', 'Above the limit'],
    [{ status: 'met_early', kind: 'total' }, '提前完成', 'Reached early'],
    [{ status: 'met_early' }, '提前达到目标值，需保持', 'Reached early'],
  ])('%j', (change, zh, en) => {
    expect(statusWord({ ...behind, ...change }, 'zh')).toBe(zh);
    expect(statusWord({ ...behind, ...change }, 'en')).toBe(en);
  });
});
