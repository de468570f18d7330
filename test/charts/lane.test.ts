import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import LaneChart from '../../src/charts/lane/LaneChart.svelte';
import { placeLane } from '../../src/charts/lane/layout.ts';
import type { LaneInput } from '../../src/charts/lane/types.ts';
import { isKnown } from '../../src/lib/scale.ts';
import { shapes, tones } from '../../src/charts/status/shapes.ts';
import { laneCases } from '../cases/lane.ts';
import { isDrawable, markup, raw } from './svg.ts';

const width = 300;
const lane = (input: Partial<LaneInput>) =>
  placeLane(
    {
      mode: 'path',
      base: null,
      now: null,
      target: null,
      upper: null,
      expected: null,
      history: [],
      side: 'up',
      tone: 'calm',
      shape: 'dot',
      hollow: false,
      ...input,
    },
    width,
  );

describe('a path', () => {
  test('the filled part of the way is proportional to progress', () => {
    for (const [now, share] of [
      [47, 0.5],
      [49.5, 0.25],
      [42, 1],
    ] as const) {
      const { bar, base, ticks } = lane({ base: 52, now, target: 42, side: 'down' });
      expect((bar![1] - bar![0]) / (ticks[0]!.x - base!)).toBeCloseTo(share, 2);
    }
  });
  test('base is left and target right whatever the direction of the values', () => {
    const down = lane({ base: 52, now: 47, target: 42, side: 'down' });
    expect(down).toEqual(lane({ base: 42, now: 47, target: 52 }));
    expect(down.base!).toBeLessThan(down.ticks[0]!.x);
  });
  test('the mark stands on the lozenge when the value is where the schedule expects it', () => {
    const { now, expected } = lane({ base: 57.8, now: 62.6, target: 65.8, expected: 62.6 });
    expect(now).toBe(expected);
  });
  test('moving away leaves the lane to the left, overshooting to the right', () => {
    const away = lane({ base: 52, now: 52.5, target: 42, side: 'down' });
    expect(away.now!).toBeLessThan(away.base!);
    expect(away.beyond).toBeNull();
    expect(lane({ base: 52, now: 80, target: 42, side: 'down' }).beyond).toBe('left');
    const over = lane({ base: 0, now: 16, target: 15.4 });
    expect(over.now!).toBeGreaterThan(over.ticks[0]!.x);
    expect(lane({ base: 0, now: 29.3, target: 15.4 }).beyond).toBe('right');
  });
  test('without a base there is no ring and no bar, and the line is dotted', () => {
    const { base, bar, dotted, now, ticks } = lane({ now: 41.8, target: 42.9 });
    expect({ base, bar, dotted }).toEqual({ base: null, bar: null, dotted: true });
    expect(now!).toBeLessThan(ticks[0]!.x);
    expect(lane({ now: 41.8, target: 42.9, side: 'down' }).now!).toBeGreaterThan(ticks[0]!.x);
  });
  test('what is not known is not drawn', () => {
    expect(lane({ target: 52 })).toMatchObject({
      now: null,
      base: null,
      bar: null,
      dotted: true,
      expected: null,
    });
    expect(lane({ base: 1, now: 2 })).toMatchObject({ ticks: [], now: null, dotted: true });
  });
});

describe('a limit', () => {
  test('the met side is right for a floor and for a ceiling', () => {
    for (const [side, ok, not] of [
      ['up', 91, 89],
      ['down', 89, 91],
    ] as const) {
      const met = lane({ mode: 'limit', now: ok, target: 90, side });
      const unmet = lane({ mode: 'limit', now: not, target: 90, side });
      expect(met.now!).toBeGreaterThan(met.zone![0]);
      expect(unmet.now!).toBeLessThan(unmet.zone![0]);
    }
  });
  test('a value in the band is in the zone, at any scale', () => {
    const { zone, now, ticks, history } = lane({
      mode: 'limit',
      now: 9,
      target: 8,
      upper: 10,
      history: [30],
      side: 'none',
    });
    expect(now!).toBeGreaterThan(zone![0]);
    expect(now!).toBeLessThan(zone![1]);
    expect(history[0]!).toBeGreaterThan(zone![1]);
    expect(ticks.map((tick) => tick.toward)).toEqual([1, -1]);
  });
  test('a ceiling given as a range is bounded by its upper end', () => {
    const { zone, now } = lane({ mode: 'limit', now: 9, target: 8, upper: 10, side: 'down' });
    expect(now!).toBeGreaterThan(zone![0]);
  });
  test('a near miss looks near: 0.04 below 100 is not at the edge', () => {
    const { now, zone } = lane({ mode: 'limit', now: 99.96, target: 100 });
    expect(zone![0] - now!).toBeLessThan(2);
  });
});

const value = fc.oneof(
  fc.constant(null),
  fc.constantFrom(0, -0, 1e12, -1e12, 1e-9, -1e-9, 100, 99.96),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.constantFrom(NaN, Infinity),
);
const input = fc.record({
  mode: fc.constantFrom('path' as const, 'limit' as const),
  base: value,
  now: value,
  target: value,
  upper: value,
  expected: value,
  history: fc.array(fc.double({ min: -1e12, max: 1e12 }), { maxLength: 6 }),
  side: fc.constantFrom('up' as const, 'down' as const, 'none' as const, null),
  tone: fc.constantFrom(...tones),
  shape: fc.constantFrom(...(Object.keys(shapes) as (keyof typeof shapes)[])),
  hollow: fc.boolean(),
});

describe('whatever comes in', () => {
  it('stays inside the frame, is a number, and is drawn only if known', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 120, max: 900 }), (random, w) => {
        const placed = placeLane(random, w);
        const ends = [placed.track, placed.bar, placed.zone].flatMap((pair) => pair ?? []);
        const xs = [...ends, ...placed.history, ...placed.ticks.map((tick) => tick.x)];
        for (const x of [...xs, placed.base, placed.now, placed.expected]) {
          if (x === null) continue;
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(w);
        }
        for (const [from, to] of [placed.track, placed.bar, placed.zone].filter((pair) => pair !== null))
          expect(from).toBeLessThanOrEqual(to);
        if (!isKnown(random.base)) expect(placed.base).toBeNull();
        if (!isKnown(random.now)) expect(placed.now ?? placed.bar).toBeNull();
        if (!isKnown(random.target)) expect(placed.ticks).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('markup', () => {
  test.each(laneCases)('$name: $shows', async ({ name, props }) => {
    const svg = markup(LaneChart, props);
    expect(isDrawable(svg)).toBe(true);
    await expect(svg).toMatchFileSnapshot(`snapshots/lane-${name}.svg`);
  });
  test('a lane is at most 700 bytes, label included', () => {
    for (const { props } of laneCases)
      expect(Buffer.byteLength(raw(LaneChart, props))).toBeLessThanOrEqual(700);
  });
});
