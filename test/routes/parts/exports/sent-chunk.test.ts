import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Chunk } from '@export/table.ts';
import { byColumn, type BatchColumn, type Cell } from '@lib/batch.ts';
import { wordsFilledIn, wordsLeftOut } from '../../../../src/routes/parts/exports/sent-chunk.ts';

const lists: readonly (readonly Cell[])[] = [['甲', '乙'], ['甲', '乙'], [null]];
const column: fc.Arbitrary<BatchColumn> = fc.oneof(
  fc.constantFrom(...lists).map((words) => ({ kind: 'words' as const, words, places: Uint16Array.of(0) })),
  fc.constant({ kind: 'numbers' as const, numbers: Float64Array.of(1) }),
  fc.constant({ kind: 'cells' as const, cells: ['a'] }),
);
const chunk: fc.Arbitrary<Chunk> = fc.oneof(
  fc.tuple(column, column).map((columns) => ({ count: 1, columns })),
  fc.constant(byColumn([])),
  fc.constant([['甲', 1]]),
);

test('chunks come out of copies as they went in, whatever came before them', () => {
  fc.assert(
    fc.property(fc.array(chunk, { maxLength: 8 }), (chunks) => {
      const leaveOut = wordsLeftOut();
      const fillIn = wordsFilledIn();
      expect(chunks.map((one) => fillIn(structuredClone(leaveOut(one))))).toEqual(chunks);
    }),
  );
});

test('words go once, and are the same list for all chunks that share them', () => {
  const leaveOut = wordsLeftOut();
  const fillIn = wordsFilledIn();
  const words = ['甲', '乙'];
  const places = Uint16Array.of(1, 0);
  const one = { count: 2, columns: [{ kind: 'words' as const, words, places }] };
  const sent = [one, one, one].map((chunk) => structuredClone(leaveOut(chunk)));
  expect(sent.map((chunk) => JSON.stringify(chunk).includes('甲'))).toEqual([true, false, false]);
  const lists = sent.map(fillIn).map((chunk) => ('columns' in chunk ? chunk.columns[0] : null));
  expect(new Set(lists.map((column) => (column?.kind === 'words' ? column.words : null))).size).toBe(1);
});
