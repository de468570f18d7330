import { expect, test } from 'vitest';
import { crossIds } from '../../../../src/routes/parts/explore/cross-ids.ts';

test('columns of a cross table are named by their codes, each its own, without signs', () => {
  expect(crossIds(['370102', '2022-01/2022-08', '微克/立方米', 'eco.gdp', null], 'area')).toEqual([
    '370102',
    '2022-01_2022-08',
    '微克_立方米',
    'eco.gdp',
    'none',
  ]);
  expect(crossIds(['a/b', 'a,b', 'none', null, 'area'], 'area')).toEqual([
    'a_b',
    'a_b_2',
    'none',
    'none_2',
    'area_2',
  ]);
});
