import type { ComponentProps } from 'svelte';
import type Multiples from '../../src/charts/multiples/Multiples.svelte';
import type { Panel } from '../../src/charts/multiples/types.ts';
import type { TrajectoryInput } from '../../src/charts/trajectory/types.ts';
import type { Lang } from '../../src/lib/number.ts';
import type { Case } from './case.ts';
import { trajectoryCases } from './trajectory.ts';

type Props = ComponentProps<typeof Multiples>;

const labels: Props['labels'] = {
  chart: '各区PM2.5年均浓度，2020年至2023年，与2025年目标',
  keys: '方向键在各地区之间移动，Esc 离开',
  broken: '纵轴未从 0 开始',
  free: '各图纵轴不同',
  empty: '本站还没有查到公开数据',
};
const format: Props['format'] = {
  tick: (value, step) =>
    value.toFixed(Math.min(20, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))).replace('-', '−'),
  time: (at) => `${Math.ceil(at) - 1}年`,
};

const words = {
  zh: { labels, format },
  en: {
    labels: {
      chart: 'PM2.5 by district, 2020 to 2023, with the targets',
      keys: 'Arrow keys move between areas, Esc leaves',
      broken: 'Value axes do not start at 0',
      free: 'Each panel has its own value axis: compare courses, not heights',
      empty: 'No public figure was found yet',
    },
    format: { ...format, time: (at: number) => String(Math.ceil(at) - 1) },
  },
};

const whole = (name: string) => trajectoryCases.find((one) => one.name === name)!.props.input;
const panel = (label: string, note: string, input: TrajectoryInput): Panel => ({
  label,
  note,
  input,
  said: `${label} · ${note}`,
});
const falling = (
  label: string,
  values: readonly (number | null)[],
  target: number,
  due: number,
  look: Pick<NonNullable<TrajectoryInput['judged']>, 'tone' | 'shape'>,
  lang: Lang = 'zh',
): Panel => {
  const { time } = words[lang].format;
  const points = values.map((value, i) => ({ at: 2021 + i, value, label: time(2021 + i) }));
  const last = [...points].reverse().find(({ value }) => value !== null);
  const base = { at: 2021, value: values[0] ?? 0 };
  const end = lang === 'en' ? `≤ ${target} (${due})` : `≤${target}（${due}年）`;
  return panel(label, `${last?.value ?? '—'} → ${end}`, {
    ...whole('empty'),
    points,
    base,
    target: { at: due + 1, value: target, upper: null },
    path: [base, { at: due + 1, value: target }],
    judged: last ? { at: last.at, value: last.value ?? 0, ...look } : null,
    required: true,
  });
};

const districts = [
  falling('历下区', [49, 46, 43, 44], 40, 2025, { tone: 'calm', shape: 'dot' }),
  falling('市中区', [47, null, 42, 40], 40, 2023, { tone: 'good', shape: 'check' }),
  falling('槐荫区', [51, 49, 44.5, 45], 41, 2025, { tone: 'warn', shape: 'triangle' }),
  falling('天桥区', [52, 50, 46, 53], 42, 2025, { tone: 'away', shape: 'arrow' }),
  falling('江北水城度假区', [60], 45, 2027, { tone: 'quiet', shape: 'ring' }),
];
const english = [
  falling('Lixia District', [49, 46, 43, 44], 40, 2025, { tone: 'calm', shape: 'dot' }, 'en'),
  falling('Shizhong District', [470, null, 420, 400], 400, 2023, { tone: 'good', shape: 'check' }, 'en'),
  falling(
    'Liaocheng Jiangbei Water City Resort Zone',
    [5.1, 4.9, 4.4, 4.5],
    4.1,
    2025,
    { tone: 'warn', shape: 'triangle' },
    'en',
  ),
];
const unlike = [
  panel('历城区', '880 家', { ...whole('huge-and-equal') }),
  panel('长清区', '4.1%', whole('negative')),
  panel('章丘区', '1.2 → 1.78', whole('within-year')),
];

const multiples = (
  name: string,
  shows: string,
  panels: readonly Panel[],
  { lang = 'zh', shared = true, ...rest }: Partial<Props> & { lang?: Lang; shared?: boolean } = {},
): Case<Props> => ({ name, shows, lang, props: { input: { panels, shared }, ...words[lang], ...rest } });

export const multiplesCases: Case<Props>[] = [
  multiples('shared', 'five areas on one scale, other due years, one with a single value', districts),
  multiples('shared-narrow', 'the same on a phone: one below the other', districts.slice(0, 3), {
    width: 328,
  }),
  multiples('free', 'unlike sizes, each on its own scale, which is said', unlike, { shared: false }),
  multiples('free-english', 'English words, a name of two lines, two notes on the axes', english, {
    shared: false,
    lang: 'en',
  }),
  multiples('long-names', 'sixty characters wrap, the plots stay aligned', [
    ...districts.slice(0, 2),
    {
      ...districts[2]!,
      label:
        '山东省济南市市中区二七新村街道办事处与舜玉路街道办事处联合管理的英雄山文化市场及周边商业改造提升片区（一期和二期）',
    },
  ]),
  multiples('one', 'one area alone', districts.slice(0, 1)),
  multiples('empty', 'nothing to draw: a sentence', [panel('历下区', '', whole('empty'))]),
];
