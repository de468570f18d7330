import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostDecimalBytes, putDecimal } from '../../src/export/decimal-bytes.ts';

const bytes = new Uint8Array(64);
/** What is written, and null where nothing is. */
function written(number: number): string | null {
  bytes.fill(0x23);
  const end = putDecimal(bytes, 3, number);
  const text = new TextDecoder().decode(bytes);
  if (end === -1) return text === '#'.repeat(64) ? null : `left: ${text}`;
  expect(text.slice(0, 3) + text.slice(end)).toBe('#'.repeat(64 - (end - 3)));
  expect(end - 3).toBeLessThanOrEqual(mostDecimalBytes);
  return text.slice(3, end);
}

test('figures are written as String writes them', () => {
  const figures = [0, 1, 9, 10, 99, 100, 12.3, 0.1, 0.25, 0.0001, 1e5, 123456.7891, 1e10 + 0.5, 2 ** 31];
  for (const number of figures.flatMap((one) => [one, -one].filter((each) => !Object.is(each, -0))))
    expect(written(number)).toBe(String(number));
});

test('so is every number of up to four decimals', () => {
  const figure = fc
    .tuple(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), fc.integer({ min: 0, max: 4 }))
    .map(([digits, places]) => digits / 10 ** places + 0);
  fc.assert(
    fc.property(figure, (number) => {
      const text = written(number);
      // Beyond 15 digits with four decimals it is left to String.
      if (Math.abs(number) < 1e11) expect(text).toBe(String(number));
      else expect([String(number), null]).toContain(text);
    }),
    { numRuns: 2000 },
  );
});

test('any number is written as String does, or not at all', () => {
  fc.assert(
    fc.property(fc.double(), (number) => {
      expect([Object.is(number, -0) ? '0' : String(number), null]).toContain(written(number));
    }),
    { numRuns: 2000 },
  );
  const others = [NaN, Infinity, -Infinity, 1e-7, 0.00001, 0.1 + 0.2, 1e21, Number.MAX_VALUE, 5e-324];
  for (const number of others) expect(written(number)).toBeNull();
});
