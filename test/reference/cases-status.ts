/** Every status, and the rows that lead to it. */

import type { Row } from './tables.ts';
import type { Case, Parts } from './build.ts';
import { observation, pack, ytd } from './build.ts';

/** 0 in 2020, 100 by 2024: one value at half time. */
function halfway(x: number, more: Partial<Parts> = {}, cells: Row = {}): Case['tables'] {
  const target = { value: 100, base_period: '2020', base_value: 0, due: '2024', ...cells };
  return pack({ target, observations: [observation('2022', x)], ...more });
}

const noValue: Row = { kind: 'assigned', due: '2023' };
const state: Row = { kind: 'state', due: '2023' };
const standing: Row = { role: 'requirement', kind: 'keep', comparator: '>=', value: 90 };

function said(claim: string, period = '2023'): Row[] {
  return [observation(period, null, { claim })];
}

export const statusCases: Case[] = [
  {
    name: 'a parameter is not judged, whatever is observed',
    tables: halfway(100, {}, { role: 'parameter' }),
    asOf: '2023-06-30',
    expect: [{ status: 'not_judged', side: 'up', x: null, n: 0, p: null, flags: '' }],
  },
  {
    name: 'an event is not judged',
    tables: pack({ target: { kind: 'event', value: -20, due: '2023' }, observations: said('done') }),
    asOf: '2024-06-30',
    expect: [{ status: 'not_judged', side: null, claim: null, x: null, profile: 'none' }],
  },
  {
    name: 'what is asked of a named company is not judged, whatever is observed or stated',
    tables: halfway(
      100,
      {
        scopes: [{ id: 'plant', name_zh: '某厂', name_en: 'A plant', kind: 'company' }],
        observations: [
          observation('2022', 100, { scope: 'plant' }),
          observation('2024', null, { scope: 'plant', claim: 'not_done' }),
        ],
      },
      { scope: 'plant' },
    ),
    asOf: '2025-06-30',
    expect: [{ status: 'not_judged', claim: null, x: null, n: 0, p: null, gap: null, flags: '' }],
  },
  {
    name: 'any other subset is judged',
    tables: halfway(
      100,
      {
        scopes: [{ id: 'public', name_zh: '公共机构', name_en: 'Public institutions' }],
        observations: [observation('2022', 100, { scope: 'public' })],
      },
      { scope: 'public' },
    ),
    asOf: '2023-06-30',
    expect: [{ status: 'met_early', x: 100 }],
  },
  {
    name: 'a state is met when a document says done',
    tables: pack({ target: state, observations: said('done', '2022') }),
    asOf: '2023-06-30',
    expect: [{ status: 'met', side: null, claim: 'done', x: null, tn: null, n: 0, flags: 'by_statement' }],
  },
  {
    name: 'a state said to be basically done is met approximately',
    tables: pack({ target: state, observations: said('basically_done') }),
    asOf: '2024-06-30',
    expect: [{ status: 'met', flags: 'approximate|by_statement' }],
  },
  {
    name: 'a state said to be not done is missed once the due date has passed',
    tables: pack({ target: state, observations: said('not_done') }),
    asOf: '2024-06-30',
    expect: [{ status: 'missed', flags: 'by_statement' }],
  },
  {
    name: 'a state said to be not done before the due date is under way',
    tables: pack({ target: state, observations: said('not_done', '2022') }),
    asOf: '2023-06-30',
    expect: [{ status: 'in_progress', claim: 'not_done', flags: '' }],
  },
  {
    name: 'a state in progress at its due date is neither met nor missed',
    tables: pack({ target: state, observations: said('in_progress') }),
    asOf: '2024-03-31',
    expect: [{ status: 'pending', claim: 'in_progress' }],
  },
  {
    name: 'a number is missed when a document says so, even if x reaches v',
    tables: pack({
      target: { value: 10, due: '2023' },
      observations: [observation('2023', 12), observation('2023', null, { claim: 'not_done' })],
    }),
    asOf: '2024-03-31',
    expect: [{ status: 'missed', x: 12, flags: 'by_statement|single' }],
  },
  {
    name: 'a number of an earlier year than the due year is not claimed',
    tables: pack({ target: { value: 10, due: '2024' }, observations: said('done') }),
    asOf: '2024-03-31',
    expect: [{ status: 'awaiting', claim: null }],
  },
  {
    name: 'an assigned number without claim is not public',
    tables: pack({ target: noValue }),
    asOf: '2024-06-30',
    expect: [{ status: 'not_public', side: null, v: null }],
  },
  {
    name: 'an assigned number is met by a claim',
    tables: pack({ target: noValue, observations: said('done') }),
    asOf: '2024-06-30',
    expect: [{ status: 'met', flags: 'by_statement' }],
  },
  {
    name: 'a state without any claim is qualitative',
    tables: pack({ target: state }),
    asOf: '2024-06-30',
    expect: [{ status: 'qualitative' }],
  },
  {
    name: 'a requirement of an expired document is closed',
    tables: pack({ target: standing, document: { covers_to: '2022' } }),
    asOf: '2023-01-01',
    expect: [{ status: 'closed', due_end: null }],
  },
  {
    name: 'a requirement of a document marked expired is in force until covers_to has ended',
    tables: pack({ target: standing, document: { status: 'expired', covers_to: '2022' } }),
    asOf: '2022-12-31',
    expect: [{ status: 'awaiting' }],
  },
  {
    name: 'a requirement of a replaced document is closed',
    tables: pack({ target: standing, document: { status: 'replaced' } }),
    asOf: '2023-01-01',
    expect: [{ status: 'closed' }],
  },
  {
    name: 'an open requirement holds while it is satisfied',
    tables: pack({ target: standing, observations: [observation('2022', 91)] }),
    asOf: '2023-06-30',
    expect: [{ status: 'holding', t1: null, gap: -1, flags: 'single' }],
  },
  {
    name: 'a requirement never satisfied is below',
    tables: pack({
      target: standing,
      observations: [observation('2021', 87), observation('2022', 89)],
    }),
    asOf: '2023-06-30',
    expect: [{ status: 'below', n: 2, n_satisfied: 0, profile: 'none' }],
  },
  {
    name: 'a rate kept above its base value until the due date holds at the due date',
    tables: halfway(100, { observations: [observation('2024', 100)] }, { base_value: 100 }),
    asOf: '2025-03-31',
    expect: [{ status: 'holding', p: null }],
  },
  {
    name: 'satisfied before the due date is met early',
    tables: halfway(100),
    asOf: '2023-06-30',
    expect: [{ status: 'met_early', p: 1, gap: 0 }],
  },
  {
    name: 'satisfied before the due date says nothing once it has passed',
    tables: halfway(100),
    asOf: '2025-07-01',
    expect: [{ status: 'overdue', x: 100, release_on: '2025-06-30' }],
  },
  {
    name: 'on the release date itself the result is pending',
    tables: halfway(100, { indicator: { release_lag: 'rd' } }),
    asOf: '2025-12-31',
    expect: [{ status: 'pending', release_on: '2025-12-31' }],
  },
  {
    name: 'five points ahead of time is ahead',
    tables: halfway(55),
    asOf: '2023-06-30',
    expect: [{ status: 'ahead', p: 0.55, e: 0.5, difference: 5, profile: 'linear' }],
  },
  {
    name: 'a little less than five points is on pace',
    tables: halfway(54.9),
    asOf: '2023-06-30',
    expect: [{ status: 'on_pace' }],
  },
  {
    name: 'r of 0.95 is near pace',
    tables: halfway(47.5),
    asOf: '2023-06-30',
    expect: [{ status: 'near_pace', r: 0.95 }],
  },
  {
    name: 'r of 0.6 is behind',
    tables: halfway(30),
    asOf: '2023-06-30',
    expect: [{ status: 'behind', r: 0.6 }],
  },
  {
    name: 'r just under 0.6 is far behind',
    tables: halfway(29.9),
    asOf: '2023-06-30',
    expect: [{ status: 'far_behind' }],
  },
  {
    name: 'pp-1: on time is on pace, and nothing is ahead',
    tables: halfway(80),
    asOf: '2023-06-30',
    rule: 'pp-1',
    expect: [{ status: 'on_pace' }],
  },
  {
    name: 'pp-1: ten points below time is near pace',
    tables: halfway(40),
    asOf: '2023-06-30',
    rule: 'pp-1',
    expect: [{ status: 'near_pace' }],
  },
  {
    name: 'pp-1: thirty points below time is behind',
    tables: halfway(20),
    asOf: '2023-06-30',
    rule: 'pp-1',
    expect: [{ status: 'behind' }],
  },
  {
    name: 'pp-1: moving away is far behind',
    tables: halfway(-1),
    asOf: '2023-06-30',
    rule: 'pp-1',
    expect: [{ status: 'far_behind' }],
  },
  {
    name: 'growth below zero towards a positive goal is reversing',
    tables: pack({
      target: { kind: 'growth', comparator: '>=', value: 6, due: '2023' },
      observations: [ytd(2023, 6, 500, { yoy: -0.4 })],
    }),
    asOf: '2023-08-31',
    expect: [{ status: 'reversing', start_end: '2022-12-31', gap: 6.4, b: null }],
  },
  {
    name: 'growth satisfied inside the year is on pace',
    tables: pack({
      target: { kind: 'growth', comparator: '>=', value: 6, due: '2023' },
      observations: [ytd(2023, 6, null, { yoy: 6 })],
    }),
    asOf: '2023-08-31',
    expect: [{ status: 'on_pace' }],
  },
  {
    name: 'a step has no pace',
    tables: halfway(0, {}, { profile: 'step' }),
    asOf: '2023-06-30',
    expect: [{ status: 'in_progress', p: null, gap: 100, profile: 'step' }],
  },
];
