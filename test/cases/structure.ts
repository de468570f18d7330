import type { ComponentProps } from 'svelte';
import type StructureBar from '../../src/charts/structure/StructureBar.svelte';
import type { StructureInput } from '../../src/charts/structure/types.ts';
import type { Lang } from '../../src/lib/number.ts';
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
const english: Props['labels'] = {
  chart: 'GDP of Lixia District by industry, 2022',
  keys: 'Left and right arrow move between parts, Esc leaves',
  total: 'GDP',
  missing: 'not published',
  incomplete: 'A part is not published, so the parts do not add up to the total.',
  empty: 'No public figure was found yet',
};
const inUnit = (unit: string): Props['format'] => ({
  value: (value) => `${plain(value)} ${unit}`,
  share: (share) => `${(share * 100).toFixed(1)}%`,
  rounding: (sum, total) => `各部分相加为 ${plain(sum)}，与总数 ${plain(total)} 的差来自取整。`,
  mismatch: (sum, total) => `各部分相加为 ${plain(sum)}，与总数 ${plain(total)} 不符，取整不能解释。`,
});

const inEnglish = (unit: string): Props['format'] => ({
  ...inUnit(unit),
  rounding: (sum, total) =>
    `The parts add up to ${plain(sum)}; the difference to the total of ${plain(total)} is rounding.`,
  mismatch: (sum, total) =>
    `The parts add up to ${plain(sum)}, not to the published total of ${plain(total)}; rounding does not explain it.`,
});

const structure = (
  name: string,
  shows: string,
  parts: readonly [string, number | null][],
  total: number | null,
  { lang = 'zh', unit = '亿元', ...rest }: Partial<Props> & { lang?: Lang; unit?: string } = {},
): Case<Props> => {
  const input: StructureInput = {
    parts: parts.map(([label, value]) => ({ label, value })),
    total,
    step: 0.1,
  };
  const words =
    lang === 'en' ? { labels: english, format: inEnglish(unit) } : { labels, format: inUnit(unit) };
  return { name, shows, lang, props: { input, ...words, ...rest } };
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
    { lang: 'en', unit: '100 million yuan' },
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
    { labels: { ...labels, total: '固体废物产生量' }, unit: '万吨' },
  ),
  structure(
    'many',
    'eight parts with long names: a list, and a sum that rounding does not explain',
    [
      ['General public services (people’s congress, consultative conference, offices of government)', 41],
      ['Education', 96],
      ['Social security and employment', 88],
      ['Health care', 52],
      ['Energy conservation and environmental protection', 12],
      ['Urban and rural communities', 77],
      ['Agriculture, forestry and water', 9],
      ['Other expenditure', 25],
    ],
    410,
    {
      labels: { ...english, chart: 'Expenditure by function', total: 'Expenditure' },
      lang: 'en',
      unit: '100 million yuan',
    },
  ),
  structure('one-huge', 'one part is the whole', [['全部', 1e12]], 1e12, { width: 328 }),
  structure('empty', 'nothing to draw: a sentence', [], null),
];
