import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExportCell } from '../../../../src/export/table.ts';
import { packRows, unpackRows } from '../../../../src/routes/parts/exports/packed-rows.ts';

const cell: fc.Arbitrary<ExportCell> = fc.oneof(
  fc.constantFrom(null, '', '甲区', '经开区', '0012', true, false, 0, -5.2),
  fc.double({ noNaN: true, noDefaultInfinity: false }).map((x) => (Object.is(x, -0) ? 0 : x)),
  fc.string(),
);
const number: fc.Arbitrary<ExportCell> = fc.oneof(fc.integer(), fc.constant(null));
const code: fc.Arbitrary<ExportCell> = fc.constantFrom('a', 'b', '甲', null);

test('rows come out of a copied package as they went in, whatever their cells are', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, number, code, code), { maxLength: 60 }), (rows) => {
      expect(unpackRows(structuredClone(packRows(rows)))).toEqual(rows);
    }),
  );
});

test('codes and numbers go as numbers, texts that all differ as they are', () => {
  const rows = Array.from({ length: 100 }, (_, i) => [`text ${i}`, i % 2 ? '甲' : '乙', i / 2]);
  expect(packRows(rows).columns.map(({ kind }) => kind)).toEqual(['cells', 'words', 'numbers']);
});

test('a number that is none is a missing one, rows of unlike lengths stay what they are', () => {
  expect(unpackRows(packRows([[NaN], [1]]))).toEqual([[null], [1]]);
  const ragged = [['甲', 1], ['乙']];
  expect(unpackRows(packRows(ragged))).toEqual(ragged);
});
