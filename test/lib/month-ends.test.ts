import { expect, test } from 'vitest';
import { monthEnds, stepOf } from '../../src/lib/month-ends.ts';

test('months end on their last days, the series on its own', () => {
  expect(monthEnds('2023-11-20', '2024-03-21')).toEqual([
    '2023-11-30',
    '2023-12-31',
    '2024-01-31',
    '2024-02-29',
    '2024-03-21',
  ]);
});

test('a single month, or a first day after the last, is the last day alone', () => {
  expect(monthEnds('2024-03-01', '2024-03-21')).toEqual(['2024-03-21']);
  expect(monthEnds('2025-01-01', '2024-03-21')).toEqual(['2024-03-21']);
});

test('a day between two steps belongs to the earlier one', () => {
  const days = monthEnds('2023-11-20', '2024-03-21');
  expect(stepOf(days, '2024-01-31')).toBe(2);
  expect(stepOf(days, '2024-02-15')).toBe(2);
  expect(stepOf(days, '2010-01-01')).toBe(0);
  expect(stepOf(days, '2030-01-01')).toBe(4);
});
