import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatExact, formatNumber, formatSigned } from '../../src/lib/number.ts';

/** The number a reader takes from a text. */
const read = (text: string) => Number(text.replaceAll(',', '').replace('−', '-').replace('+', ''));
const figure = fc.double({ noNaN: true, min: -1e12, max: 1e12 });
const decimals = fc.integer({ min: 0, max: 6 });
const lang = fc.constantFrom('zh', 'en');

describe('formatNumber', () => {
  test.each([
    [0, 0, '0'],
    [-0, 1, '0.0'],
    [-0.04, 1, '0.0'],
    [0.05, 1, '0.1'],
    [-0.05, 1, '−0.1'],
    [0.5, 0, '1'],
    [2.5, 0, '3'],
    [-2.5, 0, '−3'],
    [1.005, 2, '1.01'],
    [1.255, 2, '1.26'],
    [8.345, 2, '8.35'],
    [-1.005, 2, '−1.01'],
    [0.1 + 0.2, 1, '0.3'],
    [1.15 - 0.05, 1, '1.1'],
    [2.4999999999, 0, '3'],
    [2.49999, 0, '2'],
    [9.99, 1, '10.0'],
    [99.95, 1, '100.0'],
    [1e-7, 2, '0.00'],
    [1e-7, 7, '0.0000001'],
    [123456789.125, 2, '123456789.13'],
    [500000000, 0, '500000000'],
    [1234567890, 0, '1234567890'],
    [50000000.1, 1, '50000000.1'],
    [999999999999, 2, '999999999999.00'],
    [Number.MAX_SAFE_INTEGER, 0, '9007199254740991'],
  ])('%d at %d decimals is %s', (value, places, text) => {
    expect(formatNumber(value, places, 'zh')).toBe(text);
  });

  test.each([
    [0, 0, '0'],
    [999, 0, '999'],
    [999.5, 0, '1,000'],
    [1000, 0, '1,000'],
    [-1000, 0, '−1,000'],
    [1234.5678, 4, '1,234.5678'],
    [123456, 0, '123,456'],
    [1234567.891, 1, '1,234,567.9'],
  ])('in English %d is %s', (value, places, text) => {
    expect(formatNumber(value, places, 'en')).toBe(text);
  });

  test('Chinese has no separators', () => {
    expect(formatNumber(-1234567.891, 1, 'zh')).toBe('−1234567.9');
  });

  test.each([
    [99.96, 1, 100, '99.96'],
    [99.94, 1, 100, '99.9'],
    [100, 1, 100, '100.0'],
    [100 - 1e-12, 1, 100, '100.0'],
    [99.9999999, 1, 100, '99.9999999'],
    [100.04, 1, 100, '100.04'],
    [0.04, 1, 0, '0.04'],
    [0, 1, 0, '0.0'],
    [1e-7, 1, 0, '0.0000001'],
    [-99.96, 1, -100, '−99.96'],
    [99.96, 1, 50, '100.0'],
  ])('%d at %d decimals with the limit %d is %s', (value, places, limit, text) => {
    expect(formatNumber(value, places, 'zh', limit)).toBe(text);
  });

  test('says what the number is, to half of the last decimal shown', () => {
    fc.assert(
      fc.property(figure, decimals, lang, (value, places, lang) => {
        const text = formatNumber(value, places, lang);
        expect(text).toMatch(/^−?\d[\d,]*(\.\d+)?$/);
        expect(text.split('.')[1]?.length ?? 0).toBe(places);
        expect(Math.abs(read(text) - value)).toBeLessThanOrEqual(
          0.5 * 10 ** -places * (1 + 1e-6) + Math.abs(value) * 1e-15,
        );
      }),
    );
  });

  test('a number with so many decimals is shown as it was written, however large', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), decimals, (units, places) => {
        const written = `${units < 0 ? '-' : ''}${String(Math.abs(units)).padStart(places + 1, '0')}`;
        const text = places === 0 ? written : `${written.slice(0, -places)}.${written.slice(-places)}`;
        expect(formatNumber(Number(text), places, 'zh').replace('−', '-')).toBe(text);
      }),
    );
  });

  test('a written half is rounded away from zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 5 }), (units, places) => {
        const shown = (value: number) => Math.round(read(formatNumber(value, places, 'zh')) * 10 ** places);
        expect(shown(Number(`${units}5e-${places + 1}`))).toBe(units + 1);
        expect(shown(-Number(`${units}5e-${places + 1}`))).toBe(-(units + 1));
      }),
    );
  });

  test('a negative number is the positive one with a minus sign, unless it shows as zero', () => {
    fc.assert(
      fc.property(figure, decimals, lang, (value, places, lang) => {
        const text = formatNumber(Math.abs(value), places, lang);
        expect(formatNumber(-Math.abs(value), places, lang)).toBe(read(text) === 0 ? text : `−${text}`);
      }),
    );
  });

  test('both languages show the same digits', () => {
    fc.assert(
      fc.property(figure, decimals, (value, places) => {
        expect(formatNumber(value, places, 'en').replaceAll(',', '')).toBe(formatNumber(value, places, 'zh'));
      }),
    );
  });

  test('a value short of its limit is never shown as the limit', () => {
    const distance = fc.double({ min: 1e-8, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        distance,
        fc.boolean(),
        decimals,
        fc.constantFrom(0, 1, 50, 100),
        (far, below, places, limit) => {
          const value = below ? limit - far : limit + far;
          expect(read(formatNumber(value, places, 'zh', limit))).not.toBe(limit);
        },
      ),
    );
  });
});

describe('formatExact', () => {
  test.each([
    [42, 0, '42'],
    [42, 1, '42.0'],
    [42.9, 0, '42.9'],
    [0.1 + 0.2, 0, '0.3'],
    [23.456789, 1, '23.456789'],
    [1 / 3, 0, '0.333333'],
    [-0.25, 1, '−0.25'],
    [0, 2, '0.00'],
    [1234567890, 0, '1234567890'],
    [1e-9, 0, '0.000000'],
  ])('%d with at least %d decimals is %s', (value, least, text) => {
    expect(formatExact(value, least, 'zh')).toBe(text);
  });

  test('keeps every decimal of a figure that has at most six', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
        decimals,
        decimals,
        lang,
        (units, own, least, lang) => {
          const value = Number(`${units}e-${own}`);
          expect(read(formatExact(value, least, lang))).toBe(value + 0);
        },
      ),
    );
  });
});

describe('formatSigned', () => {
  test.each([
    [0, 1, '0.0'],
    [-0, 1, '0.0'],
    [0.04, 1, '0.0'],
    [-0.04, 1, '0.0'],
    [0.05, 1, '+0.1'],
    [1.2, 1, '+1.2'],
    [-0.4, 1, '−0.4'],
    [1234.5, 1, '+1,234.5'],
  ])('%d is %s', (value, places, text) => {
    expect(formatSigned(value, places, 'en')).toBe(text);
  });

  test('has a sign exactly when it does not show as zero', () => {
    fc.assert(
      fc.property(figure, decimals, lang, (value, places, lang) => {
        const text = formatSigned(value, places, lang);
        expect(/^[+−]/.test(text)).toBe(read(text) !== 0);
        if (read(text) !== 0) expect(Math.sign(read(text))).toBe(Math.sign(value));
      }),
    );
  });
});
