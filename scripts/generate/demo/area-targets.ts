import type { Row } from '../../../src/data/csv.ts';
import { leadOf, type DemoArea } from './areas.ts';
import { indicatorOf } from './indicators.ts';
import type { Series } from './series.ts';

/** Collects the targets of one area; ids count up inside each document. */
export class AreaTargets {
  readonly area: DemoArea;
  readonly series: Series;
  readonly rows: Row[] = [];
  private readonly counts = new Map<string, number>();

  constructor(area: DemoArea, series: Series) {
    this.area = area;
    this.series = series;
  }

  /** The published level of a year, as a plan would print it for its base. */
  level(indicator: string, year: number): number {
    return this.series.level(this.area, indicatorOf(indicator), year);
  }

  /** Adds a target of the document with this short name and returns its id. */
  add(document: string, indicator: string, kind: string, columns: Row): string {
    const n = (this.counts.get(document) ?? 0) + 1;
    this.counts.set(document, n);
    const id = `${this.area.slug}.${document}-${String(n).padStart(2, '0')}`;
    const { theme, unit } = indicatorOf(indicator);
    const value = columns['value'];
    this.rows.push({
      id,
      role: 'goal',
      area: this.area.code,
      indicator,
      document: `${this.area.slug}.${document}`,
      locator: `${document.startsWith('ledger') ? '附件1' : '附表'} 第${n}项`,
      kind,
      lead: leadOf(this.area, theme),
      ...(typeof value === 'number'
        ? {
            value_stated: String(Math.abs(value)),
            unit_stated: ['change', 'growth'].includes(kind) ? '%' : unit,
          }
        : {}),
      ...columns,
    });
    return id;
  }
}
