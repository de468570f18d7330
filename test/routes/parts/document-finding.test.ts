import { describe, expect, test } from 'vitest';
import { words } from '../../../src/app/words.ts';
import {
  documentFacts,
  documentFinding,
  type DocumentCounts,
} from '../../../src/routes/parts/document-finding.ts';
import { summarise } from '../../../src/routes/parts/summary.ts';

const goal = (status: 'met' | 'overdue', section: 'known' | 'missing') =>
  ({ area: 'a', theme: 'air', status, section }) as const;
const plan: DocumentCounts = {
  goals: summarise([goal('met', 'known'), goal('overdue', 'missing'), goal('overdue', 'missing')]),
  companies: 0,
  requirements: 4,
  parameters: 2,
  figures: 0,
  tasks: 0,
};
const none: DocumentCounts = { ...plan, goals: summarise([]), requirements: 0, parameters: 0 };

const said = (counts: DocumentCounts, state = 'expired') => [
  documentFinding(counts, state, 'zh', words.zh),
  documentFinding(counts, state, 'en', words.en),
];

describe('the finding of a document', () => {
  test('says its state, what became of its targets, and what else it sets', () => {
    expect(said(plan)).toEqual([
      '已期满，3 项目标：1 项有公开结果（1 项已完成或符合），2 项已到期、结果待补；常设要求 4 项，参数 2 项。',
      'Expired, 3 targets: 1 with a public result (1 completed or met), 2 due, result not on file; standing requirements: 4, parameters: 2.',
    ]);
  });

  test('calls no publication in force that sets nothing', () => {
    expect(said({ ...none, figures: 10 }, 'in_force')).toEqual(['所载数据 10 项。', 'Figures in it: 10.']);
    expect(said({ ...none, parameters: 31 }, 'unverified')).toEqual([
      '效力未核实，参数 31 项。',
      'Force not verified, parameters: 31.',
    ]);
  });

  test('says that nothing was taken from it where nothing was', () => {
    expect(said(none)).toEqual([words.zh.nothingListed, words.en.nothingListed]);
  });
});

test('its numbers lead to the lists of the page, and zeros are left out', () => {
  expect(documentFacts({ ...plan, tasks: 130 }, 'zh', words.zh)).toEqual([
    { value: '3', word: '目标', href: '#goals' },
    { value: '4', word: '常设要求', href: '#requirements' },
    { value: '2', word: '参数', href: '#parameters' },
    { value: '130', word: '任务', href: '#tasks' },
  ]);
  expect(documentFacts(none, 'en', words.en)).toEqual([]);
});
