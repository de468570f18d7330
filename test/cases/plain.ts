import type { ComponentProps } from 'svelte';
import type PlainChart from '../../src/charts/plain/PlainChart.svelte';
import type { Case } from './case.ts';

type Props = ComponentProps<typeof PlainChart>;

const labels: Props['labels'] = {
  chart: '所选数据',
  keys: '方向键在各值之间移动，Esc 离开',
  missing: '—',
  broken: '纵轴未从 0 开始',
  empty: '没有可以画出的数值',
};
const english: Props['labels'] = {
  chart: 'The data chosen',
  keys: 'Arrow keys move between values, Esc leaves',
  missing: '—',
  broken: 'Value axis does not start at 0',
  empty: 'No figure that could be drawn',
};
const plain = (value: number) => String(Number(value.toPrecision(12))).replace('-', '−');
const format: Props['format'] = { value: plain, tick: plain };

const bars = (list: readonly [string, ...(number | null)[]][], names: readonly string[] = ['条数']) => ({
  form: 'bar' as const,
  categories: list.map(([name]) => name),
  series: names.map((name, i) => ({ name, values: list.map((row) => row[i + 1] as number | null) })),
});
const lines = (categories: readonly string[], series: Record<string, (number | null)[]>) => ({
  form: 'line' as const,
  categories,
  series: Object.entries(series).map(([name, values]) => ({ name, values })),
});
const years = ['2019年', '2020年', '2021年', '2022年', '2023年', '2024年'];

export const plainCases: Case<Props>[] = [
  {
    name: 'bars',
    shows: 'counts by theme; one theme without a figure keeps its row',
    lang: 'zh',
    props: {
      input: bars([
        ['空气', 94],
        ['无废城市', 61],
        ['经济', 40],
        ['其他', null],
      ]),
      labels,
      format,
    },
  },
  {
    name: 'bars-of-areas',
    shows: 'two series with a key, falls to the left of zero',
    lang: 'zh',
    props: {
      input: bars(
        [
          ['历下区', 5.2, -3.1],
          ['市中区', 4.6, 2.2],
          ['江北水城度假区', null, 7.8],
        ],
        ['2023年', '2024年'],
      ),
      labels,
      format,
    },
  },
  {
    name: 'english-narrow',
    shows: 'long names above their bars on a phone',
    lang: 'en',
    props: {
      input: bars(
        [
          ['Operating income of industrial enterprises above designated size', 20480.7],
          ['Retail sales of consumer goods', 12],
        ],
        ['Figures'],
      ),
      labels: english,
      format,
      width: 328,
    },
  },
  {
    name: 'lines',
    shows: 'areas over years, named at their ends; the missing year is a gap',
    lang: 'zh',
    props: {
      input: lines(years, {
        历下区: [52, 48, 46, 44, 41, 40],
        市中区: [55, 50, null, 45, 43, 42],
        槐荫区: [null, null, 49, 47, 46, 42],
      }),
      labels,
      format,
    },
  },
  {
    name: 'english-lines',
    shows: 'three areas with long names at their ends, two of which nearly meet',
    lang: 'en',
    props: {
      input: lines(
        years.map((year) => year.slice(0, 4)),
        {
          'Lixia District': [152, 148, 146, 144, 141, 140],
          'Shizhong District': [155, 150, null, 145, 143, 140.5],
          'Liaocheng Jiangbei Water City Resort Zone': [null, null, 149, 147, 146, 150],
        },
      ),
      labels: english,
      format,
    },
  },
  {
    name: 'lines-narrow',
    shows: 'six lines with a key; the axis does not start at zero and says so',
    lang: 'zh',
    props: {
      input: lines(
        years,
        Object.fromEntries(
          ['历下区', '市中区', '槐荫区', '天桥区', '江北水城度假区', '济南市'].map((name, i) => [
            name,
            years.map((_, k) => 900 + i * 8 + k * 5),
          ]),
        ),
      ),
      labels,
      format,
      width: 328,
    },
  },
  {
    name: 'line-of-one-point',
    shows: 'one period is one dot',
    lang: 'zh',
    props: { input: lines(['2024年'], { 历下区: [12.5] }), labels, format },
  },
  {
    name: 'empty',
    shows: 'nothing to draw: a sentence',
    lang: 'zh',
    props: { input: bars([['空气', null]]), labels, format },
  },
];
