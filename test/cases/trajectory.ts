import type { ComponentProps } from 'svelte';
import type Trajectory from '../../src/charts/trajectory/Trajectory.svelte';
import type {
  TrajectoryFormat,
  TrajectoryInput,
  TrajectoryLabels,
  TrajectoryPoint,
} from '../../src/charts/trajectory/types.ts';
import type { Lang } from '../../src/lib/number.ts';
import type { Case } from './case.ts';

type Props = ComponentProps<typeof Trajectory>;

const words: TrajectoryLabels = {
  chart: '天桥区PM2.5年均浓度，2020年至2023年，与2025年目标',
  keys: '左右方向键在各点之间移动，Esc 离开',
  actual: '天桥区',
  path: '目标路径',
  required: '剩余所需',
  projection: '按目前速度推算',
  met: '符合目标的一侧',
  target: '目标 ≤42',
  base: '基期',
  after: '到期后',
  preliminary: '初步数',
  ytd: '年内累计',
  broken: '纵轴未从 0 开始',
  empty: '本站还没有查到公开数据',
};

const english: TrajectoryLabels = {
  chart: 'PM2.5 in Tianqiao, 2015 to 2023, with the target of 2020',
  keys: 'Left and right arrow move between points, Esc leaves',
  actual: 'Tianqiao',
  path: 'Path to the target (even in time)',
  required: 'Needed to reach it',
  projection: 'At the present pace',
  met: 'Side that counts as met',
  target: 'Target ≤52',
  base: 'Base',
  after: 'After due date',
  preliminary: 'Preliminary',
  ytd: 'Year to date',
  broken: 'Value axis does not start at 0',
  empty: 'No public figure was found yet',
};

const inUnit = (unit: string): TrajectoryFormat => ({
  value: (value) => `${String(value).replace('-', '−')}${unit}`,
  tick: (value, step) =>
    value.toFixed(Math.min(20, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))).replace('-', '−'),
  // The end of 2023 is 2024 on the year axis.
  time: (at) => (Number.isInteger(at) ? `${at - 1}年` : `${Math.floor(at)}年${Math.round((at % 1) * 12)}月`),
});

const monthNames = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const inEnglish = (unit: string): TrajectoryFormat => ({
  ...inUnit(unit),
  time: (at) =>
    Number.isInteger(at) ? String(at - 1) : `${monthNames[Math.round((at % 1) * 12)]} ${Math.floor(at)}`,
});

const nothing: TrajectoryInput = {
  points: [],
  base: null,
  target: null,
  side: 'down',
  path: [],
  judged: null,
  required: false,
  projection: null,
  others: [],
  breaks: [],
};

const years = (from: number, values: readonly (number | null)[], lang: Lang = 'zh'): TrajectoryPoint[] =>
  values.map((value, i) => ({ at: from + i + 1, value, label: `${from + i}${lang === 'zh' ? '年' : ''}` }));

const trajectory = (
  name: string,
  shows: string,
  input: Partial<TrajectoryInput>,
  { lang = 'zh', unit = '', ...rest }: Partial<Props> & { lang?: Lang; unit?: string } = {},
): Case<Props> => {
  const said =
    lang === 'en' ? { labels: english, format: inEnglish(unit) } : { labels: words, format: inUnit(unit) };
  return { name, shows, lang, props: { input: { ...nothing, ...input }, ...said, ...rest } };
};

