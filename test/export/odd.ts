import fc from 'fast-check';
import type { FormatId } from '../../src/export/formats.ts';
import { exportTable } from '../../src/export/export.ts';
import type { ExportColumn, ExportMeta, ExportRow, ExportTable } from '../../src/export/table.ts';

/** Starts that spreadsheets take for a formula, or drop before they look. */
export const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

/** One column of each type. */
export const columns: readonly ExportColumn[] = [
  { id: 'code', zh: '区划代码', en: 'Area code', type: 'text', note: { zh: '文本', en: 'text' } },
  { id: 'name', zh: '名称', en: 'Name', type: 'text' },
  { id: 'value', zh: '数值', en: 'Value', type: 'number', unit: { zh: '微克/立方米', en: 'µg/m³' } },
  { id: 'n', zh: '期数', en: 'Periods', type: 'integer' },
  { id: 'met', zh: '已完成', en: 'Met', type: 'boolean' },
  { id: 'period', zh: '统计期', en: 'Period', type: 'period' },
  { id: 'day', zh: '公布日', en: 'Published', type: 'date' },
];

export const meta: ExportMeta = {
  lang: 'zh',
  title: '各区目标',
  asOf: '2026-11-21',
  rule: 'linear-1',
  filters: ['地区：历下区、天桥区', '状态：未完成'],
  sources: [
    { title: '“十四五”规划', number: '济历政发〔2021〕1号', issuer: '历下区政府', issuedOn: '2021-05-01' },
    { title: '公报', url: 'https://www.example.gov.cn/a?b=1&c=2' },
  ],
  licence: { name: '公共领域', url: 'https://creativecommons.org/publicdomain/mark/1.0/' },
  symbols: [
    { symbol: '—', meaning: '未公布' },
    { symbol: '', meaning: '未知' },
  ],
  scope: '5区（功能区）',
};

const texts = [
  '历下区',
  '',
  ' 前后 空 格 ',
  '"引号", 逗号; 分号',
  '两行\n文字\r\n三行\r完',
  '😀👨‍👩‍👧 𠮷野家 𝒳',
  '=1+1',
  '+86 531',
  '-5.2',
  '@SUM(A1)',
  '＝1+1',
  '－5',
  '=HYPERLINK("https://x.example","甲")',
  "'已有",
  '_x0041_ _x000D_',
  '<script>alert(1)</script> & ]]> &amp;',
  'null',
  '007',
  '1e5',
  '2024-01',
  'Ω≈ç√∫˜µ≤≥÷ PM₂.₅ m³ ℃ ㎡',
  '\u202Etxt.exe\u202C \u200B\uFEFF',
  '\u0001\u001F\uFFFE\uFFFF\u2028',
  '甲'.repeat(3000),
  '../../etc/passwd %s {{7*7}} ${7*7}',
];
const numbers = [0, -0, -5.2, 1e-7, -1e-7, 1e21, 0.1 + 0.2, 123456789.123, Number.MAX_VALUE, 5e-324, 42];
const integers = [0, -1, 2 ** 31, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 7];

/** Every odd text beside every kind of value and blank. */
export const oddRows: readonly ExportRow[] = texts.map((text, i) => [
  ['010007', '370102', 'ZX-371500-01'][i % 3]!,
  text,
  i % 4 === 3 ? null : numbers[i % numbers.length]!,
  i % 5 === 4 ? null : integers[i % integers.length]!,
  i % 3 === 2 ? null : i % 2 === 0,
  [null, '2024', '2024-Q3', '2024-08', '2024-01/2024-08'][i % 5]!,
  [null, '2024-02-29', '1899-12-31'][i % 3]!,
]);

export const tableOf = (
  rows: readonly ExportRow[],
  of: readonly ExportColumn[] = columns,
  chunk = 7,
): ExportTable => ({
  columns: of,
  rowCount: rows.length,
  chunks: (async function* () {
    for (let i = 0; i < rows.length; i += chunk) yield rows.slice(i, i + chunk);
  })(),
});

/** The bytes of the first file. */
export async function bytesOf(
  id: FormatId,
  table: ExportTable,
  about = meta,
): Promise<Uint8Array<ArrayBuffer>> {
  const [file] = await exportTable(id, table, about);
  return new Uint8Array(await new Blob(file!.parts).arrayBuffer());
}

/** Text as it is read back from UTF-8: half a surrogate pair is U+FFFD. */
export const wellFormed = (text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
/** A row as binary formats give it back: −0 is 0; the readers used here drop a mark in front of a text. */
export const plainRow = (row: ExportRow): ExportRow =>
  row.map((cell) =>
    typeof cell === 'string' ? wellFormed(cell).replace(/^\uFEFF/, '') : cell === 0 ? 0 : cell,
  );

export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(...starts, '"', ',', "'", ' ', '1', '甲', '\uFEFF', '😀', '_x0041_'),
    maxLength: 6,
  }),
  fc.constantFrom(...texts),
);
const blank = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 5 });
export const anyRow: fc.Arbitrary<ExportRow> = fc.tuple(
  fc.stringMatching(/^[0-9]{6}$/),
  blank(anyText),
  blank(fc.double({ noNaN: true, noDefaultInfinity: true })),
  blank(fc.maxSafeInteger()),
  blank(fc.boolean()),
  blank(fc.constantFrom('2024', '2024-Q3', '2024-08', '2024-01/2024-08')),
  blank(fc.constantFrom('2024-02-29', '1990-01-01')),
);
export const anyRows = fc.array(anyRow, { maxLength: 20 });
