import type { Row } from '../../../src/data/csv.ts';
import { round } from '../random.ts';
import { areas, type DemoArea } from './areas.ts';
import { firstYear, lastYear, years } from './documents.ts';
import { bulletin, environment, yearbook, type Figures, type Source } from './figures.ts';
import { indicatorOf, indicators, type DemoIndicator } from './indicators.ts';
import type { Series } from './series.ts';

/** Annual figures of every indicator that has them. */
export function addAnnualFigures(figures: Figures, series: Series): void {
  for (const area of areas) {
    for (const indicator of indicators) {
      if (indicator.course) for (const year of years) addYear(figures, series, area, indicator, year);
    }
    addStatedChanges(figures, series, area);
  }
}

/** Why a figure is not there. Each gap shows one way in which published tables leave a cell without a number. */
function gapOf(area: DemoArea, id: string, year: number): Row | null {
  // Only the rate is printed, as bulletins do for some totals.
  if (id === 'eco.retail' && area.index === 4 && year === lastYear)
    return { missing: 'not_published', symbol: '—' };
  if (id === 'energy.coal' && area.index === 7) return { missing: 'none', symbol: '—' };
  if (id === 'energy.coal' && area.index === 6 && year === 2025) return { missing: 'small', symbol: '…' };
  if (id === 'soil.safe' && area.index % 2 === 1 && year === 2025) return { missing: 'not_published' };
  if (id === 'waste.reuse' && area.index === 5 && year === 2024)
    return { missing: 'suppressed', symbol: 'X' };
  if (id === 'pub.kinder' && area.index % 4 === 1 && year === 2025) return { missing: 'unknown' };
  if (id === 'urban.housing' && area.index % 4 === 2 && year === 2023) return { missing: 'unknown' };
  return null;
}

function sourcesOf(area: DemoArea, { id, theme }: DemoIndicator, year: number): Source[] {
  const revised = year < lastYear;
  // Research spending is published by the yearbook alone: on the as-of day its last year is still to come.
  if (id === 'eco.rd') return revised ? [yearbook(year)] : [];
  if (id === 'eco.cpi') return [{ ...bulletin(area, year), status: 'final' }];
  if (theme === 'eco') {
    const first: Source = { ...bulletin(area, year), status: 'preliminary' };
    return revised ? [first, yearbook(year)] : [first];
  }
  if (theme === 'energy')
    return [revised ? yearbook(year) : { ...bulletin(area, year), status: 'estimated' }];
  if (['air', 'water', 'soil', 'waste'].includes(theme)) return [environment(year)];
  return [{ ...bulletin(area, year), reliability: 'B' }];
}

function addYear(
  figures: Figures,
  series: Series,
  area: DemoArea,
  indicator: DemoIndicator,
  year: number,
): void {
  const { id, decimals } = indicator;
  const basis = ['pub.beds', 'water.plant'].includes(id) ? 'stock' : 'period';
  const gap = gapOf(area, id, year);
  const yoy = growthOf(series, area, indicator, year);
  for (const source of sourcesOf(area, indicator, year)) {
    if (gap) {
      figures.add(area, id, `${year}`, basis, null, source, { ...yoy, ...gap });
      continue;
    }
    // The yearbook revises the bulletin a little upwards; the last bulletin stands alone.
    const revision = source.status === 'preliminary' && year < lastYear ? 0.994 : 1;
    const level = round(series.level(area, indicator, year) * revision, decimals);
    if (id === 'eco.gdp') addGdp(figures, area, `${year}`, 'period', level, source, yoy);
    else figures.add(area, id, `${year}`, basis, level, source, yoy);
  }
}

/** The rate against the year before, published for amounts of the economy. */
function growthOf(series: Series, area: DemoArea, indicator: DemoIndicator, year: number): Row {
  if (!indicator.course?.percent || year === firstYear) return {};
  const before = series.level(area, indicator, year - 1);
  return { yoy: round(100 * (series.level(area, indicator, year) / before - 1), 1) };
}

/** Gross domestic product with its three parts, which add up to it. */
export function addGdp(
  figures: Figures,
  area: DemoArea,
  period: string,
  basis: string,
  total: number,
  source: Source,
  extra: Row,
): void {
  const first = round(total * 0.03, 1);
  const second = round(total * 0.37, 1);
  figures.add(area, 'eco.gdp', period, basis, total, source, extra);
  figures.add(area, 'eco.gdp1', period, basis, first, source);
  figures.add(area, 'eco.gdp2', period, basis, second, source);
  figures.add(area, 'eco.gdp3', period, basis, round(total - first - second, 1), source);
}

/** Every other area states its change of energy intensity against 2020; the others' is computed from levels. */
function addStatedChanges(figures: Figures, series: Series, area: DemoArea): void {
  if (area.index % 2 === 1) return;
  const indicator = indicatorOf('energy.intensity');
  const base = series.level(area, indicator, 2020);
  for (const year of years.filter((each) => each > 2020)) {
    const change = round(100 * (series.level(area, indicator, year) / base - 1), 1);
    const source =
      year < lastYear ? yearbook(year) : { ...bulletin(area, year), status: 'estimated' as const };
    figures.add(area, indicator.id, `${year}`, 'change', change, source, { base_period: '2020' });
  }
}
