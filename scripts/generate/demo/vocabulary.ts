import type { Row } from '../../../src/data/csv.ts';
import { areas } from './areas.ts';

const units: readonly (readonly [
  unit: string,
  en: string,
  base: string,
  factor: number,
  aliases?: string,
])[] = [
  ['%', '%', '%', 1, '％|百分比'],
  ['个百分点', 'percentage points', '个百分点', 1],
  ['亿元', 'CNY 100 million', '亿元', 1],
  ['万元', 'CNY 10,000', '亿元', 0.0001],
  ['吨标准煤/万元', 'tce per CNY 10,000', '吨标准煤/万元', 1],
  ['微克/立方米', 'µg/m³', '微克/立方米', 1, 'μg/m3|ug/m3'],
  ['吨', 't', '吨', 1],
  ['万吨', '10,000 t', '吨', 10000],
  ['万吨/日', '10,000 t per day', '万吨/日', 1],
  ['类', 'class', '类', 1],
  ['家', 'units', '家', 1],
  ['公里', 'km', '公里', 1, '千米'],
  ['米', 'm', '公里', 0.001],
  ['个', 'items', '个', 1, '处'],
  ['户', 'households', '户', 1],
  ['套', 'flats', '套', 1],
  ['次/日', 'times a day', '次/日', 1],
  ['人', 'persons', '人', 1],
  ['万人', '10,000 persons', '人', 10000],
  ['张', 'beds', '张', 1],
  ['人/亿元', 'deaths per CNY 100 million', '人/亿元', 1],
  ['上年=100', 'previous year = 100', '上年=100', 1],
];

export const unitRows = (): Row[] =>
  units.map(([unit, name_en, base_unit, factor, aliases]) => ({
    unit,
    name_en,
    base_unit,
    factor,
    aliases: aliases ?? null,
  }));

/** Water quality: class Ⅰ is the best and has the highest rank, 劣Ⅴ is code 6. */
export const scaleRows = (): Row[] =>
  ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ'].map((level, i) => ({
    scale: 'water_class',
    value: i + 1,
    level_zh: `${level}类`,
    level_en: `Class ${level.replace('劣Ⅴ', 'worse than Ⅴ')}`,
    rank: 6 - i,
  }));

export const scopeRows = (): Row[] => [
  { id: 'graduates', name_zh: '高校毕业生', name_en: 'College graduates' },
  { id: 'new-housing', name_zh: '新建居住区', name_en: 'New housing estates' },
  {
    id: 'example-plant',
    name_zh: '示例建材厂',
    name_en: 'Example Building Materials Plant',
    kind: 'company',
  },
];

export const breakRows = (): Row[] => [
  {
    area: null,
    indicator: 'air.pm25',
    period: '2026-03',
    kind: 'standard',
    text_zh: '示例：空气质量标准修订，评价浓度口径调整。',
    text_en: 'Example: the air quality standard was revised.',
  },
  {
    area: null,
    indicator: 'waste.reuse',
    period: '2022',
    kind: 'definition',
    text_zh: '示例：利用率分母改为当年产生量与往年贮存量之和。',
    text_en: 'Example: the denominator now includes waste stored in earlier years.',
  },
  {
    area: areas[6]?.code ?? null,
    indicator: 'soil.fertiliser',
    period: '2024-06',
    kind: 'boundary',
    text_zh: '示例：两个镇划入，前后数据不可比。',
    text_en: 'Example: two towns were added to the district.',
  },
  {
    area: null,
    indicator: 'eco.gdp',
    period: '2023',
    kind: 'census',
    text_zh: '示例：按经济普查结果修订。',
    text_en: 'Example: revised after the economic census.',
  },
];
