import { expect, test } from 'vitest';
import { shownText, tableRows } from '../../../../src/routes/parts/figures/table-rows.ts';

const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows });

test('headings of columns and rows are cells like the others', () => {
  expect(
    tableRows([
      [cell('地区'), cell('目标')],
      [cell('天桥区'), cell('42')],
    ]),
  ).toEqual([
    ['地区', '目标'],
    ['天桥区', '42'],
  ]);
});
test('a cell over several columns or rows leaves the rest of its place empty', () => {
  expect(
    tableRows([
      [cell('地区', 1, 2), cell('值', 2)],
      [cell('2024'), cell('2025')],
      [cell('天桥区'), cell('1'), cell('2')],
    ]),
  ).toEqual([
    ['地区', '值', ''],
    ['', '2024', '2025'],
    ['天桥区', '1', '2'],
  ]);
});
test('every line is as long as the longest; a cell never reaches below the table', () => {
  expect(tableRows([[cell('a', 1, 9), cell('b')], []])).toEqual([
    ['a', 'b'],
    ['', ''],
  ]);
  expect(tableRows([])).toEqual([]);
});
test('white space is as the page shows it', () => {
  expect(shownText('\n   42\t微克  /\n立方米 ')).toBe('42 微克 / 立方米');
});
