import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/data/csv.ts';
import {
  attentionStatuses,
  bookMarks,
  briefingSentences,
  type BriefingFacts,
  type BriefingGoal,
} from '../../src/data/progress/briefing.ts';
import { statusIds } from '../../src/data/progress/rules.ts';
import { kindWords } from '../../src/data/progress/words.ts';

const goal = (part: Partial<BriefingGoal> = {}): BriefingGoal => ({
  status: 'overdue',
  section: 'missing',
  kind: 'reach',
  binding: null,
  document: 'plan',
  due_end: '2025-12-31',
  difference: null,
  flags: '',
  name: '细颗粒物年均浓度',
  paceText: '慢 12.0 个百分点（数据截至2024年）',
  ...part,
});
const facts = (goals: BriefingGoal[], part: Partial<BriefingFacts> = {}): BriefingFacts => ({
  goals,
  requirements: [],
  documents: { plan: '生态环境保护规划', ledger: '年度任务台账' },
  oneArea: true,
  ...part,
});
const many = (n: number, part: Partial<BriefingGoal>) => Array.from({ length: n }, () => goal(part));
const text = (given: BriefingFacts, lang: 'zh' | 'en', id: string) =>
  briefingSentences(given, lang).find((sentence) => sentence.id === id)?.text;
const numbers = (sentence: string) => [...sentence.matchAll(/\d+(?= 项)/g)].map(([n]) => Number(n));

describe('nothing on file', () => {
  const given = facts([goal()]);
  test('is said of the one target and of many', () => {
    expect(text(given, 'zh', 'known')).toBe('1 项目标中，本站尚未收录可据以评价的公开结果。');
    expect(text(given, 'en', 'known')).toBe(
      'For the only target no public result that could be judged is on file here.',
    );
    expect(text(facts(many(17, {})), 'en', 'known')).toMatch(/^For none of the 17 targets/);
  });
  test('never sounds like failure, nor like success', () => {
    expect(text(given, 'zh', 'missing')).toBe(
      '1 项已到期，本站尚未收录可核对的公开结果；不表示未完成，也不表示责任单位未上报。按文件：《生态环境保护规划》1 项。按类型：达到 1 项。',
    );
    expect(text(given, 'en', 'missing')).toBe(
      '1 target is due and no verifiable public result is on file here; this does not mean it was missed, nor that the unit did not report. By document: “生态环境保护规划” 1. By kind: reach 1.',
    );
    expect(text(given, 'zh', 'known')).not.toContain('没有未完成');
  });
  test('an area without goals says so and counts its requirements', () => {
    const none = facts([], { requirements: [{ status: 'not_judged' }, { status: 'awaiting' }] });
    expect(briefingSentences(none, 'zh').map(({ id }) => id)).toEqual(['none', 'requirements']);
    expect(text(none, 'zh', 'requirements')).toBe(
      '共 2 项，不计入目标数：未到期，暂无数据 1 项、按次执行（不评价）1 项。',
    );
    expect(briefingSentences(facts([]), 'en').map(({ id }) => id)).toEqual(['none']);
  });
});

describe('results', () => {
  const late = goal({ section: 'known', status: 'far_behind', difference: -30, name: '绿道' });
  const given = facts([
    ...many(3, { section: 'known', status: 'met', flags: 'by_statement' }),
    goal({ section: 'known', status: 'behind', difference: -12 }),
    late,
  ]);
  test('are listed by status in the order of the statuses', () => {
    expect(text(given, 'zh', 'known')).toBe(
      '5 项已有公开结果：已完成 3 项、未达序时进度 1 项、明显滞后 1 项。其中 3 项据文件载明。' +
        '未完成、不符合要求或落后于序时进度的有 2 项，逐项列于“需要关注”。' +
        '与序时进度相差最大的一项是“绿道”，慢 12.0 个百分点（数据截至2024年）。',
    );
    expect(text(given, 'en', 'known')).toMatch(
      /^5 targets have a public result: completed 3, behind 1, well behind 1\. 3 of them rest on/,
    );
  });
  test('name a single target only within one area', () => {
    expect(text({ ...given, oneArea: false }, 'zh', 'known')).not.toContain('绿道');
  });
  test('of one target read in the singular', () => {
    expect(text(facts([goal({ section: 'known', status: 'met' })]), 'en', 'known')).toBe(
      '1 target has a public result: completed 1. None of them is missed, out of line or behind schedule.',
    );
    expect(text(facts([late]), 'en', 'known')).toContain('1 of them is missed');
  });
});

