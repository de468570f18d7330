import type { Row } from '../../../src/data/csv.ts';
import { parsePeriod } from '../../../src/lib/period.ts';
import type { Tables } from '../../../src/data/package.ts';

/** Small seeded generator of numbers in [0, 1): mulberry32. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const lastDay = (period: unknown) =>
  typeof period === 'string' ? (parsePeriod(period)?.last ?? null) : null;

const kinds = [
  'reach',
  'keep',
  'change',
  'growth',
  'total',
  'increase',
  'event',
  'state',
  'assigned',
] as const;
const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

/**
 * One small random package that tries the corners of the method: missing bases and dues, claims, ties of
 * preference, sums with gaps, breaks, ordinal scales, ranges. Ids carry `prefix`, so that many packages
 * can be judged in one run of the engine without touching each other.
 */
export function generatePackage(seed: number, prefix: string): Tables {
  const next = random(seed);
  const chance = (p: number) => next() < p;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const maybe = <T>(p: number, value: T): T | null => (chance(p) ? value : null);
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const year = () => pick(years);
  const pad = (n: number) => String(n).padStart(2, '0');

  const area = `${prefix}a`;
  const scaled = chance(0.1);
  const indicator: Row = {
    id: `${prefix}i`,
    direction: pick(['up', 'up', 'down', 'down', 'none']),
    measure: pick(['level', 'share', 'count', 'amount', 'rate']),
    decimals: maybe(0.7, whole(0, 2)),
    release_lag: maybe(0.8, pick(['economy', 'environment', 'energy', 'rd'])),
    scale: scaled ? `${prefix}s` : null,
  };
  const coversFrom = maybe(0.6, String(whole(2018, 2022)));
  const document: Row = {
    id: `${prefix}d`,
    status: pick(['in_force', 'in_force', 'expired', 'replaced', 'unverified']),
    covers_from: coversFrom,
    covers_to: coversFrom === null ? null : maybe(0.8, String(Number(coversFrom) + whole(0, 5))),
    issued_on: maybe(0.8, `${year()}-${pad(whole(1, 12))}-15`),
  };
  const number = () =>
    scaled ? whole(1, 5) : pick([whole(0, 20), Math.round(next() * 1000) / 10, -whole(0, 20), 100]);

  const targets: Row[] = [];
  for (let t = 0; t < whole(1, 3); t += 1) {
    const kind = scaled ? pick(['reach', 'keep'] as const) : pick(kinds);
    const worded = !['state', 'assigned'].includes(kind);
    const value = worded
      ? kind === 'change'
        ? pick([-20, -16, -5, 5, 12])
        : kind === 'growth'
          ? pick([6, 3.5, -1])
          : number()
      : null;
    const ranged =
      worded && !scaled && value !== null && kind !== 'change' && kind !== 'growth' && chance(0.12);
    const due =
      kind === 'growth'
        ? String(year())
        : maybe(
            0.8,
            pick([
              String(year()),
              `${year()}-Q${whole(1, 4)}`,
              `${year()}-${pad(whole(1, 12))}`,
              `${2023}-01/2023-06`,
            ]),
          );
    targets.push({
      id: `${prefix}t${t}`,
      role: pick(['goal', 'goal', 'goal', 'requirement', 'parameter']),
      area,
      indicator: indicator['id'] ?? null,
      scope: maybe(0.12, pick(['x', `${prefix}c`])),
      document: document['id'] ?? null,
      kind,
      comparator: worded ? pick(['>=', '>', '<=', '<', '~', '=', '=', '=']) : null,
      value,
      upper: ranged ? Number(value) + whole(0, 4) : null,
      range_role: ranged ? pick(['floor', 'band', 'ceiling']) : null,
      value_stated: value === null ? null : maybe(0.7, String(Math.abs(value))),
      base_period: kind === 'change' || chance(0.6) ? String(whole(2017, 2021)) : null,
      base_value: worded && chance(0.6) ? number() : null,
      start: maybe(
        0.5,
        pick([
          String(whole(2018, 2023)),
          `${whole(2019, 2023)}-${pad(whole(1, 12))}`,
          `${whole(2020, 2023)}-Q${whole(1, 4)}`,
        ]),
      ),
      due,
      profile: maybe(0.5, pick(['plan', 'seasonal', 'linear', 'compound', 'step', 'none'])),
      assess: maybe(0.5, pick(['month', 'quarter', 'year', 'end'])),
      flags: maybe(0.1, 'implied_base'),
    });
  }

  // Due at or before the base or the start is a checker error, not a case for the method.
  for (const target of targets) {
    const end = lastDay(target['due']) ?? lastDay(document['covers_to']);
    const begin = [
      lastDay(target['base_period']),
      target['start'] ? parsePeriod(String(target['start']))?.first : null,
      coversFrom && `${coversFrom}-01-01`,
    ];
    if (end && begin.some((day) => day && day >= end))
      Object.assign(target, { due: '2026', base_period: target['base_period'] && '2018' });
  }

  const observations: Row[] = [];
  const seen = new Set<string>();
  const observe = (period: string, basis: string, extra: Row = {}) => {
    const published = maybe(
      0.8,
      `${Number(period.slice(-7).slice(0, 4)) + whole(0, 2)}-${pad(whole(1, 12))}-${pad(whole(1, 28))}`,
    );
    const scope = maybe(0.1, pick(['x', `${prefix}c`]));
    const basePeriod =
      basis === 'change' ? pick([...targets.map((t) => t['base_period'] ?? null), '2015']) : null;
    // Two equal days of publication for one period would be a tie, which the checker refuses.
    const key = [period, basis, published, scope].join(' ');
    if (seen.has(key)) return;
    seen.add(key);
    observations.push({
      area,
      indicator: indicator['id'] ?? null,
      scope,
      period,
      basis,
      base_period: basePeriod,
      document: document['id'] ?? null,
      published_on: published,
      value: maybe(0.88, number()),
      yoy: maybe(0.5, pick([whole(-8, 12), 6, 3.5, -0.5])),
      claim: maybe(0.12, pick(['done', 'basically_done', 'in_progress', 'not_started', 'not_done'])),
      status: maybe(0.6, pick(['final', 'preliminary', 'estimated'])),
      reliability: maybe(0.8, pick(['A', 'B'])),
      ...extra,
    });
  };
  for (const y of years) {
    if (chance(0.55)) observe(String(y), 'period');
    if (chance(0.15)) observe(String(y), 'period');
    if (chance(0.12)) observe(pick([String(y), `${y}-${pad(whole(1, 12))}`]), 'stock');
    if (chance(0.2)) observe(String(y), 'change');
    if (chance(0.25)) for (let m = 1; m < 12; m += whole(1, 4)) observe(`${y}-01/${y}-${pad(m)}`, 'ytd');
    if (chance(0.15)) for (let q = 1; q <= 4; q += 1) if (chance(0.85)) observe(`${y}-Q${q}`, 'period');
    if (chance(0.12)) for (let m = 1; m <= 12; m += 1) if (chance(0.92)) observe(`${y}-${pad(m)}`, 'period');
  }
  // Chance rarely lands just behind schedule: one package in eight walks beside its path.
  if (!scaled && chance(0.12)) {
    Object.assign(indicator, { direction: 'down', measure: 'level' });
    targets.push({
      ...targets[0],
      id: `${prefix}t9`,
      role: 'goal',
      kind: 'reach',
      scope: 'near',
      comparator: '=',
      value: 50,
      upper: null,
      range_role: null,
      value_stated: '50',
      base_period: '2018',
      base_value: 100,
      start: null,
      due: '2028',
      profile: null,
      assess: null,
    });
    for (const y of years.slice(1))
      observe(String(y), 'period', {
        scope: 'near',
        value: 100 - 5 * (y - 2018) * (0.7 + 0.5 * next()),
        claim: null,
      });
  }
  const order = observations.map((row) => ({ row, at: next() })).sort((a, b) => a.at - b.at);

  const plans: Row[] = [];
  for (const target of targets) {
    if (!chance(0.1)) continue;
    for (let q = 1; q <= 4; q += 1)
      plans.push({ target: target['id'] ?? null, period: `2023-Q${q}`, value: whole(1, 20) });
  }
  return {
    areas: [],
    scopes: [{ id: `${prefix}c`, name_zh: '某厂', name_en: 'A plant', kind: 'company' }],
    targets,
    observations: order.map(({ row }) => row),
    documents: [document],
    indicators: [indicator],
    breaks: chance(0.15)
      ? [
          {
            area: maybe(0.5, area),
            indicator: indicator['id'] ?? null,
            period: pick(['2021', '2022-03', '2023-Q2']),
            kind: 'definition',
          },
        ]
      : [],
    scales: scaled
      ? [1, 2, 3, 4, 5].map((code) => ({
          scale: `${prefix}s`,
          value: code,
          level_zh: `${code}`,
          level_en: `${code}`,
          rank: 6 - code,
        }))
      : [],
    task_plans: plans,
  };
}
