import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packedRows, parted, partitionsOf, type Partition } from '../../src/data/partitions.ts';

interface Figure {
  of: string;
  n: number;
}
const figures = (counts: Record<string, number>): Figure[] =>
  Object.entries(counts).flatMap(([of, count]) => Array.from({ length: count }, (_, n) => ({ of, n })));
const part = (rows: readonly Figure[], order: readonly string[] = []) => parted(rows, ({ of }) => of, order);

describe('observations parted into files', () => {
  test('small neighbours share a file, an indicator with many has its own', () => {
    const parts = part(figures({ a: 100, b: packedRows + 1, c: 5, d: packedRows - 5, e: 1 }));
    expect(parts.map(({ indicators }) => indicators)).toEqual([
      { a: 100 },
      { b: packedRows + 1 },
      { c: 5, d: packedRows - 5 },
      { e: 1 },
    ]);
  });

  test('follow the order given, then the order met', () => {
    const parts = part(figures({ z: 1, b: 2, a: 3 }), ['a', 'b', 'none']);
    expect(Object.keys(parts[0]!.indicators)).toEqual(['a', 'b', 'z']);
  });

  test('hold every row once, those of an indicator together, in their order and in one file', () => {
    const anyRows = fc.array(fc.record({ of: fc.constantFrom('a', 'b', 'c', '__proto__x'), n: fc.nat() }));
    fc.assert(
      fc.property(anyRows, (rows) => {
        const parts = part(rows);
        const all = parts.flatMap(({ rows }) => rows);
        for (const of of new Set(rows.map((row) => row.of))) {
          expect(all.filter((row) => row.of === of)).toEqual(rows.filter((row) => row.of === of));
          expect(parts.filter(({ indicators }) => Object.hasOwn(indicators, of))).toHaveLength(1);
        }
        expect(all).toHaveLength(rows.length);
        for (const { indicators, rows } of parts)
          for (const [of, count] of Object.entries(indicators))
            expect(rows.filter((row) => row.of === of)).toHaveLength(count);
      }),
    );
  });
});

test('a view asks for the files of its indicators, each once', () => {
  const of = (path: string, ...ids: string[]): Partition => ({
    ...{ path, sha256: '', bytes: 1, rows: 1 },
    indicators: Object.fromEntries(ids.map((id) => [id, 1])),
  });
  const all = [of('0', 'a', 'b'), of('1', 'c'), of('2', 'd')];
  const paths = (ids: string[] | null) => partitionsOf(all, ids).map(({ path }) => path);
  expect(paths(['a', 'b', 'd'])).toEqual(['0', '2']);
  expect(paths(['toString', 'nothing'])).toEqual([]);
  expect(paths([])).toEqual([]);
  expect(paths(null)).toEqual(['0', '1', '2']);
});