export const trajectoryCases: Case<Props>[] = [
  trajectory(
    'behind',
    'all lines of a pace: path, required, projection; two areas and the city',
    {
      points: years(2020, [52, 50, 46, 47]),
      base: { at: 2021, value: 52 },
      target: { at: 2026, value: 42, upper: null },
      path: [
        { at: 2021, value: 52 },
        { at: 2026, value: 42 },
      ],
      judged: { at: 2024, value: 47, tone: 'warn', shape: 'triangle' },
      required: true,
      projection: { at: 2026, value: 43.7, low: 42.4, high: 45.6 },
      others: [
        { label: '历下区', points: years(2020, [49, 46, 43, 44]) },
        { label: '槐荫区', points: years(2020, [51, 49, 44.5, 45]) },
        { label: '济南市', points: years(2020, [47, 40, 37, 38]), reference: true },
      ],
    },
    { unit: ' µg/m³' },
  ),
  trajectory(
    'after-due',
    'points after the due date are hollow, a break is said, 2017 is a gap',
    {
      points: years(2015, [90, 78, null, 60, 58, 53, 45, 42, 40], 'en'),
      base: { at: 2016, value: 90 },
      target: { at: 2021, value: 52, upper: null },
      path: [
        { at: 2016, value: 90 },
        { at: 2021, value: 52 },
      ],
      judged: { at: 2021, value: 53, tone: 'bad', shape: 'cross' },
      breaks: [{ at: 2019.5, text: 'GB 3095 amended' }],
    },
    { lang: 'en', unit: ' µg/m³' },
  ),
  trajectory(
    'within-year',
    'cumulative figures climb in a staircase of their own; a range, another area, the city',
    {
      points: [
        ...years(2021, [1.62, 1.7], 'en'),
        ...[0.13, 0.27, 0.45, 0.6, 0.74, 0.93, 1.06, 1.2].map((value, i) => ({
          at: 2023 + (i + 1) / 12,
          value,
          label: `Jan–${monthNames[i + 1]} 2023`,
          ytd: true,
        })),
      ],
      target: { at: 2024, value: 1.78, upper: null },
      side: 'up',
      judged: { at: 2023 + 8 / 12, value: 1.2, tone: 'calm', shape: 'dot' },
      required: true,
      projection: { at: 2024, value: 1.8, low: 1.7, high: 1.9 },
      others: [
        { label: 'Shizhong District', points: years(2021, [1.5, 1.55, 1.74], 'en') },
        {
          label: 'Jinan City (mean of districts)',
          points: years(2021, [1.2, 1.3, 1.4], 'en'),
          reference: true,
        },
      ],
    },
    {
      lang: 'en',
      unit: ' ×10,000',
      labels: {
        ...english,
        chart: 'New urban jobs in Lixia District, 2021 to 2023, with the target of 2023',
        actual: 'Lixia District',
        target: 'Target ≥ 1.78',
      },
    },
  ),
  trajectory(
    'one-preliminary',
    'one point, no base: no path, no pace',
    {
      points: [{ at: 2024, value: 41.8, label: '2023年', preliminary: true }],
      target: { at: 2026, value: 42.9, upper: null },
      side: 'up',
      judged: { at: 2024, value: 41.8, tone: 'quiet', shape: 'ring' },
    },
    { labels: { ...words, actual: '槐荫区', target: '目标 ≥42.9' }, unit: '%' },
  ),
  trajectory(
    'no-result',
    'only base and target are on file',
    {
      base: { at: 2021, value: 38 },
      target: { at: 2026, value: 60, upper: null },
      side: 'up',
      path: [
        { at: 2021, value: 38 },
        { at: 2026, value: 60 },
      ],
    },
    { labels: { ...words, target: '目标 ≥60' }, unit: '%' },
  ),
  trajectory(
    'negative',
    'growth on both sides of zero, standing band, narrow',
    {
      points: years(2018, [6.5, 3.1, -1.2, 8.4, null, 5.4]),
      target: { at: null, value: 5, upper: 6 },
      side: 'none',
      judged: { at: 2024, value: 5.4, tone: 'good', shape: 'square' },
      breaks: [{ at: 2020, text: '第四次经济普查修订' }],
    },
    { labels: { ...words, actual: '市中区', target: '目标 5—6' }, unit: '%', width: 328 },
  ),
  trajectory(
    'huge-and-equal',
    'equal values of a trillion do not break the axis',
    {
      points: years(2020, [1e12, 1e12, 1e12]),
      side: 'up',
    },
    {
      format: { ...inUnit(''), tick: (value) => `${value / 1e8}亿`, value: (value) => `${value / 1e8}亿元` },
      width: 328,
    },
  ),
  trajectory('empty', 'nothing to draw: a sentence', {}),
];
