import type { ComponentProps } from 'svelte';
import type DumbbellChart from '../../src/charts/dumbbell/DumbbellChart.svelte';
import type { DumbbellRow } from '../../src/charts/dumbbell/types.ts';
import type { Lang } from '../../src/lib/number.ts';
import type { Case } from './case.ts';

type Props = ComponentProps<typeof DumbbellChart>;

const labels: Props['labels'] = {
  chart: '各区PM2.5年均浓度：基期、最近值与目标',
  keys: '上下方向键在各地区之间移动，Esc 离开',
  base: '基期',
  now: '最近值（形状表示状态）',
  target: '目标',
  missing: '尚无公开结果',
  broken: '横轴未从 0 开始',
  empty: '本站还没有查到公开数据',
};
const english: Props['labels'] = {
  chart: 'PM2.5 by district: base, latest value and target',
  keys: 'Up and down arrow move between areas, Esc leaves',
  base: 'Base',
  now: 'Latest value (the shape tells the status)',
  target: 'Target',
  missing: 'no public result yet',
  broken: 'Value axis does not start at 0',
  empty: 'No public figure was found yet',
};
const format: Props['format'] = {
  value: (value) => String(value).replace('-', '−'),
  tick: (value, step) =>
    value.toFixed(Math.min(20, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))).replace('-', '−'),
};

const nothing: DumbbellRow = {
  label: '',
  base: null,
  now: null,
  target: null,
  upper: null,
  end: '',
  tone: 'quiet',
  shape: 'clock',
  hollow: false,
  said: '',
};
const dumbbell = (
  name: string,
  shows: string,
  rows: readonly Partial<DumbbellRow>[],
  { lang = 'zh', ...rest }: Partial<Props> & { lang?: Lang } = {},
): Case<Props> => ({
  name,
  shows,
  lang,
  props: {
    input: {
      rows: rows.map((row) => ({
        ...nothing,
        said: [row.label, row.base ?? '—', row.now ?? '—', row.end].join(' · '),
        ...row,
      })),
    },
    labels: lang === 'en' ? english : labels,
    format,
    ...rest,
  },
});

const districts: Partial<DumbbellRow>[] = [
  { label: '历下区', base: 61, now: 53, target: 52, end: '≤52（2020年）', tone: 'bad', shape: 'cross' },
  { label: '市中区', base: 58, now: null, target: 46, end: '≤46（2025年）' },
  { label: '槐荫区', base: 52, now: 47, target: 42, end: '≤42（2025年）', tone: 'warn', shape: 'triangle' },
  { label: '天桥区', base: null, now: 45, target: 45, end: '≤45（2023年）', tone: 'good', shape: 'check' },
  {
    label: '江北水城度假区',
    base: 50,
    now: 51,
    target: 44,
    end: '≤44（2025年）',
    tone: 'away',
    shape: 'arrow',
    hollow: true,
  },
];

export const dumbbellCases: Case<Props>[] = [
  dumbbell(
    'districts',
    'falling values, three target years, one without base, one without result',
    districts,
  ),
  dumbbell('districts-narrow', 'the same on a phone: names and targets above the marks', districts, {
    width: 328,
  }),
  dumbbell(
    'english',
    'long names, a range as target, growth of shares from zero',
    [
      { label: 'Lixia', base: 12, now: 31.5, target: 40, end: '≥ 40% (2025)', tone: 'calm', shape: 'dot' },
      {
        label: 'Jiangbei Shuicheng Tourist Resort',
        base: 8,
        now: 9.6,
        target: 30,
        end: '≥ 30% (2027)',
        tone: 'bad',
        shape: 'triangle',
      },
      {
        label: 'Huaiyin',
        base: 20,
        now: 36,
        target: 35,
        upper: 38,
        end: '35–38% (2025)',
        tone: 'good',
        shape: 'square',
      },
    ],
    { lang: 'en', format: { ...format, value: (value) => `${value}%` } },
  ),
  dumbbell('same-places', 'base, now and target on one spot: figures beside each other', [
    {
      label: '历下区',
      base: 100,
      now: 100,
      target: 100,
      end: '=100（2025年）',
      tone: 'good',
      shape: 'square',
    },
    {
      label: '市中区',
      base: 100,
      now: 99.96,
      target: 100,
      end: '=100（2025年）',
      tone: 'bad',
      shape: 'cross',
    },
  ]),
  dumbbell('negative', 'changes on both sides of zero', [
    { label: '天桥区', base: 0, now: 0.4, target: -4, end: '≤ −4%（2025年）', tone: 'away', shape: 'arrow' },
    {
      label: '槐荫区',
      base: 0,
      now: -6.37,
      target: -5,
      end: '≤ −5%（2020年）',
      tone: 'good',
      shape: 'check',
    },
  ]),
  dumbbell(
    'long-and-huge',
    'a sixty-character name and figures of a trillion on a phone',
    [
      {
        label:
          '山东省济南市市中区二七新村街道办事处与舜玉路街道办事处联合管理的英雄山文化市场及周边商业改造提升片区（一期和二期）',
        base: 1e12,
        now: 1.25e12,
        target: 2e12,
        end: '≥2000000000000元（2030年）',
        tone: 'calm',
        shape: 'dot',
      },
      { label: '历下区', base: 3, now: 4, target: 5, end: '≥5（2025年）', tone: 'calm', shape: 'dot' },
    ],
    { width: 328 },
  ),
  dumbbell(
    'targets-only',
    'no result anywhere',
    [
      { label: 'Lixia District', target: 5, end: '≥ 5 (2025)' },
      { label: 'Shizhong District', target: 8, end: '≥ 8 (2025)' },
    ],
    { lang: 'en' },
  ),
  dumbbell('empty', 'nothing to draw: a sentence', []),
];
