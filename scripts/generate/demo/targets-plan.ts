import { round } from '../random.ts';
import { indicatorOf } from './indicators.ts';
import type { AreaTargets } from './area-targets.ts';

/** Where a level stands after `years` on plan. */
function planned(targets: AreaTargets, id: string, base: number, years: number): number {
  const { course, decimals } = indicatorOf(id);
  const step = course?.percent ? (base * course.step) / 100 : (course?.step ?? 0);
  return round(base + step * years, decimals);
}

/** The two five-year plans of an area: one that has ended and one that has just begun. */
export function addFiveYearTargets(targets: AreaTargets): void {
  const dust = addEndedPlan(targets);
  addNewPlan(targets, dust);
}

const fiveYears = { base_period: '2020', due: '2025', due_text: '到2025年', assess: 'year' } as const;

function addEndedPlan(targets: AreaTargets): string {
  const { area } = targets;
  const base = (id: string) => targets.level(id, 2020);
  const goal = (id: string) => planned(targets, id, base(id), 5);

  const dust = targets.add('plan14', 'air.pm25', 'reach', {
    ...fiveYears,
    comparator: '=',
    word_zh: '降至',
    value: goal('air.pm25'),
    base_value: base('air.pm25'),
    binding: 'binding',
    force: '确保',
    stage: '达到',
  });
  const { base_period, due, due_text } = fiveYears;
  targets.add('plan14', 'energy.intensity', 'change', {
    base_period,
    due,
    due_text,
    comparator: '<=',
    word_zh: '以上',
    value: -13,
    binding: 'binding',
    force: '确保',
    profile: 'compound',
    assess: 'end',
  });
  targets.add('plan14', 'eco.rd', 'reach', {
    due,
    due_text,
    comparator: '>=',
    word_zh: '以上',
    value: round(base('eco.rd') + 0.5, 1),
    binding: 'expected',
    force: '力争',
  });
  targets.add('plan14', 'soil.safe', 'keep', {
    ...fiveYears,
    comparator: '>=',
    word_zh: '不低于',
    value: round(base('soil.safe') + 0.3, 1),
    base_value: base('soil.safe'),
    binding: 'binding',
  });
  targets.add('plan14', 'waste.reuse', 'reach', {
    ...fiveYears,
    comparator: '~',
    word_zh: '左右',
    value: round(goal('waste.reuse') + 0.2, 1),
    base_value: base('waste.reuse'),
    binding: 'expected',
  });
  targets.add('plan14', 'urban.housing', 'total', {
    start: area.index % 2 === 0 ? '2021' : null,
    due,
    due_text,
    comparator: '>=',
    word_zh: '不少于',
    value: 4300 + 100 * area.index,
    agg: 'total',
    force: '计划',
  });
  addCoal(targets);
  // Asked of a company that the plan names.
  if (area.index === 2)
    targets.add('plan14', 'waste.reuse', 'reach', {
      due,
      due_text,
      scope: 'example-plant',
      comparator: '=',
      word_zh: '全部',
      value: 100,
    });
  // No year is printed: the end of the plan is meant.
  targets.add('plan14', 'green.cover', 'reach', {
    base_period,
    comparator: '=',
    word_zh: '提高到',
    value: round(goal('green.cover') - 0.1, 1),
    base_value: base('green.cover'),
    binding: 'expected',
    force: '一般',
  });
  if (area.index % 4 === 1) {
    targets.add('plan14', 'eco.cpi', 'keep', {
      due,
      due_text,
      comparator: '=',
      word_zh: '控制在…之间',
      value: 100,
      upper: 103,
      range_role: 'band',
      binding: 'expected',
      profile: 'none',
      assess: 'year',
    });
  }
  return dust;
}

function addCoal(targets: AreaTargets): void {
  const { area } = targets;
  if (area.index % 4 === 3) {
    targets.add('plan14', 'energy.coal', 'assigned', {
      due: '2025',
      due_text: '到2025年',
      binding: 'binding',
      note: '完成上级下达任务，数值未印出',
    });
    return;
  }
  const base = targets.level('energy.coal', 2020);
  // The plan printed the preliminary figure of its base year; the yearbook revised it later.
  const printed = round(base * 1.02, 1);
  const strict = area.index % 2 === 0;
  targets.add('plan14', 'energy.coal', 'reach', {
    ...fiveYears,
    comparator: strict ? '<' : '<=',
    word_zh: strict ? '低于' : '控制在…以内',
    value: planned(targets, 'energy.coal', base, 5),
    base_value: printed,
    binding: 'binding',
  });
}

const nextFiveYears = { base_period: '2025', due: '2030', due_text: '到2030年', assess: 'year' } as const;

function addNewPlan(targets: AreaTargets, replaced: string): void {
  const base = (id: string) => targets.level(id, 2025);
  const goal = (id: string) => planned(targets, id, base(id), 5);
  const { base_period, due, due_text } = nextFiveYears;

  targets.add('plan15', 'air.pm25', 'reach', {
    ...nextFiveYears,
    comparator: '=',
    word_zh: '降至',
    value: goal('air.pm25'),
    base_value: base('air.pm25'),
    binding: 'binding',
    force: '确保',
    replaces: replaced,
  });
  targets.add('plan15', 'energy.intensity', 'change', {
    base_period,
    due,
    due_text,
    comparator: '<=',
    word_zh: '以上',
    value: -12,
    binding: 'binding',
    profile: 'compound',
    assess: 'end',
  });
  targets.add('plan15', 'eco.gdp', 'reach', {
    ...nextFiveYears,
    comparator: '~',
    word_zh: '左右',
    value: Math.round(goal('eco.gdp')),
    base_value: base('eco.gdp'),
    binding: 'expected',
    profile: 'compound',
    flags: 'implied_base',
  });
  if (targets.area.index % 2 === 0) {
    targets.add('plan15', 'green.cover', 'reach', {
      due,
      due_text,
      comparator: '>=',
      word_zh: '不低于',
      value: round(base('green.cover') + 2, 1),
      binding: 'expected',
      force: '原则上',
      note: '原文未印基期值',
    });
  }
}
