import type { Row } from '../../src/data/csv.ts';
import { themes } from './themes.ts';

/** A kind of indicator: what is measured, how its figures run, how its targets are worded. */
export interface Sort {
  unit: string;
  unitEn: string;
  decimals: number;
  direction: 'up' | 'down';
  measure: string;
  start: number;
  /** Change of a year, in per cent of the level. */
  drift: number;
  kind: 'reach' | 'change' | 'growth' | 'total';
  comparator: '>=' | '<=';
}

const sorts: readonly Sort[] = [
  {
    unit: '微克/立方米',
    unitEn: 'µg/m³',
    decimals: 1,
    direction: 'down',
    measure: 'level',
    start: 45,
    drift: -3,
    kind: 'reach',
    comparator: '<=',
  },
  {
    unit: '%',
    unitEn: '%',
    decimals: 1,
    direction: 'up',
    measure: 'share',
    start: 40,
    drift: 1.5,
    kind: 'reach',
    comparator: '>=',
  },
  {
    unit: '万吨',
    unitEn: '10,000 t',
    decimals: 1,
    direction: 'down',
    measure: 'amount',
    start: 90,
    drift: -2.5,
    kind: 'change',
    comparator: '<=',
  },
  {
    unit: '亿元',
    unitEn: 'CNY 100 million',
    decimals: 1,
    direction: 'up',
    measure: 'amount',
    start: 400,
    drift: 5,
    kind: 'growth',
    comparator: '>=',
  },
  {
    unit: '套',
    unitEn: 'flats',
    decimals: 0,
    direction: 'up',
    measure: 'count',
    start: 500,
    drift: 1,
    kind: 'total',
    comparator: '>=',
  },
];

export const sortOf = (indicator: number): Sort => sorts[indicator % sorts.length] as Sort;
export const wordOf = ({ comparator }: Sort): string => (comparator === '>=' ? '不低于' : '不高于');

export const scaleUnits = (): Row[] =>
  sorts.map(({ unit, unitEn }) => ({ unit, name_en: unitEn, base_unit: unit, factor: 1 }));

export const indicatorId = (i: number): string => `scale.i${String(i + 1).padStart(4, '0')}`;

export function indicatorRow(i: number): Row {
  const sort = sortOf(i);
  return {
    id: indicatorId(i),
    name_zh: `示例指标${i + 1}`,
    name_en: `Example indicator ${i + 1}`,
    theme: themes[i % themes.length]?.['id'] ?? null,
    unit_zh: sort.unit,
    unit_en: sort.unitEn,
    decimals: sort.decimals,
    direction: sort.direction,
    measure: sort.measure,
    period_type: 'year',
  };
}

/** Most districts that codes 99ccdd can number: 99 cities of 99 districts. */
export const mostAreas = 99 * 99;

const two = (n: number) => String(n).padStart(2, '0');
export const cityCode = (area: number): string => `99${two(Math.floor(area / 99) + 1)}00`;
export const areaCode = (area: number): string => `${cityCode(area).slice(0, 4)}${two((area % 99) + 1)}`;
