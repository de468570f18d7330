import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dodge } from '../../src/charts/axis/dodge.ts';
import { valueDomain } from '../../src/charts/axis/domain.ts';
import { textWidth, wrap } from '../../src/charts/axis/measure.ts';
import { timeTicks, valueTicks } from '../../src/charts/axis/ticks.ts';

describe('valueDomain', () => {
  test('starts at zero when the differences stay readable', () => {
    expect(valueDomain([5, 20], 5)).toEqual({ domain: [0, 20], broken: false });
    expect(valueDomain([-3, 8], 5).domain[0]).toBeLessThanOrEqual(-3);
    expect(valueDomain([-20, -5], 5)).toEqual({ domain: [-20, 0], broken: false });
  });
  test('is broken when they would not', () => expect(valueDomain([42, 52], 5).broken).toBe(true));
  test('a near miss does not fill the picture', () => {
    const { domain } = valueDomain([99.96, 100], 5);
    expect(domain[1] - domain[0]).toBeGreaterThanOrEqual(10);
  });
  test('equal values, zeros and no values have an extent', () => {
    for (const values of [[7, 7], [0], [], [1e12, 1e12 + 1e-4], [-1e-9]]) {
      const [low, high] = valueDomain(values, 5).domain;
      expect(high).toBeGreaterThan(low);
    }
  });
  test('holds every value, with ticks inside', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const { domain } = valueDomain(values, 5);
        for (const each of values)
          expect(each + 1e-100 >= domain[0] && each - 1e-100 <= domain[1]).toBe(true);
        for (const { at } of valueTicks(domain, 5, String))
          expect(at >= domain[0] && at <= domain[1]).toBe(true);
      }),
    );
  });
});

describe('timeTicks', () => {
  test('counts from the due year', () =>
    expect(timeTicks([2016, 2026], 1.4, 2026)).toEqual([2016, 2018, 2020, 2022, 2024, 2026]));
  test('shows quarters of a short span', () =>
    expect(timeTicks([2023, 2024], 0.2, 2024)).toEqual([2023, 2023.25, 2023.5, 2023.75, 2024]));
  test('never shows a part of a year among many', () =>
    expect(timeTicks([2016, 2026], 0.01, 2026)).toHaveLength(11));
});

describe('text', () => {
  test('breaks Chinese anywhere but not before a closing mark', () => {
    expect(wrap('江北水城，度假区', 65, 13)).toEqual(['江北水城，', '度假区']);
    expect(wrap('Target path of the area', 80, 13)).toEqual(['Target path', 'of the area']);
    expect(wrap('期限（“十四五”末）', 40, 13)).toEqual(['期限', '（“十', '四五”', '末）']);
    expect(wrap('细颗粒物（PM2.5）年均', 70, 13)).toEqual(['细颗粒物', '（PM2.5）', '年均']);
  });
  test('no line is wider than its room', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        for (const line of wrap(text, 60, 13)) expect(textWidth(line, 13)).toBeLessThanOrEqual(60);
      }),
    );
  });
  test('nothing but space is lost between lines', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'“”（）《》，。 a1.天桥区‘’—①'), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(marks, fc.string({ maxLength: 60 })), (text) => {
        expect(wrap(text, 60, 13).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

test('dodged labels keep their order, do not touch, and stay inside', () => {
  const labels = fc.array(
    fc.record({ y: fc.double({ min: 0, max: 200, noNaN: true }), size: fc.constantFrom(17, 34) }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(labels, (random) => {
      const placed = dodge(random, 0, 200);
      placed.forEach(({ y, size }, i) => {
        const next = placed[i + 1];
        expect(y - size / 2).toBeGreaterThanOrEqual(-1e-9);
        expect(y + size / 2).toBeLessThanOrEqual(200 + 1e-9);
        if (next) expect(next.y - y).toBeGreaterThanOrEqual((size + next.size) / 2 - 1e-9);
      });
    }),
  );
});
