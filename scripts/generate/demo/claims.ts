import { areas, type DemoArea } from './areas.ts';
import { bulletin, news, type Figures } from './figures.ts';
import { indicatorOf } from './indicators.ts';
import type { Series } from './series.ts';

/** What the papers say of each area's city operation platform; null: nothing. */
const platform = ['done', 'not_done', 'in_progress', 'not_started', null, 'basically_done', null, 'not_done'];

/** Statements without a number, and figures for part of an area only. */
export function addClaims(figures: Figures, series: Series): void {
  for (const area of areas) {
    const claim = platform[area.index];
    if (claim) figures.add(area, 'gov.platform', platformPeriod(area), 'period', null, news(area), { claim });
    // An assigned number is not printed, but the bulletin may say that it was reached.
    if (area.index === 3) {
      figures.add(area, 'energy.coal', '2025', 'period', null, news(area), { claim: 'done' });
    }
    if (area.index % 4 === 0) {
      const cover = Math.round(series.level(area, indicatorOf('green.cover'), 2025)) - 5 - (area.index % 8);
      figures.add(
        area,
        'green.cover',
        '2025',
        'period',
        cover,
        { ...bulletin(area, 2025), reliability: 'B' },
        { scope: 'new-housing' },
      );
    }
  }
}

/** The last area had its platform due in 2025. */
const platformPeriod = (area: DemoArea): string => (area.index === 7 ? '2025' : '2026-Q3');
