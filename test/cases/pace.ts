import type { ComponentProps } from 'svelte';
import type PaceStrip from '../../src/charts/pace/PaceStrip.svelte';
import type { PaceInput } from '../../src/charts/pace/types.ts';
import type { Lang } from '../../src/lib/number.ts';
import type { Case } from './case.ts';

type Props = ComponentProps<typeof PaceStrip>;

const labels: Props['labels'] = {
  chart: '历下区城镇新增就业：已过8个月，其余4个月',
  keys: '左右方向键在各月之间移动，Esc 离开',
  done: '已过 8 个月，月均 0.15 万人',
  rest: '其余 4 个月，月均需 0.145 万人',
  even: '全年目标按月均分：0.148 万人',
  sentence: '全年目标 1.78 万人，已完成 1.2 万人，还差 0.58 万人。',
  empty: '本站还没有查到年内数据',
};
const english: Props['labels'] = {
  chart: 'PM2.5 in Tianqiao District within 2025',
  keys: 'Left and right arrow move between months, Esc leaves',
  done: '9 months so far: 45 µg/m³ a month',
  rest: '3 months left: 33 µg/m³ a month needed',
  even: 'Monthly level of the year’s target: 42 µg/m³',
  sentence: 'The mean of the year stays at 42 µg/m³ only if the remaining three months average 33 µg/m³.',
  empty: 'No figure within a year was found yet',
};
const format: Props['format'] = {
  value: (value) => String(value).replace('-', '−'),
  month: (month) => `${month + 1}月`,
};
const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const pace = (
  name: string,
  shows: string,
  input: Partial<PaceInput>,
  words: Partial<Props['labels']> = {},
  { lang = 'zh', ...rest }: Partial<Props> & { lang?: Lang } = {},
): Case<Props> => ({
  name,
  shows,
  lang,
  props: {
    input: { months: 0, done: null, rest: null, even: null, ...input },
    labels: { ...(lang === 'en' ? english : labels), ...words },
    format: lang === 'en' ? { ...format, month: (month) => names[month] ?? '' } : format,
    ...rest,
  },
});

export const paceCases: Case<Props>[] = [
  pace('total', 'eight months done, a little less needed a month', {
    months: 8,
    done: 0.15,
    rest: 0.145,
    even: 1.78 / 12,
  }),
  pace(
    'months',
    'single months, one missing; on a phone',
    {
      months: 8,
      done: 0.15,
      values: [0.13, 0.14, 0.18, 0.15, null, 0.19, 0.13, 0.14],
      rest: 0.145,
      even: 0.148,
    },
    {},
    { width: 328 },
  ),
  pace(
    'mean-english',
    'a mean level: the rest of the year has to be far cleaner',
    { months: 9, done: 45, rest: 33, even: 42 },
    {},
    { lang: 'en' },
  ),
  pace(
    'eleven',
    'one month left: both texts find a place',
    { months: 11, done: 21.5, rest: 63.5, even: 25 },
    {
      done: '已过 11 个月，月均 21.5 天',
      rest: '其余 1 个月，月均需 63.5 天',
      even: '全年目标按月均分：25 天',
      sentence: '其余 1 个月需 63.5 天，超过当月天数：今年已不可能完成。',
    },
    { width: 328 },
  ),
  pace(
    'already-met',
    'less than nothing is left to do',
    { months: 6, done: 3, rest: -1, even: 1 },
    {
      chart: 'New specialised enterprises in Lixia District within 2025',
      done: '6 months so far: 3 enterprises a month',
      rest: '6 months left: none needed',
      even: 'Monthly level of the year’s target: 1 enterprise',
      sentence: 'The target of the year is reached; nothing is left for the other months.',
    },
    { lang: 'en' },
  ),
  pace(
    'not-started',
    'no month yet',
    { months: 0, rest: 0.2, even: 0.2 },
    { rest: '全年 12 个月，月均需 0.2 万人', even: '', sentence: '' },
  ),
  pace(
    'all-zero',
    'a zero target',
    { months: 3, done: 0, rest: 0, even: 0 },
    { done: '已过 3 个月，0 起', rest: '其余 9 个月，0 起', even: '目标：0 起', sentence: '' },
  ),
  pace('empty', 'nothing to draw: a sentence', {}),
];
