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
    name: 'bars-narrow',
    shows: 'long names above their bars on a phone',
    props: {
      input: bars([
        ['规模以上工业企业营业收入（含保税区、综合试验区）', 20480.7],
        ['Retail sales of consumer goods', 12],
      ]),
      labels,
      format,
      width: 328,
    },
  },
  {
    name: 'lines',
    shows: 'areas over years, named at their ends; the missing year is a gap',
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
    name: 'lines-narrow',
    shows: 'six lines with a key; the axis does not start at zero and says so',
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
    props: { input: lines(['2024年'], { 历下区: [12.5] }), labels, format },
  },
  {
    name: 'empty',
    shows: 'nothing to draw: a sentence',
    props: { input: bars([['空气', null]]), labels, format },
  },
];
