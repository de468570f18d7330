/** The time line of each profile, and the rates per year. */

import type { Row } from './tables.ts';
import type { Case, Parts } from './build.ts';
import { observation, pack, ytd } from './build.ts';

function one(name: string, parts: Parts, asOf: string, expect: Row): Case {
  return { name, tables: pack(parts), asOf, expect: [expect] };
}

const reach: Row = { value: 20, base_period: '2020', base_value: 10, due: '2025' };
const oneYear: Row = { kind: 'total', value: 100, start: '2023', due: '2023' };
const amount: Row = { measure: 'amount' };

const season = [
  observation('2021', 100),
  ytd(2021, 6, 20),
  observation('2022', 200),
  ytd(2022, 6, 80),
  ytd(2023, 6, 33),
];

export const paceCases: Case[] = [
  one(
    'quarterly goals on file are the time line',
    {
      target: oneYear,
      indicator: amount,
      observations: [ytd(2023, 8, 50)],
      plans: [
        { period: '2023-Q1', value: 10 },
        { period: '2023-Q2', value: 40 },
        { period: '2023-Q3', value: 70 },
      ],
    },
    '2023-09-30',
    { profile: 'plan', e: 0.4, p: 0.5, r: 1.25, status: 'ahead' },
  ),
  one(
    'a seasonal goal follows the mean share of earlier years',
    {
      target: { ...oneYear, profile: 'seasonal' },
      indicator: amount,
      observations: season,
    },
    '2023-08-31',
    { profile: 'seasonal', e: 0.3, p: 0.33, status: 'on_pace' },
  ),
  one(
    'a seasonal goal with one earlier year is linear',
    {
      target: { ...oneYear, profile: 'seasonal' },
      indicator: amount,
      observations: season.slice(2),
    },
    '2023-08-31',
    { profile: 'linear', e: 0.5 },
  ),
  one(
    'four points project by the median slope',
    {
      target: reach,
      observations: [observation('2021', 11), observation('2022', 15), observation('2023', 14)],
    },
    '2024-06-30',
    { actual: 1.333, required: 3, projection: 16.833 },
  ),
  one(
    'a compound level grows by a rate',
    { target: { ...reach, profile: 'compound' }, observations: [observation('2022', 12.1)] },
    '2023-06-30',
    { actual: 10, required: 18.2356, projection: 16.105, p: 0.21 },
  ),
  one(
    'a pace needs a fifth of the time',
    { target: reach, observations: [observation('2021', 11)] },
    '2022-06-30',
    { e: 0.2, p: 0.1, status: 'far_behind' },
  ),
  one(
    'a value at the due date leaves nothing to require',
    { target: reach, observations: [observation('2025', 19)] },
    '2026-06-30',
    { status: 'missed', e: 1, p: 0.9, required: null, projection: 19, actual: 1.8 },
  ),
];
