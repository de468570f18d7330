import { round } from '../random.ts';
import { addGdp } from './annual.ts';
import { areas, type DemoArea } from './areas.ts';
import { bulletin, monthly, type Figures } from './figures.ts';
import { indicatorOf } from './indicators.ts';
import { amounts } from './ledger-amounts.ts';
import { paceOf, type Series } from './series.ts';

/** The last month with figures on the as-of day. */
const lastMonth = 9;
const pad = (n: number) => String(n).padStart(2, '0');
const ytd = (year: number, month: number) => `${year}-01/${year}-${pad(month)}`;
const months = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** New jobs come early in the year: the share of the year's total reached by the end of each month. */
const shareOfJobs = [0.1, 0.17, 0.29, 0.39, 0.49, 0.59, 0.67, 0.75, 0.83, 0.9, 0.95, 1];

/** Mean PM2.5 from January to each month, relative to the year: winter is worst. */
const shareOfDust = [1.6, 1.52, 1.4, 1.28, 1.18, 1.08, 1.01, 0.96, 0.94, 0.95, 0.97, 1];

/** Figures inside the year, cumulative as they are usually published. */
export function addFiguresWithinYear(figures: Figures, series: Series): void {
  for (const area of areas) {
    addEconomy(figures, series, area);
    addJobs(figures, series, area);
    addAir(figures, series, area);
    addWorks(figures, series, area);
    addService(figures, series, area);
  }
}

/** Growth to date in 2026, per cent: above, at, below the goal of 5.5, and negative. */
const growth = [5.8, 5.1, 6.2, -0.6, 5.5, 4.9, 5.6, 3.8];

function addEconomy(figures: Figures, series: Series, area: DemoArea): void {
  const final = growth[area.index] ?? 5;
  for (const month of [3, 6, 9]) {
    const period = ytd(2026, month);
    const yoy = round(final + (9 - month) * 0.05, 1);
    const level = (series.level(area, indicatorOf('eco.gdp'), 2025) * (1 + yoy / 100) * (month - 0.3)) / 12;
    addGdp(figures, area, period, 'ytd', round(level, 1), monthly(area, period), { yoy });
  }
  // January and February are published as one figure.
  for (const month of months(2, lastMonth)) {
    const period = ytd(2026, month);
    const yoy = round((growth[(area.index + 3) % growth.length] ?? 5) + 0.6 - month * 0.02, 1);
    const level = (series.level(area, indicatorOf('eco.retail'), 2025) * (1 + yoy / 100) * month) / 12;
    figures.add(area, 'eco.retail', period, 'ytd', round(level, 1), monthly(area, period), { yoy });
  }
}

function addJobs(figures: Figures, series: Series, area: DemoArea): void {
  const jobs = indicatorOf('pub.jobs');
  for (const year of [2023, 2024, 2025]) {
    const total = series.level(area, jobs, year);
    for (const month of months(1, 11)) {
      const wobble = series.jitter(`jobs ${area.slug} ${year} ${month}`, 0.02);
      const value = Math.round(total * (shareOfJobs[month - 1] ?? 1) * wobble);
      const source = {
        ...bulletin(area, year),
        published_on: `${year}-${pad(month + 1)}-20`,
        locator: `${month}月月报`,
      };
      figures.add(area, jobs.id, ytd(year, month), 'ytd', value, source);
    }
  }
  for (const month of months(1, lastMonth)) {
    const period = ytd(2026, month);
    const value = Math.round(
      amounts.jobs(area, series) * (shareOfJobs[month - 1] ?? 1) * Math.max(0.1, paceOf(area, 0)),
    );
    figures.add(area, jobs.id, period, 'ytd', value, monthly(area, period));
    if (month === lastMonth) {
      const ofWhich = { scope: 'graduates', flags: 'of_which', symbol: '#' };
      figures.add(area, jobs.id, period, 'ytd', Math.round(value * 0.31), monthly(area, period), ofWhich);
    }
  }
}

function addAir(figures: Figures, series: Series, area: DemoArea): void {
  for (const month of months(1, lastMonth)) {
    const period = ytd(2026, month);
    const wobble = series.jitter(`air ${area.slug} ${month}`, 0.04);
    const dust = series.level(area, indicatorOf('air.pm25'), 2025) * 0.98 * (shareOfDust[month - 1] ?? 1);
    figures.add(area, 'air.pm25', period, 'ytd', round(dust * wobble, 1), monthly(area, period));
    const good = series.level(area, indicatorOf('air.good'), 2025) + 1 - (shareOfDust[month - 1] ?? 1) * 2;
    figures.add(area, 'air.good', period, 'ytd', round(good * wobble, 2), monthly(area, period));
  }
}

/** Works of the ledger in the four ways they are reported: quarters, months, cumulative, stock. */
function addWorks(figures: Figures, series: Series, area: DemoArea): void {
  const renewed = amounts.renewal(area) * Math.max(0, paceOf(area, 2));
  [0.1, 0.25, 0.35].forEach((share, i) => {
    const period = `2026-Q${i + 1}`;
    figures.add(area, 'urban.renewal', period, 'period', Math.round(renewed * share), monthly(area, period));
  });
  const way = amounts.greenway(area) * 0.75 * Math.max(0, paceOf(area, 3));
  for (const month of [3, 6, 9]) {
    const period = ytd(2026, month);
    figures.add(area, 'green.way', period, 'ytd', round((way * month) / 9, 1), monthly(area, period));
  }
  const parks = amounts.parks(area) * 0.75 * Math.max(0, paceOf(area, 4));
  for (const month of months(1, lastMonth)) {
    const period = `2026-${pad(month)}`;
    const opened = Math.round((parks * month) / 9) - Math.round((parks * (month - 1)) / 9);
    figures.add(area, 'green.parks', period, 'period', opened, monthly(area, period));
  }
  const beds = series.level(area, indicatorOf('pub.beds'), 2025);
  for (const quarter of [1, 2, 3]) {
    const period = `2026-Q${quarter}`;
    const added = Math.round((amounts.beds(area) * paceOf(area, 5) * quarter) / 4);
    figures.add(area, 'pub.beds', period, 'stock', beds + added, monthly(area, period));
  }
  const cells = {
    ...monthly(area, ytd(2026, 6)),
    document: 'city.register',
    published_on: '2026-07-03',
    locator: '名录',
  };
  figures.add(area, 'waste.cells', ytd(2026, 6), 'ytd', area.index % 4, cells);
}

/** Requests answered in time, month by month, and river classes, quarter by quarter: kept, lost, never reached. */
function addService(figures: Figures, series: Series, area: DemoArea): void {
  for (const month of months(1, lastMonth)) {
    const period = `2026-${pad(month)}`;
    const level = area.index % 3 === 2 ? 92 : area.index % 3 === 1 && month === lastMonth ? 93.5 : 97;
    const value = round(level + series.jitter(`reply ${area.slug} ${month}`, 2) - 1, 2);
    figures.add(area, 'gov.reply', period, 'period', value, monthly(area, period));
  }
  const grades =
    [
      [3, 2, 3],
      [3, 3, 4],
      [4, 5, 4],
      [2, 2, 2],
    ][area.index % 4] ?? [];
  grades.forEach((grade, i) => {
    const period = `2026-Q${i + 1}`;
    const printed = { value_stated: ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ'][grade - 1] ?? null };
    const quarterly = i === 2 ? { flags: 'quarterly', symbol: '*', note: '该断面按季监测' } : {};
    figures.add(area, 'water.grade', period, 'period', grade, monthly(area, period), {
      ...printed,
      ...quarterly,
    });
  });
}