describe('the other sentences', () => {
  test('binding indicators leave the assessment to the upper level', () => {
    expect(text(facts([goal()]), 'zh', 'binding')).toBe('所收文件没有把目标标明为约束性。');
    expect(text(facts(many(4, { binding: 'binding' })), 'zh', 'binding')).toBe(
      '共 4 项：已到期而结果待补 4 项。考核结果以上级认定为准。',
    );
  });
  test('running targets are told by due year, standing ones last, those within the release time apart', () => {
    const running = [
      goal({ section: 'running', status: 'awaiting', due_end: null }),
      ...many(2, { section: 'running', status: 'awaiting', due_end: '2030-12-31' }),
      goal({ section: 'running', status: 'awaiting', due_end: '2027-12-31' }),
      goal({ section: 'running', status: 'pending' }),
    ];
    expect(text(facts(running), 'zh', 'running')).toBe(
      '4 项未到期，本站尚无基期之后的公开数据：2027年到期 1 项、2030年到期 2 项、未定期限 1 项。另有 1 项已到期，尚在通常发布时限之内。',
    );
    expect(text(facts(running), 'en', 'running')).toContain(
      '1 due in 2027, 2 due in 2030, 1 without a due date',
    );
    expect(text(facts([goal()]), 'zh', 'running')).toBe('没有尚待数据的期内目标。');
  });
  test('documents beyond six are summed up', () => {
    const goals = Array.from({ length: 9 }, (_, i) => goal({ document: `d${i}` }));
    expect(text(facts(goals), 'zh', 'missing')).toContain('《d5》1 项、其余 3 份文件 3 项。');
    expect(text(facts(goals.slice(0, 7)), 'en', 'missing')).toContain('“d5” 1, one other document 1.');
  });
  test('what cannot be judged is told apart', () => {
    const words = [
      ...many(2, { section: 'words', status: 'qualitative' }),
      goal({ section: 'words', status: 'not_public' }),
    ];
    expect(text(facts(words), 'zh', 'words')).toBe(
      '3 项不评价：以文字表述、没有可核对的完成说明的 2 项，数值由上级下达、文件未印出的 1 项。',
    );
    expect(text(facts(words.slice(2)), 'en', 'words')).toBe(
      '1 target is not judged: 1 set by the upper level and not printed.',
    );
  });
  test('book marks inside a title turn into single ones', () => {
    expect(bookMarks('对《报告》督查')).toBe('《对〈报告〉督查》');
  });
});

const anyGoal = fc.record({
  status: fc.constantFrom(...statusIds),
  section: fc.constantFrom('known' as const, 'running' as const, 'missing' as const, 'words' as const),
  kind: fc.constantFrom(...Object.keys(kindWords)),
  binding: fc.constantFrom('binding' as const, 'expected' as const, null),
  document: fc.constantFrom('plan', 'ledger', 'unknown'),
  due_end: fc.constantFrom('2025-12-31', '2030-12-31', null),
  difference: fc.constantFrom(null, -20, 3),
  flags: fc.constantFrom('', 'by_statement|single'),
});
const organisations = parseCsv(
  readFileSync(new URL('../../public/data/organisations.csv', import.meta.url), 'utf8'),
);

test('whatever the numbers: complete sentences, sums that fit, no unit or person', () => {
  const units = organisations.rows
    .map((row) => row[organisations.header.indexOf('name_zh')] ?? '')
    .filter((name) => name.length > 2);
  expect(units.length).toBeGreaterThan(10);
  fc.assert(
    fc.property(fc.array(anyGoal, { maxLength: 40 }), (parts) => {
      const given = facts(parts.map((part) => goal(part)));
      for (const lang of ['zh', 'en'] as const) {
        for (const { label, text: sentence } of briefingSentences(given, lang)) {
          expect(`${label} ${sentence}`).not.toMatch(/undefined|null|NaN|\bobject\b|：。|: \.|、。|, \./);
          expect(sentence).toMatch(lang === 'zh' ? /。$/ : /\.$/);
          for (const unit of units) expect(sentence).not.toContain(unit);
        }
      }
      const of = (section: string) => given.goals.filter((one) => one.section === section);
      const known = of('known');
      const [total, ...byStatus] = numbers(text(given, 'zh', 'known')?.split('。')[0] ?? '');
      if (known.length > 0) {
        expect(total).toBe(known.length);
        expect(byStatus.reduce((sum, n) => sum + n, 0)).toBe(known.length);
        const attention = known.filter(({ status }) => attentionStatuses.includes(status)).length;
        expect(text(given, 'zh', 'known')).toContain(attention > 0 ? `有 ${attention} 项` : '没有一项未完成');
      }
      const missing = of('missing');
      if (missing.length > 0) {
        const [, documents = '', kinds = ''] = text(given, 'zh', 'missing')!.split(/按文件：|按类型：/);
        for (const part of [documents, kinds])
          expect(numbers(part).reduce((sum, n) => sum + n, 0)).toBe(missing.length);
      }
    }),
  );
});
