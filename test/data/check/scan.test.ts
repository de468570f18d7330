import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { checkPackage } from '../../../src/data/check/check-package.ts';
import { scanCsv } from '../../../src/data/check/scan-csv.ts';
import { parseCsv } from '../../../src/data/csv.ts';
import { packageSchema } from '../package-schema.ts';
import { filesOf, sample } from './sample.ts';

const cells = (source: string) => scanCsv(source).map((row) => row.cells);
const lines = (source: string) => scanCsv(source).map((row) => row.line);

test('a byte order mark and CRLF are no part of the cells', () => {
  expect(cells('\uFEFFa,b\r\n1,"2"\r\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('a row after a cell with line breaks keeps its line', () => {
  expect(lines('a,b\n1,"x\ny\nz"\n2,3\n')).toEqual([1, 2, 5]);
});

test('a file with old Macintosh line ends is read', () => {
  expect(cells('a,b\r1,"2"\r')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('reading goes on after an unclosed quote', () => {
  const rows = scanCsv('a,b\n1,"x\n2,y\n3,"z"\n');
  expect(rows.map((row) => [row.line, row.faults.map(({ code }) => code)])).toEqual([
    [1, []],
    [2, ['csv.unclosed_quote']],
    [3, []],
    [4, []],
  ]);
});

const cell = fc.string({
  unit: fc.constantFrom('a', '值', ' ', ',', '"', '\n', '\r\n', '|', ''),
  maxLength: 6,
});
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  );

test('property: on well-formed text the cells are those of PapaParse', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, newline, quotes) => {
      // A quoted break of the other kind would make PapaParse guess; ours are the line ends of the file.
      const same = rows.map((row) => row.map((text) => text.replace(/\r?\n/g, newline)));
      const source = Papa.unparse(same, { newline, quotes });
      const raw = parseCsv(source);
      expect(cells(source)).toEqual([raw.header, ...raw.rows]);
      expect(lines(source)).toEqual([1, ...raw.lines]);
      expect(
        scanCsv(source)
          .flatMap((row) => row.faults)
          .every(({ code }) => code === 'csv.newline'),
      ).toBe(true);
    }),
  );
});

const clean = filesOf(sample());
const paths = [...clean.keys()];
const bytes = fc.uint8Array({ maxLength: 400 });
const noise = fc.oneof(
  bytes.map((array) => new TextDecoder().decode(array)),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '|', '1', 'a', '\uFFFD', '\0'), maxLength: 80 }),
);

test('property: random bytes as a CSV never throw', () => {
  fc.assert(
    fc.property(fc.constantFrom(...paths), noise, fc.boolean(), (path, text, underHeader) => {
      const header = clean.get(path)!.split('\n')[0]!;
      const files = new Map(clean).set(path, underHeader ? `${header}\n${text}` : text);
      const findings = checkPackage(packageSchema, files);
      for (const { line, cell: number, column } of findings) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(number).toBeGreaterThanOrEqual(0);
        expect(column).not.toMatch(/[\n\r\0]/);
      }
    }),
    { numRuns: 500 },
  );
});

test('property: random cells in every column never throw', () => {
  const odd = fc.oneof(
    fc.string(),
    fc.constantFrom('1e309', '-0', '9999', '0000-01/0000-01', '|', '__proto__', '<='),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...paths),
      fc.array(fc.array(odd, { minLength: 36, maxLength: 36 }), { maxLength: 5 }),
      (path, rows) => {
        const header = clean.get(path)!.split('\n')[0]!;
        const width = header.split(',').length;
        const text = Papa.unparse(rows.map((row) => row.slice(0, width)));
        checkPackage(packageSchema, new Map(clean).set(path, `${header}\n${text}`));
      },
    ),
    { numRuns: 300 },
  );
});
