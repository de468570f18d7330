import type { ComponentProps } from 'svelte';
import type StructureBar from '../../src/charts/structure/StructureBar.svelte';
import type { StructureInput } from '../../src/charts/structure/types.ts';
import type { Case } from './case.ts';

type Props = ComponentProps<typeof StructureBar>;

const labels: Props['labels'] = {
  chart: '槐荫区2024年地区生产总值，按三次产业',
  keys: '左右方向键在各部分之间移动，Esc 离开',
  total: '地区生产总值',
  missing: '未公布',
  incomplete: '有部分未公布，各部分之和不等于总数。',
  empty: '本站还没有查到公开数据',
};
const plain = (value: number) => String(Number(value.toPrecision(10))).replace('-', '−');
const inUnit = (unit: string): Props['format'] => ({
  value: (value) => `${plain(value)} ${unit}`,
  share: (share) => `${(share * 100).toFixed(1)}%`,
  rounding: (sum, total) => `各部分相加为 ${plain(sum)}，与总数 ${plain(total)} 的差来自取整。`,
  mismatch: (sum, total) => `各部分相加为 ${plain(sum)}，与总数 ${plain(total)} 不符，取整不能解释。`,
});

const structure = (
  name: string,
  shows: string,
  parts: readonly [string, number | null][],
  total: number | null,
  rest: Partial<Props> & { step?: number } = {},
): Case<Props> => {
  const { step = 0.1, ...props } = rest;
  const input: StructureInput = { parts: parts.map(([label, value]) => ({ label, value })), total, step };
  return { name, shows, props: { input, labels, format: inUnit('亿元'), ...props } };
};

const industries: [string, number | null][] = [
  ['第一产业', 2.6],
  ['第二产业', 193.7],
  ['第三产业', 683.5],
];

export const structureCases: Case<Props>[] = [
  structure('industries', 'a sliver, and a sum 0.1 below the printed total', industries, 879.9),
  structure('industries-narrow', 'the same on a phone: a list', industries, 879.9, { width: 328 }),
  structure(
    'english',
    'parts that add up need no note',
    [
      ['Primary industry', 10],
      ['Secondary industry', 250],
      ['Tertiary industry', 740],
    ],
    1000,
    {
      labels: { ...labels, chart: 'GDP of Lixia by industry, 2022', total: 'GDP' },
      format: inUnit('100 million yuan'),
    },
  ),
  structure(
    'mismatch',
    'parts that miss the total by far: the rest is outlined',
    [
      ['煤炭', 120],
      ['油品', 40],
      ['天然气', 22],
    ],
    240,
  ),
  structure(
    'incomplete',
    'one part is not published',
    [
      ['生活垃圾', 31.2],
      ['建筑垃圾', null],
      ['医疗废物', 0.4],
    ],
    180.5,
    { labels: { ...labels, total: '固体废物产生量' }, format: inUnit('万吨') },
  ),
  structure(
    'many',
    'eight parts with long names: a list',
    [
      ['一般公共服务支出（含人大、政协、政府办公厅及相关机构事务）', 41],
      ['教育支出', 96],
      ['社会保障和就业支出', 88],
      ['卫生健康支出', 52],
      ['节能环保支出', 12],
      ['城乡社区支出', 77],
      ['农林水支出', 9],
      ['其他支出', 25],
    ],
    null,
  ),
  structure('one-huge', 'one part is the whole', [['全部', 1e12]], 1e12, { width: 328 }),
  structure('empty', 'nothing to draw: a sentence', [], null),
];
