import { columnData, streamOf } from '../../src/data/arrow.ts';
import type { Codes } from '../../src/data/coded.ts';
import { codeData } from '../../src/data/coded-writer.ts';
import { areaCode, indicatorId } from '../generate/scale-vocabulary.ts';

/** A package of observations of any size, made as it is published: in codes, one file per indicator. */
export interface LargeObservations {
  rows: number;
  codes: Codes;
  /** The file of an indicator, by its number. */
  files: number;
  file: (indicator: number) => { bytes: Uint8Array; rows: number; id: string };
}

const first = 2012;

/**
 * `rows` or a little more: every month from 2012 on for each of the areas and indicators. All figures are invented and
 * the same every time.
 */
export function largeObservations(rows: number, areas: number, indicators: number): LargeObservations {
  const months = Math.ceil(rows / (areas * indicators));
  const own = areas * months;
  const monthOf = (m: number) => `${first + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`;
  const list = (n: number, of: (i: number) => string) => Array.from({ length: n }, (_, i) => of(i));
  const ids = list(indicators, indicatorId);
  const codes: Record<string, readonly string[]> = {
    area: list(areas, areaCode),
    indicator: [...ids].sort(),
    scope: [],
    period: list(months, monthOf),
    basis: ['period'],
    base_period: [],
    document: list(Math.ceil(months / 12), (y) => `bulletin.${first + y}`),
    published_on: list(months, (m) => `${monthOf(m + 1)}-20`),
    unit_stated: ['%', '亿元', '微克/立方米'],
    claim: [],
    status: ['final', 'preliminary'],
    missing: [],
    symbol: [],
    flags: [],
    locator: ['分区县主要指标'],
    publisher: ['示例统计局（虚构）'],
    reliability: ['A'],
    standard: [],
    note: [],
  };
  const code = (of: (i: number) => number) => codeData(own, (i) => of(i) + 1);
  const month = (i: number) => i % months;
  const file = (indicator: number) => {
    const value = (i: number) => ((i * 7919 + indicator * 104_729) % 100_000) / 10;
    const number = (name: string, of: (i: number) => number) => columnData(name, 'number', own, of);
    const place = codes['indicator']!.indexOf(ids[indicator]!);
    const columns = {
      area: code((i) => Math.floor(i / months)),
      indicator: code(() => place),
      period: code(month),
      basis: code(() => 0),
      document: code((i) => Math.floor(month(i) / 12)),
      published_on: code(month),
      value: number('value', value),
      value_stated: columnData('value_stated', 'string', own, (i) => String(value(i))),
      unit_stated: code(() => indicator % 3),
      yoy: number('yoy', (i) => Math.round(value(i) % 97) / 10),
      status: code((i) => (month(i) === months - 1 ? 1 : 0)),
      locator: code(() => 0),
      publisher: code(() => 0),
      reliability: code(() => 0),
    };
    return {
      bytes: streamOf(Object.keys(columns), own, Object.values(columns)),
      rows: own,
      id: ids[indicator]!,
    };
  };
  return { rows: own * indicators, codes, files: indicators, file };
}
