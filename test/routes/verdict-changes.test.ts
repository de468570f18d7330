import { expect, test } from 'vitest';
import { verdictChanges } from '../../src/routes/parts/verdict-changes.ts';

test('what left one status entered another', () => {
  expect(verdictChanges({ met: 3, overdue: 10 }, { met: 3, overdue: 6, pending: 4 })).toEqual([
    { status: 'pending', by: 4 },
    { status: 'overdue', by: -4 },
  ]);
});

test('equal counts say nothing', () => {
  expect(verdictChanges({ met: 3 }, { met: 3, overdue: 0 })).toEqual([]);
});
