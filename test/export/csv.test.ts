import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvOf, formulaSafe, toCsv, type Column } from '../../src/export/csv.ts';

type Cell = string | number | boolean | null;
const columnsOf = (titles: readonly string[]): Column<readonly Cell[]>[] =>
  titles.map((title, i) => ({ title, value: (row) => row[i] ?? null }));
const csv = (titles: readonly string[], ...rows: readonly (readonly Cell[])[]) =>
  toCsv(columnsOf(titles), rows);

/** The cells a program reads that knows RFC 4180 and drops the mark. */
function read(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.slice(0, -2), { delimiter: ',', newline: '\r\n' });
  expect(errors.filter(({ type }) => type !== 'Delimiter')).toEqual([]);
  return data;
}

/** Starts that spreadsheets take for a formula, or drop before they look. */
const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(...starts, '"', ',', ';', "'", ' ', '1', '甲', '\uFEFF', '\u2028', '😀'),
  }),
  fc.constantFrom('', '"', '""', '\r\n', ',', ' a ', '007', '370102', '1e5', 'NULL', '="0"'),
);

describe('the file', () => {
  test('starts with a byte order mark and ends every line with CRLF', () => {
    expect(csv(['甲', '乙'], ['一', 1])).toBe('\uFEFF甲,乙\r\n一,1\r\n');
    expect(csv(['a'])).toBe('\uFEFFa\r\n');
    expect([...new TextEncoder().encode(csv(['a']))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('has no line end that is not CRLF outside of quotes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (rows) => {
        const outside = csv(['a', 'b'], ...rows).replace(/"(?:[^"]|"")*"/g, '');
        expect(outside.replaceAll('\r\n', '')).not.toMatch(/[\r\n"]/);
        expect(outside.split('\r\n')).toHaveLength(rows.length + 2);
      }),
    );
  });

  test('comes back from a reader cell by cell', () => {
    const table = fc.tuple(
      fc.tuple(text, text, text),
      fc.array(fc.tuple(text, fc.oneof(text, fc.constant(null)), fc.oneof(text, fc.boolean()))),
    );
    const shown = (cell: Cell) =>
      cell === null ? '' : typeof cell === 'string' ? formulaSafe(cell) : String(cell);
    fc.assert(
      fc.property(table, ([titles, rows]) => {
        expect(read(csv(titles, ...rows))).toEqual([titles, ...rows].map((cells) => cells.map(shown)));
      }),
    );
  });

  test('quotes only where it must', () => {
    expect(
      csv(['a'], ['plain text'], ['a "b"'], ['a, b'], ['a\nb'], [' a ']).split('\r\n').slice(1, -1),
    ).toEqual(['plain text', '"a ""b"""', '"a, b"', '"a\nb"', ' a ']);
  });
});

describe('formulas', () => {
  test.each(starts)('text that starts with %j is text', (start) => {
    expect(formulaSafe(`${start}1+1`)).toBe(`'${start}1+1`);
    expect(read(csv([`${start}a`], [`${start}HYPERLINK("https://x.example","甲")`]))).toEqual([
      [`'${start}a`],
      [`'${start}HYPERLINK("https://x.example","甲")`],
    ]);
  });

  test('no cell of text starts like a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text)), (rows) => {
        for (const [cell] of read(csv(['a'], ...rows))) expect(starts).not.toContain([...(cell ?? '')][0]);
      }),
    );
  });

  test.each(['甲', '', "'", '1+1', 'a=b', '–5', '−5', '≥ 42', '~5', '1-2', '370102-01', '（-5）'])(
    '“%s” is left as it is',
    (plain) => {
      expect(formulaSafe(plain)).toBe(plain);
    },
  );

  test('a cell made safe once is not changed again', () => {
    fc.assert(
      fc.property(text, (text) => {
        expect(formulaSafe(formulaSafe(text))).toBe(formulaSafe(text));
      }),
    );
  });
});

describe('values', () => {
  test.each<[Cell, string]>([
    [-5.2, '-5.2'],
    [-0, '0'],
    [0, '0'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e21, '1e+21'],
    [-1e-7, '-1e-7'],
    [Number.NaN, ''],
    [Infinity, ''],
    [-Infinity, ''],
    [null, ''],
    [true, 'true'],
    [false, 'false'],
    ['', ''],
    ['-5.2', "'-5.2"],
  ])('%j is written %s', (value, written) => {
    expect(csv(['a', 'b'], [value, 'x'])).toBe(`\uFEFFa,b\r\n${written},x\r\n`);
  });

  test('a number comes back as the same number, negative ones too, and is never quoted', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const written = csv(['a', 'b'], [value, null]).split('\r\n')[1] ?? '';
        expect(written).toMatch(/^-?\d[\d.e+-]*,$/);
        expect(Number(written.slice(0, -1))).toBe(value + 0);
      }),
    );
  });

  test.each(['007', '370102', '00', '1.10', '12345678901234567890', '2024-01', '1e5', '3/4', 'TRUE'])(
    'the code %s keeps every character',
    (code) => {
      expect(read(csv(['code'], [code]))).toEqual([['code'], [code]]);
    },
  );
});

describe('a printed table', () => {
  test('keeps figures with sign, per cent and separators, with the minus of spreadsheets', () => {
    expect(read(csvOf([['+5.0%', '−15.9%', '-3', '1,234.5', '42']]))).toEqual([
      ['+5.0%', '-15.9%', '-3', '1,234.5', '42'],
    ]);
  });
  test('keeps its words and protects what a spreadsheet would run', () => {
    expect(
      read(
        csvOf([
          ['指标', '52 微克/立方米'],
          ['=1+1', '-1+cmd'],
          ['—', '+5.0%|x'],
        ]),
      ),
    ).toEqual([
      ['指标', '52 微克/立方米'],
      ["'=1+1", "'-1+cmd"],
      ['—', "'+5.0%|x"],
    ]);
  });
});
