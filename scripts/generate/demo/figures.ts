import type { Row } from '../../../src/data/csv.ts';
import type { Cell } from '../../../src/lib/batch.ts';
import { parsePeriod } from '../../../src/lib/period.ts';
import type { DemoArea } from './areas.ts';
import { indicatorOf } from './indicators.ts';

/** Where a figure stands: document id, day of publication, place in the document, how far it can be relied on. */
export interface Source {
  document: string;
  published_on: string;
  locator: string;
  publisher: string;
  reliability: 'A' | 'B';
  status?: 'final' | 'preliminary' | 'estimated';
}

/** Collects observations; `value_stated` and `unit_stated` follow from the value. */
export class Figures {
  readonly rows: Row[] = [];

  add(
    area: DemoArea,
    indicator: string,
    period: string,
    basis: string,
    value: number | null,
    source: Source,
    extra: Row = {},
  ): void {
    const { unit, decimals } = indicatorOf(indicator);
    const unitStated: Cell = value === null ? null : basis === 'change' ? '%' : unit;
    this.rows.push({
      area: area.code,
      indicator,
      period,
      basis,
      ...source,
      value,
      value_stated: value === null ? null : value.toFixed(basis === 'change' ? 1 : decimals),
      unit_stated: unitStated,
      ...extra,
    });
  }
}

export const bulletin = (area: DemoArea, year: number): Source => ({
  document: `${area.slug}.bulletin${year}`,
  published_on: `${year + 1}-03-20`,
  locator: '公报正文及附表',
  publisher: `${area.zh}统计局（虚构）`,
  reliability: 'A',
});

export const yearbook = (year: number): Source => ({
  document: `city.yearbook${year}`,
  published_on: `${year + 1}-11-05`,
  locator: '分区县主要指标',
  publisher: '示例市统计局（虚构）',
  reliability: 'A',
  status: 'final',
});

export const environment = (year: number): Source => ({
  document: `city.env${year}`,
  published_on: `${year + 1}-06-05`,
  locator: '附表 各区县环境状况',
  publisher: '示例市生态环境局（虚构）',
  reliability: 'A',
});

/** The monthly report of 2026 comes out on the 20th of the month after the period. */
export function monthly(area: DemoArea, period: string): Source {
  const month = Number(parsePeriod(period)?.last.slice(5, 7));
  return {
    document: `${area.slug}.month26`,
    published_on: `2026-${String(month + 1).padStart(2, '0')}-20`,
    locator: `${month}月月报 主要指标`,
    publisher: `${area.zh}统计局（虚构）`,
    reliability: 'B',
    status: 'preliminary',
  };
}

export const news = (area: DemoArea): Source => ({
  document: `${area.slug}.news26`,
  published_on: '2026-10-12',
  locator: '正文',
  publisher: `${area.zh}人民政府（虚构）`,
  reliability: 'B',
});
