import type { Row } from '../../../src/data/csv.ts';
import { leadOf } from './areas.ts';
import { amounts } from './ledger-amounts.ts';
import { indicatorOf } from './indicators.ts';
import type { AreaTargets } from './area-targets.ts';

const thisYear = { start: '2026', due: '2026', due_text: '年底前' } as const;

/** A task of the ledger before it gets its number. */
interface Draft {
  list: 'task' | 'livelihood';
  zh: string;
  en: string;
  targets: string[];
  theme: string;
}

/** The ledger of 2026: targets of one year, the tasks that hold them, and the quarterly plan of one of them. */
export function addLedgerTargets(targets: AreaTargets): { tasks: Row[]; plans: Row[] } {
  const { area, series } = targets;
  const growth = (id: string, value: number) =>
    targets.add('ledger26', id, 'growth', {
      due: '2026',
      due_text: '全年',
      comparator: '>=',
      word_zh: '以上',
      value,
      binding: 'expected',
    });
  const total = (id: string, value: number, more: Row) =>
    targets.add('ledger26', id, 'total', {
      ...thisYear,
      comparator: '>=',
      word_zh: '不少于',
      value,
      agg: 'total',
      ...more,
    });

  const gdp = growth('eco.gdp', 5.5);
  const retail = growth('eco.retail', 6);
  const jobs = amounts.jobs(area, series);
  const employment = total('pub.jobs', jobs, {
    value_stated: String(jobs / 10000),
    unit_stated: '万人',
    profile: 'seasonal',
    assess: 'month',
    force: '确保',
  });
  const renewal = total('urban.renewal', amounts.renewal(area), {
    profile: 'plan',
    assess: 'quarter',
    stage: '完成',
    force: '确保',
    support: `${area.slug}.gengxin`,
  });
  const way = total('green.way', amounts.greenway(area), {
    comparator: '=',
    word_zh: null,
    value_stated: String(amounts.greenway(area) * 1000),
    unit_stated: '米',
    stage: '建成',
    profile: 'linear',
  });
  const early = area.index % 4 === 3;
  const parks = total('green.parks', amounts.parks(area), {
    stage: '建成',
    agg: early ? 'each' : 'total',
    ...(early ? { due: '2026-06', due_text: '6月底前' } : {}),
  });
  const beds = targets.add('ledger26', 'pub.beds', 'increase', {
    ...thisYear,
    comparator: '>=',
    word_zh: '以上',
    value: amounts.beds(area),
    base_period: '2025',
    base_value: series.level(area, indicatorOf('pub.beds'), 2025),
    force: '原则上',
  });
  const cells = total('waste.cells', 1, {
    comparator: '=',
    word_zh: null,
    upper: 2,
    range_role: 'floor',
    value_stated: '1',
    agg: 'min',
    force: '鼓励',
    start: area.index % 2 === 0 ? '2026' : null,
  });

  const tasks = numbered(targets, [
    {
      list: 'task',
      zh: '稳住经济增长，促进消费',
      en: 'Keep growth steady and consumption rising',
      targets: [gdp, retail],
      theme: 'eco',
    },
    {
      list: 'task',
      zh: '推进老旧小区改造',
      en: 'Renovate old housing estates',
      targets: [renewal],
      theme: 'urban',
    },
    { list: 'task', zh: '培育“无废细胞”', en: 'Foster zero-waste cells', targets: [cells], theme: 'waste' },
    {
      list: 'livelihood',
      zh: '增加城镇就业',
      en: 'Create urban jobs',
      targets: [employment],
      theme: 'public',
    },
    {
      list: 'livelihood',
      zh: '建设绿道和口袋公园',
      en: 'Build greenways and pocket parks',
      targets: [way, parks],
      theme: 'green',
    },
    {
      list: 'livelihood',
      zh: '增加养老床位',
      en: 'Add beds for elderly care',
      targets: [beds],
      theme: 'public',
    },
  ]);
  const plans = [0.1, 0.35, 0.7, 1].map((share, i) => ({
    target: renewal,
    period: `2026-Q${i + 1}`,
    value: Math.round(amounts.renewal(area) * share),
    plan_zh: `累计完成全年任务的${Math.round(share * 100)}%`,
  }));
  return { tasks, plans };
}

function numbered({ area }: AreaTargets, drafts: readonly Draft[]): Row[] {
  const counts = { task: 0, livelihood: 0 };
  return drafts.map((draft) => {
    const no = (counts[draft.list] += 1);
    return {
      id: `${area.slug}.${draft.list}26-${no}`,
      document: `${area.slug}.ledger26`,
      list: draft.list,
      no,
      category: draft.list === 'task' ? '重点任务' : '民生实事',
      title_zh: draft.zh,
      title_en: draft.en,
      lead: leadOf(area, draft.theme),
      support: `${area.slug}.office|${area.slug}.tongji`,
      due: '2026',
      targets: draft.targets.join('|'),
    };
  });
}
