import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { ExportCell } from '../../src/export/table.ts';
import { anyRows, bytesOf, columns, meta, oddRows, tableOf, wellFormed } from './odd.ts';

const sheetsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets;
const xmlOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path]!);

/** A cell as the reader gives it: days are dates, a blank and an empty text are one. */
const shown = (cell: ExportCell, type: string): unknown => {
  if (typeof cell === 'number') return cell === 0 ? 0 : cell;
  if (typeof cell !== 'string') return cell;
  return type === 'date' && cell > '1900-03' ? `date ${cell}` : wellFormed(cell);
};
const read = (value: unknown): unknown =>
  value instanceof Date ? `date ${value.toISOString().slice(0, 10)}` : (value ?? null);
const plain = (cells: readonly unknown[]) => cells.map((cell) => (cell === '' ? null : cell));
const rowsOf = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => plain(columns.map((_, i) => read(row[i]))));
const expected = (rows: readonly (readonly ExportCell[])[]) =>
  rows.map((row) => plain(row.map((cell, i) => shown(cell, columns[i]!.type))));

test('the cover says what the figures are, the notes what columns and symbols mean', async () => {
  const [about, data, notes] = await sheetsOf(await bytesOf('xlsx', tableOf(oddRows)));
  expect([about!.name, data!.name, notes!.name]).toEqual(['说明', '数据', '备注']);
  expect(about!.rows).toEqual(
    [
      ['各区目标', null],
      ['截至日期', '2026-11-21'],
      ['评价规则', 'linear-1'],
      ['筛选条件', '地区：历下区、天桥区'],
      ['', '状态：未完成'],
      ['收录范围', '5区（功能区）'],
      ['资料来源', '“十四五”规划，济历政发〔2021〕1号，历下区政府，2021-05-01'],
      ['', '公报，https://www.example.gov.cn/a?b=1&c=2'],
      ['使用许可', '公共领域 https://creativecommons.org/publicdomain/mark/1.0/'],
    ].map((row) => expect.arrayContaining(row.filter((text) => text !== null))),
  );
  const text = notes!.rows.map((row) => row.join('/'));
  expect(text).toContain('数值（微克/立方米）/value/数值/微克/立方米/');
  expect(text).toContain('/—///未公布');
  expect(text).toContain('/（空白）///未知');
});

test('the notes begin with what has to be known of the figures', async () => {
  const notes = ['3 组不作计算，显示为空。', '分组过多，只列出前 5000 组。'];
  const [, , sheet] = await sheetsOf(await bytesOf('xlsx', tableOf(oddRows), { ...meta, notes }));
  const text = sheet!.rows.map((row) => row.join('/'));
  expect(text.slice(0, 2)).toEqual([`附注////${notes[0]}`, `////${notes[1]}`]);
});

test('prints as wide as a page, with the headings on each; long texts are wrapped and have the room they need', async () => {
  const long = '关于印发生态环境保护规划的通知'.repeat(4);
  const bytes = await bytesOf('xlsx', tableOf([[long], ['短'], ['一\n二']], [columns[1]!]));
  for (const sheet of [1, 2, 3])
    expect(xmlOf(bytes, `xl/worksheets/sheet${sheet}.xml`)).toMatch(
      /fitToPage="1".*orientation="landscape" fitToWidth="1" fitToHeight="0"/s,
    );
  expect(xmlOf(bytes, 'xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'数据'!$1:$1</definedName>`,
  );
  const xml = xmlOf(bytes, 'xl/worksheets/sheet2.xml');
  // 120 characters wide in a column of 36.
  expect(xml).toContain('<row r="2" ht="60" customHeight="1"><c r="A2" s="6"');
  expect(xml).toContain('<row r="3"><c r="A3" s="2"');
  expect(xml).toContain('<row r="4" ht="30" customHeight="1"><c r="A4" s="6"');
});

test('texts come back however many there are, those that come again long after, too', async () => {
  const rows = Array.from({ length: 6000 }, (_, i) => [`${370000 + (i % 2999)}`]);
  const [, data] = await sheetsOf(await bytesOf('xlsx', tableOf(rows, columns.slice(0, 1), 999)));
  expect(data!.rows.slice(1).map(([code]) => code)).toEqual(rows.map(([code]) => code));
});

test('odd rows come back: numbers as numbers, codes and formula-like text as text', async () => {
  const bytes = await bytesOf('xlsx', tableOf(oddRows));
  const [, data] = await sheetsOf(bytes);
  const [head, ...rows] = data!.rows;
  expect(head).toEqual(['区划代码', '名称', '数值（微克/立方米）', '期数', '已完成', '统计期', '公布日']);
  expect(rowsOf(rows)).toEqual(expected(oddRows));
  const xml = xmlOf(bytes, 'xl/worksheets/sheet2.xml');
  expect(xml).not.toMatch(/<f[ >]/);
  expect(xml).toContain('state="frozen"');
  expect(xml).toContain(`<autoFilter ref="A1:G${oddRows.length + 1}"/>`);
  // Excel's own apostrophe: the text stays text even after it is edited.
  expect(xml).toMatch(/<c r="B8" s="3" t="inlineStr"><is><t>=1\+1</);
});

test('any row comes back', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      const bytes = await bytesOf('xlsx', tableOf(rows));
      const [, data] = await sheetsOf(bytes);
      expect(rowsOf(data!.rows.slice(1, rows.length + 1))).toEqual(expected(rows));
      // eslint-disable-next-line no-control-regex -- what XML 1.0 forbids
      expect(xmlOf(bytes, 'xl/worksheets/sheet2.xml')).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
    }),
    { numRuns: 40 },
  );
});

test('text longer than a cell holds is cut, and the notes say so', async () => {
  const [, data, notes] = await sheetsOf(
    await bytesOf('xlsx', tableOf([['甲'.repeat(40_000)], ['乙'.repeat(32_767)]], [columns[1]!])),
  );
  expect(data!.rows[1]![0]).toHaveLength(32_767);
  expect(data!.rows[1]![0]).toMatch(/甲…$/);
  expect(data!.rows[2]![0]).toBe('乙'.repeat(32_767));
  expect(notes!.rows.flat().join('')).toContain('有 1 个单元格的文字超过 32767 字');
});

test('English has English sheets and headings', async () => {
  const bytes = await bytesOf('xlsx', tableOf(oddRows), { ...meta, lang: 'en', filters: [] });
  const [about, data, notes] = await sheetsOf(bytes);
  expect([about!.name, data!.name, notes!.name]).toEqual(['About', 'Data', 'Notes']);
  expect(data!.rows[0]).toContain('Value (µg/m³)');
  expect(about!.rows.map((row) => row.join(': '))).toContain('Filters: None (everything)');
});

test('the same table gives the same bytes, and none gives a sheet of headings', async () => {
  const [once, again] = [
    await bytesOf('xlsx', tableOf(oddRows)),
    await bytesOf('xlsx', tableOf(oddRows, columns, 3)),
  ];
  expect(isDeepStrictEqual(once, again)).toBe(true);
  const [, data] = await sheetsOf(await bytesOf('xlsx', tableOf([])));
  expect(data!.rows).toHaveLength(1);
});
