import { random, round, seedOf } from '../random.ts';
import type { DemoArea } from './areas.ts';
import { firstYear, years } from './documents.ts';
import { indicators, type DemoIndicator } from './indicators.ts';

/**
 * How fast an area goes compared with its plan: well ahead … backwards. Every indicator meets every pace once
 * among the eight areas, so that all verdicts occur whatever the seed.
 */
const paces = [1.13, 1.02, 0.97, 0.8, 0.4, -0.3, 1.7, 0.9] as const;

export function paceOf(area: DemoArea, salt: number): number {
  return paces[(3 * area.index + 5 * salt) % paces.length] ?? 1;
}

/** The place of an indicator in the catalogue: the salt of its pace. */
const saltOf = (indicator: DemoIndicator): number => indicators.indexOf(indicator);

export class Series {
  private readonly seed: number;
  private readonly known = new Map<string, number[]>();

  constructor(seed: number) {
    this.seed = seed;
  }

  /** A small random factor around 1 that belongs to a name. */
  jitter(name: string, width: number): number {
    return 1 + width * (random(seedOf(this.seed, name))() - 0.5);
  }

  /** The invented level of a year, rounded as published. */
  level(area: DemoArea, indicator: DemoIndicator, year: number): number {
    const key = `${area.slug} ${indicator.id}`;
    let levels = this.known.get(key);
    if (!levels) this.known.set(key, (levels = this.course(area, indicator)));
    const level = levels[year - firstYear];
    if (level === undefined) throw new Error(`no ${indicator.id} for ${year}`);
    return level;
  }

  private course(area: DemoArea, indicator: DemoIndicator): number[] {
    const { course, decimals } = indicator;
    if (!course) throw new Error(`${indicator.id} has no annual levels`);
    const name = `${area.slug} ${indicator.id}`;
    const next = random(seedOf(this.seed, name));
    // An index, a share and a frequency differ little between areas, an amount differs a lot.
    const spread = ['%', '次/日', '上年=100'].includes(indicator.unit) ? 0.02 : 0.25;
    let level = course.start * (1 + spread * ((area.index - 3.5) / 7) + spread * 0.1 * (next() - 0.5));
    const salt = saltOf(indicator);
    return years.map((year) => {
      const before = year <= 2020 ? 1 : (area.index + salt) % 3 === 0 ? 0.9 : 1.05;
      const pace = (year <= 2023 ? before : paceOf(area, salt)) * (1 + 0.006 * (next() - 0.5));
      const noise = course.step === 0 ? course.start * 0.004 * (next() - 0.5) : 0;
      if (year > firstYear)
        level += (course.percent ? (level * course.step) / 100 : course.step) * pace + noise;
      return round(level, decimals);
    });
  }
}
