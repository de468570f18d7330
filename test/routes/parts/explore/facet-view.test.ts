import { expect, test } from 'vitest';
import { shownOptions, type FacetView } from '../../../../src/routes/parts/explore/facet-view.ts';

const options = Array.from({ length: 130 }, (_, i) => ({ value: `v${i}`, name: `Name ${i}`, n: 130 - i }));
const facet: FacetView = { id: 'indicator', title: 'Indicator', options, total: options.length };
const values = (looked: string, most: number, chosen: string[] = []) => {
  const { shown, rest } = shownOptions(facet, chosen, looked, most);
  return { values: shown.map(({ value }) => value), rest };
};

test('the first values are on screen, and every value can be, in steps', () => {
  expect(values('', 8)).toEqual({ values: options.slice(0, 8).map(({ value }) => value), rest: 122 });
  expect(values('', 58).rest).toBe(72);
  expect(values('', 158)).toEqual({ values: options.map(({ value }) => value), rest: 0 });
});

test('chosen values are always on screen', () => {
  expect(values('', 2, ['v99'])).toEqual({ values: ['v0', 'v1', 'v99'], rest: 127 });
});

test('what is looked for is looked for among all values, and told when it is more than is shown', () => {
  expect(values(' NAME 12', 8)).toEqual({
    values: ['v12', ...[...'0123456789'].map((i) => `v12${i}`)].slice(0, 8),
    rest: 3,
  });
  expect(values('name 129', 8)).toEqual({ values: ['v129'], rest: 0 });
  expect(values('no such', 8)).toEqual({ values: [], rest: 0 });
});

test('a page that carries some values only says how many there are', () => {
  expect(shownOptions({ ...facet, options: options.slice(0, 12) }, [], '', 58).rest).toBe(118);
});
