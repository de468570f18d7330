import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/lib/pack.ts';

test('packed rows come back as they were, through JSON, too', () => {
  const row = fc.record({ id: fc.string(), value: fc.option(fc.integer()), list: fc.array(fc.string()) });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(unpack(JSON.parse(JSON.stringify(pack(rows))))).toEqual(rows);
    }),
  );
});

test('keys are written once', () => {
  expect(
    pack([
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ]),
  ).toEqual({
    keys: ['a', 'b'],
    rows: [
      [1, 2],
      [3, 4],
    ],
  });
});
