import { describe, expect, it } from 'vitest';
import { cases } from './cases.ts';
import { differences } from './expect.ts';
import { judge } from './judge.ts';
import { text } from './tables.ts';

const STATUSES =
  'not_judged met missed not_public qualitative closed holding breached below pending overdue ' +
  'awaiting ahead on_pace near_pace behind far_behind reversing met_early in_progress';
const KINDS = 'reach keep change growth total increase event state assigned';
const FLAGS =
  'worsening stale single base_moved break preliminary approximate by_statement implied_due ' +
  'implied_start implied_base issued_after_due derived';

describe('every fact of the method', () => {
  for (const one of cases) {
    it(one.name, () => {
      const found = judge(one.tables, one.asOf, one.rule ?? 'linear-1');
      expect(differences(found, one)).toEqual([]);
    });
  }

  it('has a name of its own', () => {
    expect(new Set(cases.map((one) => one.name)).size).toBe(cases.length);
  });

  it('is reached: each status, each kind, each flag is expected somewhere', () => {
    const statuses = new Set<unknown>();
    const kinds = new Set<unknown>();
    const flags = new Set<unknown>();
    for (const one of cases) {
      one.expect.forEach((row, at) => {
        statuses.add(row.status);
        kinds.add(text(one.tables.targets[at] ?? null, 'kind'));
        for (const flag of String(row.flags ?? '').split('|')) flags.add(flag);
      });
    }
    expect(STATUSES.split(' ').filter((id) => !statuses.has(id))).toEqual([]);
    expect(KINDS.split(' ').filter((id) => !kinds.has(id))).toEqual([]);
    expect(FLAGS.split(' ').filter((id) => !flags.has(id))).toEqual([]);
  });
});
