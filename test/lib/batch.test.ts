import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byColumn, byRow, joined, type Cell, type Columns } from '../../src/lib/batch.ts';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom(null, '', '甲区', '经开区', '0012', true, false, 0, -5.2),
  fc.double({ noNaN: true, noDefaultInfinity: false }).map((x) => (Object.is(x, -0) ? 0 : x)),
  fc.string(),
);
const number: fc.Arbitrary<Cell> = fc.oneof(fc.integer(), fc.constant(null));
const code: fc.Arbitrary<Cell> = fc.constantFrom('a', 'b', '甲', null);

test('rows by column come out of a copy as they went in, whatever their cells are', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, number, code, code), { maxLength: 60 }), (rows) => {
      expect(byRow(structuredClone(byColumn(rows)))).toEqual(rows);
    }),
  );
});

test('codes and numbers go as numbers, texts that all differ as they are', () => {
  const rows = Array.from({ length: 100 }, (_, i) => [`text ${i}`, i % 2 ? '甲' : '乙', i / 2]);
  expect(byColumn(rows).columns.map(({ kind }) => kind)).toEqual(['cells', 'words', 'numbers']);
});

test('a number that is none is a missing one', () => {
  expect(byRow(byColumn([[NaN], [1]]))).toEqual([[null], [1]]);
});

describe('chunks joined', () => {
  const words = ['甲', null];
  const chunk = (count: number, from = words): Columns => {
    const places = Uint16Array.from({ length: count }, (_, row) => row % 2);
    return {
      count,
      columns: [
        { kind: 'words', words: from, places },
        { kind: 'words', words: ['同'], places: new Uint16Array(count) },
        { kind: 'numbers', numbers: Float64Array.from(places) },
        { kind: 'cells', cells: Array.from(places, (place) => `单${place}`) },
        { kind: 'words', words: from, places },
      ],
    };
  };
  const all = async (chunks: readonly Columns[], rows: number): Promise<Columns[]> => {
    const made: Columns[] = [];
    for await (const one of joined(
      (async function* () {
        yield* chunks;
      })(),
      rows,
    ))
      made.push(one);
    return made;
  };

  test('hold the same rows in the same order, no more at once than are asked for', async () => {
    const sizes = fc.array(fc.tuple(fc.nat(9), fc.boolean()), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(20), async (some, rows) => {
        const chunks = some.map(([count, other]) => chunk(count, other ? ['乙', '丙'] : words));
        const made = await all(chunks, rows);
        expect(made.flatMap(byRow)).toEqual(chunks.flatMap(byRow));
        const most = Math.max(rows, ...chunks.map(({ count }) => count));
        for (const { count } of made) expect(count).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('are one where they share their words, and columns that share places go on sharing them', async () => {
    const [one, ...rest] = await all([chunk(3), chunk(4), chunk(3)], 10);
    expect(rest).toEqual([]);
    expect(one!.count).toBe(10);
    const [first, , , , last] = one!.columns;
    expect(first?.kind === 'words' && last?.kind === 'words' && first.places === last.places).toBe(true);
  });

  test('stay apart where they have other words', async () => {
    expect((await all([chunk(3), chunk(4, ['乙']), chunk(3)], 10)).map(({ count }) => count)).toEqual([
      3, 4, 3,
    ]);
  });
});
