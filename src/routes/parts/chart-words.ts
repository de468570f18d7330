import type { Lang } from '@lib/number.ts';

/** Words of the charts of areas and indicators. Both languages or it does not compile. */
const zh = {
  rowKeys: '用上下方向键在各行之间移动，Esc 离开。',
  partKeys: '用左右方向键移动，Esc 离开。',
  join: '，',
  list: '；',
  colon: '：',
  source: '来源：',
  missing: '— 未公布',
  brokenAcross: '横轴不从 0 开始',
  brokenUp: '纵轴不从 0 开始',
  yoy: {
    found: (period: string, area: string, up: number, down: number, level: number, none: number) =>
      `${area}${period}公布的 ${up + down + level} 项同比增速中，${up} 项上升、${down} 项下降` +
      (level > 0 ? `、${level} 项持平` : '') +
      (none > 0 ? `，另有 ${none} 项未公布` : ''),
    measure: '同比增速（按公布值），%',
    growth: '同比增速',
    target: '当年增长目标',
    targetShort: (value: string) => `目标 ${value}`,
  },
  structure: {
    found: (part: string, share: string, total: string) => `${part}占${total}的 ${share}`,
    share: '占比',
    sum: '各部分相加',
    incomplete: '有部分未公布，各部分之和不等于总数。',
    rounding: (sum: string, total: string) => `各部分相加为 ${sum}，与总数 ${total} 的差来自取整。`,
    mismatch: (sum: string, total: string) =>
      `各部分相加为 ${sum}，与公布的总数 ${total} 不符，取整不能解释。`,
  },
  dumbbell: {
    found: (areas: number, known: number) =>
      `${areas} 个地区有量化目标，` + (known === 0 ? '均尚无公开结果' : `其中 ${known} 个已有公开结果`),
    base: '基期',
    now: '最近值（形状表示状态）',
    target: '目标',
    missing: '尚无公开结果',
    end: (target: string, due: string) => `${target}（${due}）`,
  },
  multiples: {
    found: (areas: number) => `${areas} 个地区的走势与目标`,
    keys: '用方向键在各地区之间移动，Esc 离开。',
    free: '各图纵轴不同，只可看走势，不可比高低',
    shared: '各图用同一纵轴',
  },
  pace: {
    found: (year: string, months: number) =>
      `${year}：已有 ${months} 个月数据，其余 ${12 - months} 个月的倒算`,
    done: (months: number, value: string) => `已过 ${months} 个月，月均 ${value}`,
    rest: (months: number, value: string) => `其余 ${months} 个月，月均需 ${value}`,
    even: (value: string) => `年度目标的月均水平：${value}`,
    none: '年度目标已达到，其余月份无剩余量。',
    sentence: (target: string, months: number, bound: string, value: string) =>
      `倒算：要达到年度目标 ${target}，其余 ${months} 个月平均每月须${bound} ${value}。`,
    bounds: { up: '不低于', down: '不高于', none: '为' },
    month: (month: number) => `${month + 1}月`,
    months: '月份',
    mean: '月均',
    passed: '已过月份',
    needed: '其余月份须达到',
    level: '年度目标的月均水平',
  },
};

export type ChartWords = typeof zh;

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const en: ChartWords = {
  rowKeys: 'Up and down arrow keys move between rows, Esc leaves.',
  partKeys: 'Left and right arrow keys move, Esc leaves.',
  join: ', ',
  list: '; ',
  colon: ': ',
  source: 'Source: ',
  missing: '— not published',
  brokenAcross: 'Value axis does not start at 0',
  brokenUp: 'Value axes do not start at 0',
  yoy: {
    found: (period, area, up, down, level, none) =>
      `${area}, ${period}: of ${up + down + level} published growth rates ${up} rose, ${down} fell` +
      (level > 0 ? `, ${level} did not change` : '') +
      (none > 0 ? `; ${none} more not published` : ''),
    measure: 'Year on year as published, per cent',
    growth: 'Year on year',
    target: 'Growth target of the year',
    targetShort: (value) => `target ${value}`,
  },
  structure: {
    found: (part, share, total) => `${part}: ${share} of ${total}`,
    share: 'Share',
    sum: 'Sum of the parts',
    incomplete: 'A part is not published, so the parts do not add up to the total.',
    rounding: (sum, total) =>
      `The parts add up to ${sum}; the difference to the total of ${total} is rounding.`,
    mismatch: (sum, total) =>
      `The parts add up to ${sum}, not to the published total of ${total}; rounding does not explain it.`,
  },
  dumbbell: {
    found: (areas, known) =>
      `${areas} areas have a target in figures, ${known === 0 ? 'none of them' : `${known} of them`} a public result`,
    base: 'Base',
    now: 'Latest value (the shape tells the status)',
    target: 'Target',
    missing: 'no public result yet',
    end: (target, due) => `${target} (${due})`,
  },
  multiples: {
    found: (areas) => `${areas} areas: course and target`,
    keys: 'Arrow keys move between areas, Esc leaves.',
    free: 'Each panel has its own value axis: compare courses, not heights',
    shared: 'One value axis for all',
  },
  pace: {
    found: (year, months) =>
      `${year}: ${months} months on file, and what the other ${12 - months} have to bring`,
    done: (months, value) => `${months} months so far: ${value} a month`,
    rest: (months, value) => `${months} months left: ${value} a month needed`,
    even: (value) => `Monthly level of the year’s target: ${value}`,
    none: 'The target of the year is reached; nothing is left for the other months.',
    sentence: (target, months, bound, value) =>
      `To reach ${target} in the year, the remaining ${months} months must average ${bound} ${value}.`,
    bounds: { up: 'at least', down: 'at most', none: 'about' },
    month: (month) => monthNames[month] ?? '',
    months: 'Month',
    mean: 'A month',
    passed: 'Months so far',
    needed: 'Needed in the months left',
    level: 'Monthly level of the year’s target',
  },
};

export const chartWords: Record<Lang, ChartWords> = { zh, en };
