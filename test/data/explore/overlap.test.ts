import { describe, expect, test } from 'vitest';
import { overlaps, type Parts } from '../../../src/data/explore/overlap.ts';

const parents: Record<string, string | null> = {
  '3701': null,
  '370102': '3701',
  '370103': '3701',
  loop: 'loop',
};
const group = (rest: Partial<Parts>) =>
  overlaps(
    {
      ...{ table: 'observations', kind: 'period', areas: ['370102'], periods: ['2022'] },
      ...{ whole: true, parts: 0, held: 1, places: 1 },
      ...rest,
    },
    (area) => parents[area] ?? null,
  );

describe('a sum', () => {
  test('of one figure, of areas side by side, of years one after the other is a sum', () => {
    expect(group({})).toBe(false);
    expect(group({ areas: ['370102', '370103'], held: 2, places: 2 })).toBe(false);
    expect(group({ periods: ['2024', '2022', '2023'], held: 3, places: 3 })).toBe(false);
    expect(group({ periods: ['2023-07', '2023-08'], held: 2, places: 2 })).toBe(false);
    expect(group({ whole: false, parts: 3, held: 3, places: 3 })).toBe(false);
  });
  test('counts nothing twice', () => {
    expect(group({ held: 2, places: 1 })).toBe(true);
    expect(group({ areas: ['370102', '3701'], held: 2, places: 2 })).toBe(true);
    expect(group({ periods: ['2023', '2023-08'], held: 2, places: 2 })).toBe(true);
    expect(group({ periods: ['2023-01/2023-08', '2023-Q1'], held: 2, places: 2 })).toBe(true);
    expect(group({ whole: true, parts: 1, held: 2, places: 2 })).toBe(true);
  });
  test('is not of what stood at several days, nor of targets for several years', () => {
    expect(group({ kind: 'stock', periods: ['2022', '2023'], held: 2, places: 2 })).toBe(true);
    expect(group({ kind: 'stock', areas: ['370102', '370103'], held: 2, places: 2 })).toBe(false);
    const targets = { table: 'targets' as const, kind: 'total', held: 2, places: 2 };
    expect(group({ ...targets, periods: ['2020', '2025'] })).toBe(true);
    expect(group({ ...targets, periods: ['2025'], areas: ['370102', '370103'] })).toBe(false);
  });
  test('takes an area that belongs to itself, and periods of no known form', () =>
    expect(group({ areas: ['loop', 'x'], periods: ['', 'soon'], held: 2, places: 2 })).toBe(false));
});
