import type { ComponentProps } from 'svelte';
import type YoyChart from '../../src/charts/yoy/YoyChart.svelte';
import type { YoyRow } from '../../src/charts/yoy/types.ts';
import type { Lang } from '../../src/lib/number.ts';
import type { Case } from './case.ts';

type Props = ComponentProps<typeof YoyChart>;

const labels: Props['labels'] = {
  chart: '槐荫区2024年公布的同比增速',
  keys: '上下方向键在各行之间移动，Esc 离开',
  growth: '同比增速',
  target: '当年增长目标',
  missing: '— 未公布',
  empty: '本站还没有查到公布的增速',
};
const english: Props['labels'] = {
  chart: 'Growth published for Huaiyin, 2024',
  keys: 'Up and down arrow move between rows, Esc leaves',
  growth: 'Year on year',
  target: 'Growth target of the year',
  missing: '— not published',
  empty: 'No published growth was found yet',
};
const signed = (value: number) => `${value > 0 ? '+' : ''}${value}%`.replace('-', '−');
const format: Props['format'] = {
  value: signed,
  target: (value) => `目标 ${signed(value)}`,
  tick: (value) => `${value}%`.replace('-', '−'),
};
const words = {
  zh: { labels, format },
  en: { labels: english, format: { ...format, target: (value: number) => `target ${signed(value)}` } },
};

type Short = [label: string, value: number | null, target?: number | null, part?: boolean];
const rows = (list: readonly Short[], missing: string): YoyRow[] =>
  list.map(([label, value, target = null, part = false]) => ({
    label,
    value,
    target,
    part,
    said: `${label} ${value === null ? missing : format.value(value)}`,
  }));

const yoy = (
  name: string,
  shows: string,
  list: readonly Short[],
  { lang = 'zh', ...rest }: Partial<Props> & { lang?: Lang } = {},
): Case<Props> => ({
  name,
  shows,
  lang,
  props: { input: { rows: rows(list, words[lang].labels.missing) }, ...words[lang], ...rest },
});

export const yoyCases: Case<Props>[] = [
  yoy('bulletin', 'five up, five down, parts set in', [
    ['地区生产总值', 5],
    ['第一产业增加值', 0.5, null, true],
    ['第二产业增加值', 9.1, null, true],
    ['第三产业增加值', 3.8, null, true],
    ['规模以上工业增加值', -15.9],
    ['规模以上工业企业营业收入', -20.6],
    ['规模以上工业企业利润总额', -39.5],
    ['固定资产投资', 7.5],
    ['社会消费品零售总额', -3],
    ['限额以上消费品零售额', -7.7, null, true],
  ]),
  yoy('with-targets', 'ticks of the year’s targets; two rows are still to be published', [
    ['地区生产总值', 4.6, 6],
    ['一般公共预算收入', 13.2, 12],
    ['规模以上工业增加值', null, 7.5],
    ['固定资产投资', -4.1, 7],
    ['社会消费品零售总额', 6, 6],
    ['进出口总额', null],
  ]),
  yoy(
    'english-narrow',
    'long English names above their bars',
    [
      ['Value added of industrial enterprises above designated size', -15.9, 7.5],
      ['Retail sales of consumer goods', -3],
      ['Fixed-asset investment', null],
      ['Total imports and exports through bonded zones of the city', 120.4, 12],
    ],
    { lang: 'en', width: 328 },
  ),
  yoy('all-falling', 'only left of zero, one by a hair', [
    ['粗钢产量', -12],
    ['水泥产量', -0.04],
    ['煤炭消费量', -6.6, -5],
  ]),
  yoy(
    'none-published',
    'rows with the word only',
    [
      ['Gross domestic product', null],
      ['Fixed-asset investment', null],
    ],
    { lang: 'en' },
  ),
  yoy('equal-zero', 'no growth is a hairline', [
    ['常住人口', 0],
    ['户籍人口', 0, 0],
  ]),
  yoy('odd', 'a sixty-character name beside a growth of twenty thousand per cent', [
    [
      '新能源汽车、锂离子电池、太阳能电池“新三样”产品出口额（含保税区、综合试验区和跨境电子商务零售进出口，按海关统计口径）',
      20480.7,
    ],
    ['个体工商户', -99.9],
  ]),
  yoy('empty', 'nothing to draw: a sentence', []),
];
