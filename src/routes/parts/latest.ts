import type { Site } from './site.ts';
import type { Lang } from '@lib/number.ts';
import { figures, type Figure } from './figures.ts';
import type { Named } from './names.ts';

/** The newest published figures of an area and how many more there are. */
export interface LatestFigures extends Named {
  figures: Pick<
    Figure,
    | 'key'
    | 'indicator'
    | 'name'
    | 'periodText'
    | 'valueText'
    | 'yoyText'
    | 'marks'
    | 'document'
    | 'documentName'
    | 'locator'
  >[];
  total: number;
}

/** Up to `count` figures per area: whole-area values by most recent period, in document order within it. */
export function latestFigures(site: Site, areas: readonly Named[], lang: Lang, count = 4): LatestFigures[] {
  return areas.map((area) => {
    const own = site.observations.filter((row) => row.area === area.id);
    const whole = own.filter(
      (row) => row.scope === null && row.basis !== 'change' && (row.value !== null || row.yoy !== null),
    );
    const order = new Map(
      site.tables['observations']?.map((row, i) => [
        `${row['indicator']}|${row['period']}|${row['document']}`,
        i,
      ]),
    );
    const at = (row: (typeof whole)[number]) =>
      order.get(`${row.indicator}|${row.period}|${row.document}`) ?? 0;
    const newest = [...whole].sort((a, b) => b.y - a.y || at(a) - at(b)).slice(0, count);
    return { ...area, total: own.length, figures: figures(site, newest, lang) };
  });
}
