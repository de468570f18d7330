/** The worked cases of the method, one by one, as data. */

import type { Row } from './tables.ts';
import type { Case, Parts } from './build.ts';
import { against, observation, pack, ytd } from './build.ts';

const air: Parts = {
  target: { value: 42, base_period: '2020', base_value: 52, due: '2025' },
  indicator: { direction: 'down', measure: 'level', decimals: 0, release_lag: 'environment' },
};

function pm25(in2023: number | null): Case['tables'] {
  const observations = in2023 === null ? [] : [observation('2023', in2023)];
  return pack({ ...air, observations });
}

const soil = pack({
  target: { comparator: '=', value: 100, base_period: '2020', base_value: 100, due: '2025' },
  indicator: { measure: 'share', release_lag: 'environment' },
  observations: [observation('2020', 100)],
});

const fiveYears: Row = { base_period: '2015', due: '2020' };
const intensity: Row = { ...fiveYears, kind: 'change', value: -16, profile: 'compound' };
const energy: Row = { direction: 'down', decimals: 2, release_lag: 'energy' };

const growth: Row = { kind: 'growth', comparator: '>=', value: 6, due: '2023' };
const year2023: Row = { kind: 'total', start: '2023', due: '2023' };

export const worked: Case[] = [
  {
    name: 'PM2.5 52 (2020) to 42 (2025), observed 47 in 2023: behind',
    tables: pm25(47),
    asOf: '2024-12-31',
    expect: [
      {
        status: 'behind',
        side: 'down',
        p: 0.5,
        e: 0.6,
        r: 0.833,
        difference: -10,
        gap: 5,
        required: -2.5,
        actual: -1.667,
        projection: 43.67,
      },
    ],
    tolerance: { projection: 0.005 },
  },
  {
    name: 'the same under cagr-1: R 0.792, behind',
    tables: pm25(47),
    asOf: '2024-12-31',
    rule: 'cagr-1',
    expect: [
      {
        status: 'behind',
        cagr_actual: -3.314,
        cagr_required: -4.182,
        cagr_ratio: 0.792,
        cagr_reason: null,
      },
    ],
  },
  {
    name: 'the same, observed 42 in 2023: met_early',
    tables: pm25(42),
    asOf: '2024-12-31',
    expect: [{ status: 'met_early', p: 1, gap: 0 }],
  },
  {
    name: 'the same, observed 53 in 2023: reversing',
    tables: pm25(53),
    asOf: '2024-12-31',
    expect: [{ status: 'reversing', r: -0.167 }],
  },
  {
    name: 'the same, nothing after 2020, before the due date: awaiting',
    tables: pm25(null),
    asOf: '2024-06-30',
    expect: [{ status: 'awaiting', x: null, n: 0 }],
  },
  {
    name: 'the same, nothing after 2020, before the release date: pending',
    tables: pm25(null),
    asOf: '2026-01-31',
    expect: [{ status: 'pending', release_on: '2026-06-30' }],
  },
  {
    name: 'the same, nothing after 2020, after the release date: overdue',
    tables: pm25(null),
    asOf: '2026-11-21',
    expect: [{ status: 'overdue' }],
  },
  {
    name: 'good-air days 57.8 to 65.8, 62.6 in 2023: p = e, on_pace',
    tables: pack({
      target: { value: 65.8, base_period: '2020', base_value: 57.8, due: '2025' },
      indicator: { measure: 'share' },
      observations: [observation('2023', 62.6)],
    }),
    asOf: '2024-12-31',
    expect: [{ status: 'on_pace', p: 0.6, e: 0.6, difference: 0 }],
    tolerance: { p: 1e-12, e: 1e-12, difference: 1e-9 },
  },
  {
    name: 'at most 52 by 2020, 53 in 2020 and 40 in 2023: missed',
    tables: pack({
      target: { comparator: '<=', value: 52, due: '2020' },
      indicator: { direction: 'down', decimals: 0 },
      observations: [observation('2020', 53), observation('2023', 40)],
    }),
    asOf: '2026-11-21',
    expect: [{ status: 'missed', x: 53, x_period: '2020', n: 1, n_satisfied: 0 }],
  },
  {
    name: 'energy intensity −16 % 2015 to 2020, −13.4 % after four years: on_pace',
    tables: pack({
      target: intensity,
      indicator: energy,
      observations: [against('2015', '2019', -13.4)],
    }),
    asOf: '2020-06-30',
    expect: [{ status: 'on_pace', p: 0.825, e: 0.8, profile: 'compound' }],
  },
  {
    name: 'energy intensity −16 % by 2020, −19.92 % in 2020: met, 3.92 points beyond',
    tables: pack({
      target: intensity,
      indicator: energy,
      observations: [against('2015', '2020', -19.92)],
    }),
    asOf: '2026-11-21',
    expect: [{ status: 'met', p: 1.274, gap: -3.92, required: null, projection: -19.92 }],
  },
  {
    name: 'rail freight +15.4 by 2020, 29.3 done: met',
    tables: pack({
      target: { kind: 'increase', value: 15.4, base_period: '2015', start: '2016', due: '2020' },
      indicator: { measure: 'amount' },
      observations: [against('2015', '2020', 29.3)],
    }),
    asOf: '2026-11-21',
    expect: [{ status: 'met', p: 1.903, x: 29.3, n: 1 }],
  },
  {
    name: 'manure use at least 90 to 2025, 91 then 92 then 89.5: breached, 2 of 3',
    tables: pack({
      target: { kind: 'keep', comparator: '>=', value: 90, due: '2025' },
      indicator: { measure: 'share' },
      observations: [observation('2021', 91), observation('2022', 92), observation('2023', 89.5)],
    }),
    asOf: '2024-12-31',
    expect: [{ status: 'breached', n: 3, n_satisfied: 2, x: 89.5 }],
  },
  {
    name: 'green cover at least 42.9 by 2025 without a base, 41.8 in 2023: in_progress',
    tables: pack({
      target: { comparator: '>=', value: 42.9, due: '2025' },
      indicator: { measure: 'share' },
      observations: [observation('2023', 41.8)],
    }),
    asOf: '2024-12-31',
    expect: [{ status: 'in_progress', gap: 1.1, p: null, e: null, r: null, difference: null }],
  },
  {
    name: 'base 45, at least 40, x 38 at half time: breached',
    tables: pack({
      target: { comparator: '>=', value: 40, base_period: '2020', base_value: 45, due: '2024' },
      observations: [observation('2022', 38)],
    }),
    asOf: '2023-06-30',
    expect: [{ status: 'breached', p: null }],
  },
  {
    name: 'employment 1.78 in 2023, 1.20 to the end of August: on_pace, 0.145 a month left',
    tables: pack({
      target: { ...year2023, value: 1.78 },
      indicator: { measure: 'amount', decimals: 2 },
      observations: [ytd(2023, 8, 1.2)],
    }),
    asOf: '2023-09-30',
    expect: [{ status: 'on_pace', p: 0.674, e: 0.667, months: 8, rest: 0.145 }],
  },
  {
    name: '2 research bodies in 2023, none by June: in_progress',
    tables: pack({
      target: { ...year2023, value: 2 },
      indicator: { measure: 'count', decimals: 0 },
      observations: [ytd(2023, 6, 0)],
    }),
    asOf: '2023-07-31',
    expect: [{ status: 'in_progress', x: 0, p: null }],
  },
  {
    name: 'GDP growth at least 6 in 2023, 5.4 in January to September: behind',
    tables: pack({ target: growth, observations: [ytd(2023, 9, null, { yoy: 5.4 })] }),
    asOf: '2023-11-30',
    expect: [{ status: 'behind', x: 5.4 }],
  },
  {
    name: 'GDP growth at least 6 in 2023, 6.1 for the year: met',
    tables: pack({
      target: growth,
      observations: [ytd(2023, 9, null, { yoy: 5.4 }), observation('2023', null, { yoy: 6.1 })],
    }),
    asOf: '2024-06-30',
    expect: [{ status: 'met', x: 6.1, n: 2, n_satisfied: 1 }],
  },
  {
    name: 'annual PM2.5 at most 35, January to August 38: other months at most 29',
    tables: pack({
      target: { kind: 'keep', comparator: '<=', value: 35, due: '2025' },
      indicator: { direction: 'down', decimals: 0 },
      observations: [ytd(2025, 8, 38)],
    }),
    asOf: '2025-09-30',
    expect: [{ months: 8, rest: 29 }],
  },
  {
    name: '1 to 2 firms, 3 reached: met',
    tables: pack({
      target: { ...year2023, value: 1, upper: 2, range_role: 'floor' },
      indicator: { measure: 'count', decimals: 0 },
      observations: [observation('2023', 3)],
    }),
    asOf: '2024-06-30',
    expect: [{ status: 'met', side: 'up', v: 1 }],
  },
  {
    name: 'base 9, target 12, still 9 at half time: far_behind, r 0',
    tables: pack({
      target: { value: 12, base_period: '2020', base_value: 9, due: '2024' },
      observations: [observation('2022', 9)],
    }),
    asOf: '2023-06-30',
    expect: [{ status: 'far_behind', p: 0, e: 0.5, r: 0 }],
  },
  {
    name: 'safe use of polluted land 100 to 100, nothing after 2020: overdue',
    tables: soil,
    asOf: '2026-11-21',
    expect: [{ status: 'overdue', x: null, n: 0 }],
  },
];
