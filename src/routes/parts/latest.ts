import { rowsWhere, type Site } from './site.ts';
import type { Lang } from '@lib/number.ts';
import { figures, type Figure } from './figures.ts';
import { limits } from './limits.ts';
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
  return areas.slice(0, limits.latestAreas).map((area) => {
    const own = rowsWhere(site.observations, 'area', area.id);
    const whole = own.filter(
      (row) => row.scope === null && row.basis !== 'change' && (row.value !== null || row.yoy !== null),
    );
    const newest = [...whole].sort((a, b) => b.y - a.y || a.ord - b.ord).slice(0, count);
    return { ...area, total: own.length, figures: figures(site, newest, lang) };
  });
}
