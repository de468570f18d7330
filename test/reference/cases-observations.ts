/** Which observations count for each kind, and what is made of them. */

import type { Row } from './tables.ts';
import type { Case, Parts } from './build.ts';
import { against, observation, pack, ytd } from './build.ts';

function one(name: string, parts: Parts, asOf: string, expect: Row): Case {
  return { name, tables: pack(parts), asOf, expect: [expect] };
}

const reach: Row = { value: 20, base_period: '2020', base_value: 10, due: '2025' };
const total: Row = { kind: 'total', value: 100, start: '2021', due: '2023' };
const oneYear: Row = { ...total, start: '2023' };
const amount: Row = { measure: 'amount' };
const down: Row = { kind: 'change', value: -20, base_period: '2020', due: '2025' };

function stock(period: string, value: number): Row {
  return observation(period, value, { basis: 'stock' });
}

const classes = [
  { scale: 'water', value: 2, rank: 5 },
  { scale: 'water', value: 3, rank: 4 },
  { scale: 'water', value: 4, rank: 3 },
];

export const observationCases: Case[] = [
  one(
    'final wins over blank, blank over preliminary',
    {
      target: reach,
      observations: [
        observation('2021', 11, { status: 'preliminary', reliability: 'A' }),
        observation('2021', 12, { reliability: 'A' }),
        observation('2021', 13, { status: 'final' }),
      ],
    },
    '2022-06-30',
    { x: 13, n: 1 },
  ),
  one(
    'among equal rows A wins, then the latest publication, then the first document',
    {
      target: reach,
      observations: [
        observation('2021', 11, { published_on: '2022-04-01' }),
        observation('2021', 12, { reliability: 'A', published_on: '2022-01' }),
        observation('2021', 13, { reliability: 'A', published_on: '2022-02', document: 'z' }),
        observation('2021', 14, { reliability: 'A', published_on: '2022-02', document: 'y' }),
      ],
    },
    '2022-06-30',
    { x: 14, x_document: 'y' },
  ),
  one(
    'a figure published after the as-of date is not known',
    {
      target: reach,
      observations: [
        observation('2021', 11),
        observation('2021', 12, { status: 'final', published_on: '2022' }),
      ],
    },
    '2022-06-30',
    { x: 11 },
  ),
  one(
    'another scope, another grain and the base year are not judged; a stock is',
    {
      target: reach,
      observations: [
        observation('2021', 99, { scope: 'schools' }),
        observation('2021-Q4', 98),
        observation('2020', 97),
        stock('2021-06', 12),
      ],
    },
    '2022-03-31',
    { x: 12, x_period: '2021-06', n: 1, e: null, status: 'in_progress' },
  ),
  one(
    'a quarterly target is judged by quarters',
    {
      target: { ...reach, kind: 'keep', assess: 'quarter' },
      observations: [observation('2021', 30), observation('2021-Q2', 19)],
    },
    '2022-03-31',
    { x: 19, x_period: '2021-Q2', flags: 'single|stale', months: null },
  ),
  one(
    'a change is derived from levels when none is printed',
    {
      target: { ...down, base_value: 50 },
      observations: [observation('2020', 40), observation('2021', 38)],
    },
    '2022-06-30',
    { x: -5, p: 0.25, side: 'down', gap: 15, flags: 'base_moved|derived|single' },
  ),
  one(
    'a printed change against the base wins over levels',
    {
      target: down,
      observations: [observation('2020', 40), observation('2021', 38), against('2020', '2021', -6)],
    },
    '2022-06-30',
    { x: -6, flags: 'single' },
  ),
  one(
    'a change against another base is not judged',
    { target: down, observations: [against('2015', '2021', -30)] },
    '2022-06-30',
    { status: 'awaiting', x: null },
  ),
  one(
    'a total adds whole years and the latest part of the next',
    {
      target: total,
      indicator: amount,
      observations: [observation('2021', 20), observation('2022', 30), ytd(2023, 6, 10)],
    },
    '2023-08-31',
    { x: 60, n: 1, x_period: '2023-01/2023-06', p: 0.6, e: 0.833, months: null },
  ),
  one(
    'a missing year ends the sum',
    {
      target: total,
      indicator: amount,
      observations: [observation('2021', 20), observation('2023', 40)],
    },
    '2024-01-31',
    { x: 20, x_period: '2021', status: 'pending' },
  ),
  one(
    'a total from July adds quarters from the third on; the whole year does not count',
    {
      target: { ...total, start: '2021-07' },
      indicator: amount,
      observations: [
        observation('2021', 50),
        observation('2021-Q2', 9),
        observation('2021-Q3', 10),
        observation('2021-Q4', 11),
        observation('2022-01', 3),
        observation('2022-03', 4),
      ],
    },
    '2022-06-30',
    { x: 24, x_period: '2022-01' },
  ),
  one(
    'a total satisfied before the due date is met after it',
    { target: oneYear, indicator: amount, observations: [ytd(2023, 9, 101)] },
    '2024-06-30',
    { status: 'met', x: 101, months: 9 },
  ),
  one(
    'an increase without sums is the difference of two stocks',
    {
      target: { kind: 'increase', value: 10, start: '2021', due: '2025' },
      observations: [stock('2020-12', 100), stock('2021', 102), stock('2022', 106)],
    },
    '2023-06-30',
    { x: 6, x_period: '2022', p: 0.6, e: 0.4, status: 'ahead' },
  ),
  one(
    'a printed year wins over its months, and a cumulative figure over quarters',
    {
      target: total,
      indicator: amount,
      observations: [
        ...['01', '02', '03', '04', '05', '06'].map((month) => observation(`2021-${month}`, 1)),
        observation('2021', 20),
        observation('2022-Q1', 5),
        observation('2022-Q2', 6),
        ytd(2022, 6, 12),
      ],
    },
    '2022-08-31',
    { x: 32, x_period: '2022-01/2022-06' },
  ),
  one(
    'an increase may be printed against its base period',
    {
      target: { kind: 'increase', value: 10, base_period: '2020', start: '2021', due: '2025' },
      observations: [against('2015', '2022', 30), against('2020', '2022', 4)],
    },
    '2023-06-30',
    { x: 4, p: 0.4, status: 'on_pace' },
  ),
  one(
    'a total that may not exceed v is met by its base and holds',
    { target: { ...oneYear, comparator: '<=' }, indicator: amount, observations: [ytd(2023, 6, 60)] },
    '2023-08-31',
    { status: 'holding', side: 'down', gap: -40, p: null },
  ),
  one(
    'more than v is not v',
    { target: { value: 12, comparator: '>', due: '2022' }, observations: [observation('2022', 12)] },
    '2023-06-30',
    { status: 'missed', gap: 0 },
  ),
  one(
    'a ceiling of a range is its upper end',
    {
      target: { kind: 'keep', value: 1, upper: 2, range_role: 'ceiling' },
      observations: [observation('2021', 2)],
    },
    '2022-06-30',
    { status: 'holding', side: 'down', v: 2, gap: 0 },
  ),
  one(
    'a value on an ordinal scale is compared by rank',
    {
      target: { value: 3, kind: 'keep', comparator: '=' },
      indicator: { scale: 'water', direction: 'down' },
      scales: classes,
      observations: [observation('2021', 4), observation('2022', 2)],
    },
    '2023-06-30',
    { status: 'holding', side: 'up', gap: null, n_satisfied: 1, flags: '' },
  ),
  one(
    'with direction none x must equal v at the printed precision',
    {
      target: { value: 1.5, value_stated: '1.50', due: '2022' },
      indicator: { direction: 'none' },
      observations: [observation('2021', 1.505), observation('2022', 1.506)],
    },
    '2023-06-30',
    { status: 'missed', side: 'none', gap: null, n_satisfied: 1 },
  ),
  one(
    'a band holds between its ends',
    {
      target: { kind: 'keep', value: 1, upper: 2, range_role: 'band' },
      observations: [observation('2021', 2), observation('2022', 2.1)],
    },
    '2023-06-30',
    { status: 'breached', side: 'none', v: 1, n_satisfied: 1 },
  ),
];
