import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell } from '../../src/export/csv.ts';
import { csvBytes, type Encode } from '../../src/export/csv-bytes.ts';
import { gb18030Encoder } from '../../src/export/gb18030.ts';
import type { ExportRow } from '../../src/export/table.ts';
import { byColumn } from '../../src/lib/batch.ts';
import { anyRow, columns, meta, oddRows } from './odd.ts';

const encoder = new TextEncoder();
const utf8: Encode = (text) => encoder.encode(text);
const gb18030 = gb18030Encoder();

/** The bytes of some chunks of rows, without the line of headings. */
async function written(chunks: readonly (readonly ExportRow[])[], encode: Encode): Promise<Buffer> {
  async function* source() {
    for (const rows of chunks) yield byColumn(rows);
  }
  const parts: Uint8Array[] = [];
  for await (const part of csvBytes(columns, meta, source(), encode)) parts.push(part);
  return Buffer.concat(parts.slice(1));
}

const lines = (chunks: readonly (readonly ExportRow[])[]): string =>
  chunks
    .flat()
    .map((row) => `${[...row, meta.asOf, meta.rule].map(csvCell).join(',')}\r\n`)
    .join('');

test.each([
  ['UTF-8', utf8],
  ['GB18030', gb18030],
])('in %s the lines are their cells, joined and encoded at once', async (_, encode) => {
  const chunk = fc.tuple(fc.array(anyRow, { maxLength: 6 }), fc.nat(3));
  await fc.assert(
    fc.asyncProperty(fc.array(chunk, { maxLength: 4 }), async (some) => {
      // Rows that come several times in a chunk have words that are kept for the next.
      const chunks = some.map(([rows, times]) => Array.from({ length: times }, () => rows).flat());
      expect((await written(chunks, encode)).equals(encode(lines(chunks)))).toBe(true);
    }),
  );
});

test('words that come again are kept, up to a limit beyond which all are forgotten', async () => {
  const word = (i: number) => `${i} ${'字'.repeat(2000)}`;
  const row = (i: number): ExportRow => ['370102', word(i), i / 8, 1, true, '2024', '2024-01-01'];
  // Three times 90 words of 6 kB: half a megabyte a chunk, old ones and new ones.
  const chunks = [0, 45, 90, 0, 200].map((from) =>
    Array.from({ length: 270 }, (_, i) => row(from + (i % 90))),
  );
  expect((await written(chunks, utf8)).equals(utf8(lines(chunks)))).toBe(true);
});

test('a text of any length finds room', async () => {
  const chunks = [oddRows, [['1', '字'.repeat(100_000), null, null, null, null, null]], oddRows];
  expect((await written(chunks, utf8)).equals(utf8(lines(chunks)))).toBe(true);
  expect((await written(chunks, gb18030)).equals(gb18030(lines(chunks)))).toBe(true);
});
