import type { AreaTargets } from './area-targets.ts';

/** Requirements that hold while their document is in force, and the numbers of the emergency plan. */
export function addStandingTargets(targets: AreaTargets): void {
  const { area } = targets;
  const requirement = (document: string, id: string, value: number, word_zh: string, more = {}) =>
    targets.add(document, id, 'keep', { role: 'requirement', comparator: '>=', word_zh, value, ...more });

  requirement('rules', 'gov.reply', 95, '不低于', { assess: 'month', duty_mode: '分别负责' });
  requirement('rules', 'water.grade', 3, '不低于', {
    assess: 'quarter',
    value_stated: 'Ⅲ',
    unit_stated: '类',
  });
  requirement('rules', 'urban.clean', 2.2, '不少于', { assess: 'year', agg: 'min' });
  if (area.index % 4 === 0)
    requirement('rules', 'green.cover', 30, '不低于', { scope: 'new-housing', agg: 'each' });
  if (area.index % 2 === 1) requirement('oldrules', 'urban.clean', 1.5, '至少', { start: '2019' });

  targets.add('alert', 'air.cut', 'event', {
    role: 'requirement',
    comparator: '>=',
    word_zh: '以上',
    value: 20,
    assess: 'event',
    note: '橙色预警期间',
  });
  targets.add('alert', 'air.pm25', 'reach', {
    role: 'parameter',
    comparator: '=',
    value: 115,
    note: '启动应急响应的日均浓度',
  });
}
