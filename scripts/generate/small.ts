import type { Tables } from '../../src/data/package.ts';
import { themes } from './themes.ts';
import type { Identity } from './write.ts';

const identity = (name: string, title: string, titleEn: string): Identity => ({
  name,
  title,
  titleEn,
  asOf: '2026-11-21',
  scopeZh: '测试数据：全部虚构。',
  scopeEn: 'Test data: everything is invented.',
});

export const emptyIdentity = identity('duibiao-empty', '空数据包', 'Empty package');
export const oneIdentity = identity('duibiao-one', '一行数据包', 'Package of one row');

/** Nothing but the ten themes. */
export const emptyPackage = (): Tables => ({ themes: [...themes] });

/** One row in every table. */
export const onePackage = (): Tables => ({
  areas: [{ code: '990101', name_zh: '甲区', name_en: 'Jia District', level: 'district' }],
  organisations: [
    {
      id: 'jia.office',
      area: '990101',
      name_zh: '甲区政府办公室',
      name_en: 'Government Office, Jia District',
      kind: 'office',
      aliases: '区府办',
    },
  ],
  documents: [
    {
      id: 'jia.plan',
      title_zh: '甲区规划',
      title_en: 'Plan of Jia District',
      issuer: '甲区人民政府（虚构）',
      issued_on: '2024-01-15',
      kind: 'plan',
      area: '990101',
      covers_from: '2024',
      covers_to: '2027',
      status: 'in_force',
    },
  ],
  themes: themes.slice(0, 1),
  indicators: [
    {
      id: 'eco.share',
      name_zh: '示例占比',
      name_en: 'Example share',
      theme: 'eco',
      unit_zh: '%',
      unit_en: '%',
      decimals: 1,
      direction: 'up',
      measure: 'share',
      period_type: 'year',
      natural_limit: 100,
    },
  ],
  scopes: [{ id: 'public', name_zh: '公共机构', name_en: 'Public institutions' }],
  targets: [
    {
      id: 'jia.plan-1',
      role: 'goal',
      area: '990101',
      indicator: 'eco.share',
      document: 'jia.plan',
      locator: '表1 第1行',
      kind: 'reach',
      comparator: '>=',
      word_zh: '以上',
      value: 50,
      value_stated: '50',
      unit_stated: '%',
      base_period: '2023',
      base_value: 40,
      due: '2027',
      lead: 'jia.office',
    },
  ],
  observations: [
    {
      area: '990101',
      indicator: 'eco.share',
      period: '2025',
      basis: 'period',
      document: 'jia.plan',
      published_on: '2026-03',
      value: 45,
      value_stated: '45',
      unit_stated: '%',
      status: 'final',
      locator: '表1',
      reliability: 'A',
    },
  ],
  breaks: [
    {
      area: '990101',
      indicator: 'eco.share',
      period: '2022',
      kind: 'definition',
      text_zh: '示例：口径调整。',
      text_en: 'Example: new definition.',
    },
  ],
  units_of_measure: [{ unit: '%', name_en: '%', base_unit: '%', factor: 1 }],
  scales: [{ scale: 'stars', value: 1, level_zh: '一星', level_en: 'One star', rank: 1 }],
  tasks: [
    {
      id: 'jia.task-1',
      document: 'jia.plan',
      list: 'task',
      no: 1,
      title_zh: '提高示例占比',
      title_en: 'Raise the example share',
      lead: 'jia.office',
      due: '2027',
      targets: 'jia.plan-1',
    },
  ],
  task_plans: [{ target: 'jia.plan-1', period: '2025-Q4', value: 44, plan_zh: '达到44%' }],
  task_reports: [
    { task: 'jia.task-1', period: '2025-Q4', plan_zh: '达到44%', done_zh: '已完成', stage_met: 'yes' },
  ],
});
