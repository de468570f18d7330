import { round } from '../random.ts';
import { indicatorOf } from './indicators.ts';
import type { AreaTargets } from './area-targets.ts';

const threeYears = { base_period: '2023', due: '2026', due_text: '到2026年', assess: 'year' } as const;

/** The three-year plan 2024–2026: open on the as-of day, two of three years on file. */
export function addActionTargets(targets: AreaTargets): void {
  const { area } = targets;
  const base = (id: string) => targets.level(id, 2023);
  const goal = (id: string) => {
    const { course, decimals } = indicatorOf(id);
    return round(base(id) + 3 * (course?.step ?? 0), decimals);
  };
  const reach = (id: string, comparator: string, word_zh: string, more = {}) =>
    targets.add('act26', id, 'reach', {
      ...threeYears,
      comparator,
      word_zh,
      value: goal(id),
      base_value: base(id),
      ...more,
    });

  reach('water.reuse', '>=', '以上', { binding: 'binding', force: '确保' });
  reach('waste.reuse', '=', '达到', { binding: 'expected', profile: 'linear' });
  reach('air.good', '>=', '不低于', { binding: 'expected', force: '力争' });
  reach('green.cover', '>', '超过', { binding: 'expected', stage: '保持' });
  reach('pub.kinder', '>=', '以上', { force: '力争' });
  const less = round((300 * (indicatorOf('soil.fertiliser').course?.step ?? 0)) / base('soil.fertiliser'), 1);
  targets.add('act26', 'soil.fertiliser', 'change', {
    ...threeYears,
    comparator: '<=',
    word_zh: '以上',
    value: less,
    base_value: base('soil.fertiliser'),
    binding: 'expected',
  });

  if (area.index % 2 === 0) {
    const deaths = goal('gov.deaths');
    targets.add('act26', 'gov.deaths', 'reach', {
      ...threeYears,
      comparator: '=',
      word_zh: '控制在…之间',
      value: round(deaths - 0.002, 3),
      upper: deaths,
      range_role: 'ceiling',
      base_value: base('gov.deaths'),
      binding: 'binding',
    });
  } else {
    // A plant is built or not built: no share of the way is computed.
    targets.add('act26', 'water.plant', 'reach', {
      ...threeYears,
      comparator: '=',
      word_zh: '达到',
      value: round(base('water.plant') + 4, 1),
      base_value: base('water.plant'),
      profile: 'step',
      stage: '建成',
    });
  }
  if (area.index % 4 === 2) {
    // Printed in 2024 for the end of 2023: already due when issued.
    targets.add('act26', 'air.good', 'reach', {
      base_period: '2020',
      base_value: targets.level('air.good', 2020),
      due: '2023',
      due_text: '2023年底前',
      comparator: '>=',
      word_zh: '以上',
      value: round(targets.level('air.good', 2023) - 0.4, 1),
      force: '一般',
    });
  }
  const platformDue = area.index === 7 ? '2025' : '2026';
  const stage = ['启动', '推进', '开工', '建成', '完成', '达到', '保持'][area.index] ?? '建成';
  targets.add('act26', 'gov.platform', 'state', {
    due: platformDue,
    due_text: `${platformDue}年底前`,
    stage,
    force: '计划',
    profile: 'none',
    assess: 'end',
  });
}
