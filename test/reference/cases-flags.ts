/** Every flag, and every reason of cagr-1. */

import type { Row } from './tables.ts';
import type { Case, Parts } from './build.ts';
import { observation, pack, ytd } from './build.ts';

const rise: Row = { value: 20, base_period: '2020', base_value: 10, due: '2025' };

function levels(...values: number[]): Row[] {
  return values.map((value, at) => observation(String(2021 + at), value));
}

function one(name: string, parts: Parts, asOf: string, expect: Row): Case {
  return { name, tables: pack(parts), asOf, expect: [expect] };
}

function cagr(name: string, target: Row, value: number, expect: Row): Case {
  const tables = pack({ target: { ...rise, ...target }, observations: levels(value) });
  return { name, tables, asOf: '2022-06-30', rule: 'cagr-1', expect: [expect] };
}

export const flagCases: Case[] = [
  one(
    'a fall by more than half a decimal is worsening',
    { target: rise, observations: levels(14, 13.9) },
    '2023-06-30',
    { flags: 'worsening', n: 2 },
  ),
  one(
    'a fall by half a decimal is not worsening',
    { target: rise, observations: levels(14, 13.95) },
    '2023-06-30',
    { flags: '' },
  ),
  one(
    'a yearly figure one year and a half old is stale',
    { target: rise, observations: levels(13, 14) },
    '2024-06-30',
    { flags: 'stale' },
  ),
  one('a day earlier it is not stale', { target: rise, observations: levels(13, 14) }, '2024-06-29', {
    flags: '',
  }),
  one('nothing is stale after the due date', { target: rise, observations: levels(13, 14) }, '2026-01-01', {
    status: 'pending',
    flags: '',
  }),
  one(
    'one judged value is single; an estimate is preliminary',
    { target: rise, observations: [observation('2021', 12, { status: 'estimated' })] },
    '2022-06-30',
    { flags: 'preliminary|single', x_status: 'estimated', x_document: 'report' },
  ),
  one(
    'a published base level other than the printed one is base_moved',
    { target: rise, observations: [observation('2020', 10.2), ...levels(12, 13)] },
    '2023-06-30',
    { flags: 'base_moved', b: 10 },
  ),
  one(
    'a break inside the window takes the pace away',
    { target: rise, observations: levels(12, 13), breaks: [{ area: 'D', period: '2022' }] },
    '2023-06-30',
    { flags: 'break', status: 'in_progress', p: null },
  ),
  one(
    'a break of another area or after the last judged day does not count',
    {
      target: rise,
      observations: levels(12, 13),
      breaks: [{ area: 'X', period: '2022' }, { period: '2023' }],
    },
    '2023-06-30',
    { flags: '', status: 'behind', p: 0.3, e: 0.4 },
  ),
  one(
    'a target without start knows no break',
    {
      target: { value: 20, due: '2025' },
      observations: levels(12, 13),
      breaks: [{ period: '2022' }],
    },
    '2023-06-30',
    { flags: '' },
  ),
  one(
    'about 20: 19 is satisfied only approximately',
    {
      target: { value: 20, comparator: '~', due: '2022' },
      observations: levels(18.9, 19),
    },
    '2023-06-30',
    { status: 'met', flags: 'approximate', n: 2, n_satisfied: 1, gap: 1 },
  ),
  one(
    'about 20 per cent: half a point is the room',
    {
      target: { value: 20, comparator: '~', due: '2022' },
      indicator: { measure: 'share' },
      observations: levels(19.5, 19.4),
    },
    '2023-06-30',
    { status: 'missed', flags: 'worsening', n_satisfied: 1 },
  ),
  one(
    'a base that meets v only approximately does not meet it',
    {
      target: { ...rise, comparator: '~', base_value: 19.5 },
      observations: [observation('2022', 18)],
    },
    '2023-06-30',
    { status: 'reversing', flags: 'single' },
  ),
  one(
    'a claim at the due date decides',
    { target: rise, observations: [observation('2025', null, { claim: 'basically_done' })] },
    '2026-06-30',
    { status: 'met', claim: 'basically_done', x: null, flags: 'approximate|by_statement' },
  ),
  one(
    'a claim for a period that has not ended is not known',
    { target: rise, observations: [observation('2025', null, { claim: 'done' })] },
    '2025-06-30',
    { status: 'awaiting', claim: null, flags: '' },
  ),
  one(
    'a goal without due date takes the end of its document',
    { target: { value: 20 }, document: { covers_from: '2021', covers_to: '2025' } },
    '2023-06-30',
    { status: 'awaiting', due_end: '2025-12-31', t1: 2026, t0: null, flags: 'implied_due' },
  ),
  one(
    'a total without start begins with its document',
    {
      target: { kind: 'total', value: 20, due: '2022' },
      document: { covers_from: '2021-07', covers_to: '2025' },
    },
    '2021-12-31',
    { start_end: '2021-06-30', t0: 2021.5, flags: 'implied_start' },
  ),
  one(
    'implied_base comes from the target; a document after its due date is marked',
    {
      target: { ...rise, due: '2022', flags: 'implied_base|other' },
      document: { issued_on: '2023-03-01' },
      observations: levels(15, 20),
    },
    '2023-06-30',
    { status: 'met', flags: 'implied_base|issued_after_due' },
  ),
  one(
    'a parameter keeps the implied flags only',
    {
      target: { ...rise, role: 'parameter', due: '2022', flags: 'implied_base' },
      document: { issued_on: '2023-03-01' },
      observations: [observation('2020', 11), ...levels(15)],
    },
    '2023-06-30',
    { status: 'not_judged', flags: 'implied_base|issued_after_due' },
  ),
  one(
    'a yearly mean may not exceed the rest of its ceiling',
    {
      target: { kind: 'keep', comparator: '<=', value: 35 },
      indicator: { direction: 'down' },
      observations: [ytd(2023, 6, 30), ytd(2023, 8, 38), ytd(2023, 9, 40)],
    },
    '2023-09-15',
    { status: 'awaiting', months: 8, rest: 29, x: null },
  ),
  cagr('cagr-1: without base there is no rate', { base_value: null }, 12, {
    status: 'in_progress',
    cagr_reason: 'no_base',
    cagr_ratio: null,
  }),
  cagr('cagr-1: without due date there is no rate', { role: 'requirement', due: null }, 12, {
    status: 'in_progress',
    cagr_reason: 'open',
  }),
  cagr('cagr-1: from zero there is no rate', { base_value: 0 }, 12, {
    status: 'in_progress',
    cagr_reason: 'zero',
  }),
  cagr('cagr-1: across zero there is no rate', { base_value: -10 }, 12, {
    status: 'in_progress',
    cagr_reason: 'signs',
  }),
  cagr('cagr-1: a goal equal to the base has no rate', { base_value: 20 }, 21, {
    status: 'holding',
    cagr_reason: 'equal',
  }),
  cagr('cagr-1: a band has no direction', { upper: 25, range_role: 'band' }, 12, {
    status: 'in_progress',
    side: 'none',
    cagr_reason: 'direction',
  }),
  cagr('cagr-1: a negative base turns the sign', { value: -5, base_value: -10 }, -8, {
    status: 'on_pace',
    cagr_ratio: 1.5454,
    cagr_actual: -20,
  }),
  cagr('cagr-1: moving away is reversing', {}, 9, { status: 'reversing', cagr_reason: null }),
];
