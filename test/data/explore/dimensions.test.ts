import { expect, test } from 'vitest';
import { dimensionsOf, searchText, type NamedCode } from '../../../src/data/explore/dimensions.ts';

const named = (
  dimension: NamedCode['dimension'],
  code: string,
  more: Partial<NamedCode & { ord: string }> = {},
) => ({
  ...{ dimension, code, name_zh: code, name_en: code, theme: null, unit: null, unit_en: null, area: null },
  ...{ measure: null, decimals: null, search: '', ...more },
});

const rows = [
  named('indicator', 'b.one', { theme: 'air', search: 'PM', ord: '' }),
  named('indicator', 'a.two', { theme: null, ord: '' }),
  named('theme', 'water', { ord: '000000012' }),
  named('theme', 'air', { name_zh: '空气质量', name_en: 'Air quality', ord: '000000002' }),
  named('area', '370105', { ord: '370105' }),
  named('area', '370102', { ord: '370102' }),
];

test('areas are listed by code, themes by their number, the rest as the package has them', () => {
  const { area, theme, indicator } = dimensionsOf(rows);
  expect([...area.keys()]).toEqual(['370102', '370105']);
  expect([...theme.keys()]).toEqual(['air', 'water']);
  expect([...indicator.keys()]).toEqual(['b.one', 'a.two']);
});

test('an indicator is found by the names of its theme, however often the rows are read', () => {
  dimensionsOf(rows);
  const { indicator } = dimensionsOf(rows);
  expect(searchText(indicator.get('b.one')!)).toBe('b.one b.one pm 空气质量 air quality');
  expect(searchText(indicator.get('a.two')!)).not.toContain('air');
});
