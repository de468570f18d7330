import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formulaSafe } from '../../src/export/csv.ts';
import type { FormatId } from '../../src/export/formats.ts';
import type { ExportCell, ExportColumn, ExportRow } from '../../src/export/table.ts';
import { bytesOf, starts, tableOf } from './odd.ts';

const soffice = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((file) => existsSync(file));

const rows: readonly ExportRow[] = [
  ['010007', '历下区“环境”, 𠮷😀', -5.2, 7, true, '2024-08', '2024-02-29'],
  ['000000', '第一行\n第二行', 1e-7, -1, false, '2024', '1990-01-01'],
  ['1e5', '"引号"', 1e21, 0, null, '2024-01/2024-08', null],
  ['3/4', null, null, null, null, '2024-Q3', null],
  ...starts
    .filter((start) => !/[\r\n\0]/.test(start))
    .map((start): ExportRow => ['007', `${start}1+1`, 0, 0, true, '2024', null]),
];

interface Cell {
  type: string;
  value: string;
  formula: string | undefined;
}

/** Text as UTF-8 or GB18030, comma, quotes, and the types of the columns: text but for value and periods. */
const csvFilter = (charset: number) =>
  `CSV:44,34,${charset},1,1/2/2/2/3/1/4/1/5/2/6/2/7/2/8/2/9/2,2052,false,false,false`;

describe.skipIf(!soffice)('LibreOffice (where soffice is installed)', () => {
  let dir = '';
  const sheets: Partial<Record<FormatId, Cell[][]>> = {};

  const convert = (name: string, to: string, options: readonly string[] = []) => {
    const args = [
      `-env:UserInstallation=file://${dir}/profile`,
      ...['--headless', ...options, '--convert-to', to, '--outdir', dir, join(dir, name)],
    ];
    execFileSync(soffice!, args, { stdio: 'pipe', timeout: 120_000 });
  };

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'duibiao-office-'));
    for (const [id, name, filter] of [
      ['xlsx', 'a.xlsx', []],
      ['csv', 'b.csv', [`--infilter=${csvFilter(76)}`]],
      ['csv-gb18030', 'c.csv', [`--infilter=${csvFilter(85)}`]],
    ] as const) {
      writeFileSync(join(dir, name), await bytesOf(id, tableOf(rows)));
      convert(name, 'fods', filter);
      const xml = readFileSync(join(dir, name.replace(/\w+$/, 'fods')), 'utf8');
      sheets[id] = cellsOf(xml, id === 'xlsx' ? '数据' : name[0]!);
    }
  }, 240_000);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const names: FormatId[] = ['xlsx', 'csv', 'csv-gb18030'];

  test.each(names)('%s: Chinese, codes with zeros and formula-like text are intact', (id) => {
    const written = (cell: ExportCell) =>
      cell === null ? '' : id === 'xlsx' ? String(cell) : formulaSafe(String(cell));
    const texts = (row: readonly Cell[]) => [row[0]!.value, row[1]?.value ?? '', row[5]?.value ?? ''];
    expect(sheets[id]!.slice(1, rows.length + 1).map(texts)).toEqual(
      rows.map((row) => [row[0], written(row[1]!), row[5]]),
    );
  });

  test.each(names)('%s: no cell is a formula, numbers are numbers', (id) => {
    const data = sheets[id]!.slice(1, rows.length + 1);
    // LibreOffice itself turns a stored truth value into =TRUE() when it reads a workbook.
    const formulas = data.flat().flatMap(({ formula }) => formula ?? []);
    const truths =
      id === 'xlsx'
        ? rows.flatMap((row) => (row[4] === null ? [] : `of:=${row[4] ? 'TRUE' : 'FALSE'}()`))
        : [];
    expect(formulas).toEqual(truths);
    for (const [i, row] of rows.entries()) {
      for (const c of [2, 3]) {
        if (row[c] === null) expect(data[i]![c]?.value ?? '').toBe('');
        else expect([data[i]![c]!.type, Number(data[i]![c]!.value)]).toEqual(['float', row[c]]);
      }
      expect(data[i]![0]!.type).toBe('string');
    }
  });

  test('xlsx: prints a table of many wide columns on a few pages', async () => {
    const ids = 'abcdefghijklmn'.split('');
    const wide = ids.map((id): ExportColumn => ({ id, zh: `列${id}`, en: id, type: 'text' }));
    const text = '关于印发生态环境保护规划的通知';
    const many = Array.from({ length: 53 }, () => ids.map((_, i) => text.slice(0, 1 + i)));
    writeFileSync(join(dir, 'd.xlsx'), await bytesOf('xlsx', tableOf(many, wide)));
    convert('d.xlsx', 'pdf');
    const pages = readFileSync(join(dir, 'd.pdf'), 'latin1').match(/\/Type\s*\/Page\b/g);
    // The cover, the notes, and the rows on as many pages as one above the other they fill.
    expect(pages!.length).toBeGreaterThanOrEqual(3);
    expect(pages!.length).toBeLessThanOrEqual(5);
  }, 120_000);

  test('xlsx: days are days', () => {
    expect(sheets.xlsx![1]![6]).toMatchObject({ type: 'date', value: '2024-02-29' });
  });
});

/** The cells of a sheet of a flat OpenDocument file, with repeated blanks written out. */
function cellsOf(xml: string, sheet: string): Cell[][] {
  const table = xml.split('<table:table ').find((part) => part.startsWith(`table:name="${sheet}"`))!;
  return [...table.matchAll(/<table:table-row\b[^>]*?(?:\/>|>(.*?)<\/table:table-row>)/gs)].map(
    ([, row = '']) =>
      [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
        ([, attributes = '', content = '']) => {
          const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];
          const text = [...content.matchAll(/<text:p[^>]*>(.*?)<\/text:p>/gs)].map(([, line]) =>
            plainText(line!),
          );
          const cell: Cell = {
            type: of('office:value-type') ?? '',
            value: of('office:value') ?? of('office:date-value') ?? text.join('\n'),
            formula: of('table:formula'),
          };
          const times = Math.min(Number(of('table:number-columns-repeated') ?? 1), 20);
          return Array.from({ length: times }, () => cell);
        },
      ),
  );
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plainText = (xml: string): string =>
  xml
    .replace(/<text:tab\/>/g, '\t')
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count?: string) => ' '.repeat(Number(count ?? 1)))
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (_, name: string) => entities[name]!);
