import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { textWidth } from '../../src/charts/axis/measure.ts';
import { runs } from '../../src/charts/trajectory/lines.ts';
import { layoutTrajectory, type TrajectoryLayout } from '../../src/charts/trajectory/layout.ts';
import { keyStep, placeReadout } from '../../src/charts/explore/readout.ts';
import { lineHeight, strongSize, textSize, tickSize, type PlacedText } from '../../src/charts/axis/text.ts';
import Trajectory from '../../src/charts/trajectory/Trajectory.svelte';
import type { TrajectoryInput } from '../../src/charts/trajectory/types.ts';
import { trajectoryCases } from '../cases/trajectory.ts';
import { boxOf, expectApart, frameWidth, name } from './boxes.ts';
import { isDrawable, markup } from './svg.ts';

const sample = (name: string) => trajectoryCases.find((one) => one.name === name)!.props;
const behind = sample('behind');

const layout = (input: Partial<TrajectoryInput>, from = behind, width = 720) =>
  layoutTrajectory({ ...from.input, ...input }, from.labels, from.format, width)!;
const stopAt = (chart: TrajectoryLayout, at: number) => chart.stops.find((stop) => stop.at === at)!;
const strokes = (d: string | undefined) => (d?.match(/M/g) ?? []).length;

describe('lines', () => {
  test('a missing year is a gap, not a line', () => {
    const chart = layout({ points: sample('after-due').input.points, breaks: [] }, sample('after-due'));
    expect(strokes(chart.lines.actual)).toBe(2);
    const rows = [2020, 2021, 2023, 2024].map((at) => ({ at, value: at }));
    expect(runs(rows, 1, []).map((run) => run.length)).toEqual([2, 2]);
    expect(runs([...rows, { at: 2022, value: null }], 1, [])).toHaveLength(2);
  });
  test('no line crosses a break', () => {
    const rows = [2020, 2021, 2022].map((at) => ({ at, value: 1 }));
    expect(runs(rows, 1, [2021.2]).map((run) => run.length)).toEqual([2, 1]);
    expect(runs(rows, 1, [2021]).map((run) => run.length)).toEqual([2, 1]);
  });
  test('years are evenly spaced and values proportional', () => {
    const chart = layout({
      points: [1, 2, 3, 5].map((n) => ({ at: 2020 + n, value: n * 10, label: '' })),
      path: [],
      base: null,
      target: null,
      judged: null,
      projection: null,
      others: [],
    });
    const [a, b, c, d] = chart.stops;
    expect(b!.x - a!.x).toBeCloseTo(c!.x - b!.x, 0);
    expect(d!.x - c!.x).toBeCloseTo(2 * (b!.x - a!.x), 0);
    expect(c!.y - d!.y).toBeCloseTo(2 * (a!.y - b!.y), 0);
  });
  test('the required path ends at the target; without a way to go there is none', () => {
    const chart = layout({});
    expect(chart.lines.required?.endsWith(`${chart.targets[0]!.x},${chart.targets[0]!.y}`)).toBe(true);
    expect(layout({ required: false }).lines.required).toBeUndefined();
    expect(layout({ judged: null }).lines).toMatchObject({ required: undefined, projection: undefined });
  });
  test('cumulative figures of a year are not joined to those of full years', () => {
    const { input } = sample('within-year');
    const chart = layout({}, sample('within-year'));
    expect(strokes(chart.lines.actual)).toBe(1);
    expect(chart.stops.filter((stop) => stop.small)).toHaveLength(
      input.points.filter((one) => one.ytd).length,
    );
  });
});

describe('what is said', () => {
  test('the axis starts at zero, or says that it does not', () => {
    expect(layout({}).broken).not.toBeNull();
    const chart = layout({}, sample('no-result'));
    expect(chart.broken).toBeNull();
    expect(chart.yTicks[0]).toMatchObject({ zero: true, y: chart.plot.bottom });
  });
  test('points after the due date are hollow and say so; the zone ends at the due date', () => {
    const { labels } = sample('after-due');
    const chart = layout({}, sample('after-due'));
    const late = chart.stops.filter((stop) => stop.after);
    expect(late).toHaveLength(3);
    for (const stop of late)
      expect(stop).toMatchObject({ hollow: true, text: expect.stringContaining(labels.after) });
    expect(chart.zone!.x + chart.zone!.width).toBeCloseTo(stopAt(chart, 2021).x, 0);
    expect(chart.notes.map((note) => note.kind)).toEqual(['break', 'after']);
  });
  test('the met side lies below the target for a ceiling and above it for a floor', () => {
    const below = layout({});
    expect(below.zone!.y).toBe(below.targets[0]!.y);
    const above = layout({ side: 'up' });
    expect(above.zone!.y + above.zone!.height).toBeCloseTo(above.targets[0]!.y, 0);
    const range = { at: 2026, value: 42, upper: 44 };
    expect(layout({ target: range, side: 'none' }).targets).toHaveLength(2);
    expect(layout({ target: range }).targets).toEqual(layout({ target: { ...range, value: 44 } }).targets);
    expect(layout({ side: 'none' }).zone).toBeNull();
    expect(layout({ side: null }).zone).toBeNull();
  });
  test('the due year is on the time axis at any width', () => {
    for (const width of [328, 480, 720, 1000])
      expect(layout({}, behind, width).xTicks.map((tick) => tick.label)).toContain('2025年');
  });
  test('a drawing for large type keeps its room for the lines: what is right of the plot elsewhere stands in it', () => {
    const kinds = ({ texts }: TrajectoryLayout) => texts.map(({ kind }) => kind);
    const { plot, ...chart } = layout({}, behind, 212);
    expect(plot.right - plot.left).toBeGreaterThan(150);
    const target = chart.texts.find(({ kind }) => kind === 'target')!;
    expect(boxOf(target).right).toBeLessThanOrEqual(plot.right);
    expect(target.y).toBeGreaterThan(chart.targets[0]!.y);
    // Its figure stands in the readout and in the table.
    expect(kinds(layout({}, behind, 328))).toContain('projection');
    expect(kinds({ plot, ...chart })).not.toContain('projection');
    expect(chart.stops.map(({ kind }) => kind)).toContain('projection');
  });
  test('the name of the met side stands in it or not at all', () => {
    for (const { props } of trajectoryCases)
      for (const width of [212, 328, 720]) {
        const chart = layoutTrajectory(props.input, props.labels, props.format, width);
        const met = chart?.texts.find(({ kind }) => kind === 'met');
        if (!chart?.zone || !met) continue;
        const { top, bottom } = boxOf(met, tickSize);
        expect(top).toBeGreaterThanOrEqual(chart.zone.y - 0.1);
        expect(bottom).toBeLessThanOrEqual(chart.zone.y + chart.zone.height + 0.1);
      }
  });
  test('nothing to draw is no chart but a sentence', () => {
    const { input, labels, format } = sample('empty');
    expect(layoutTrajectory(input, labels, format, 720)).toBeNull();
    expect(markup(Trajectory, sample('empty'))).toContain(labels.empty);
  });
});

describe('keys', () => {
  test('arrows move between points and stop at the ends, Escape leaves', () => {
    expect([null, 0, 2].map((from) => keyStep('ArrowRight', from, 3))).toEqual([0, 1, 2]);
    expect([null, 0, 2].map((from) => keyStep('ArrowLeft', from, 3))).toEqual([2, 0, 1]);
    expect([keyStep('Home', 2, 3), keyStep('End', 0, 3), keyStep('Escape', 1, 3)]).toEqual([0, 2, null]);
    expect([keyStep('a', 1, 3), keyStep('ArrowRight', null, 0)]).toEqual([undefined, undefined]);
  });
  test('a base or judged value that is also in the series is one stop', () => {
    expect(layout({}).stops.map(({ kind }) => kind)).toEqual([
      'actual',
      'actual',
      'actual',
      'judged',
      'projection',
      'target',
    ]);
    expect(layout({ points: [] }).stops.map(({ kind }) => kind)).toEqual([
      'base',
      'judged',
      'projection',
      'target',
    ]);
  });
});

const at = fc.integer({ min: 2000 * 12, max: 2035 * 12 }).map((months) => months / 12);
const value = fc.oneof(
  fc.constantFrom(0, 1e12, -1e12, 1e-9, -1e-9, 99.96, 100, NaN, Infinity, 1e300),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  // Figures of one kind stand near each other, and so do their labels.
  fc.double({ min: 36, max: 48, noNaN: true }),
);
const loose = fc.oneof(value, fc.constant(null));
const point = fc.record({ at, value });
const random: fc.Arbitrary<TrajectoryInput> = fc.record({
  points: fc.array(
    fc.record({
      at,
      value: loose,
      label: fc.constant('2023年'),
      preliminary: fc.boolean(),
      ytd: fc.boolean(),
    }),
    { maxLength: 12 },
  ),
  base: fc.option(point),
  target: fc.option(fc.record({ at: fc.option(at), value, upper: loose })),
  side: fc.constantFrom('up' as const, 'down' as const, 'none' as const, null),
  path: fc.array(point, { maxLength: 4 }),
  judged: fc.option(
    fc.record({ at, value, tone: fc.constant('calm' as const), shape: fc.constant('dot' as const) }),
  ),
  required: fc.boolean(),
  projection: fc.option(fc.record({ at, value, low: loose, high: loose })),
  others: fc.array(
    fc.record({
      label: name,
      points: fc.array(fc.record({ at, value: loose }), { maxLength: 5 }),
    }),
    { maxLength: 4 },
  ),
  breaks: fc.array(
    fc.record({
      at,
      text: fc.constantFrom('GB 3095—2026 实施', 'A new census and a new method of the same bureau'),
    }),
    { maxLength: 3 },
  ),
});
const format = {
  value: (figure: number) => figure.toPrecision(4),
  tick: (figure: number) => figure.toPrecision(3),
  time: (year: number) => String(Math.floor(year)),
};

describe('whatever comes in', () => {
  it('every mark and every text stays inside the frame', () => {
    fc.assert(
      fc.property(random, frameWidth, (input, width) => {
        const chart = layoutTrajectory(input, behind.labels, format, width);
        if (!chart) return;
        expect(isDrawable(JSON.stringify(chart).replaceAll('null', ''))).toBe(true);
        const inside = (x: number, y: number) => {
          expect(x).toBeGreaterThanOrEqual(-0.5);
          expect(x).toBeLessThanOrEqual(width + 0.5);
          expect(y).toBeGreaterThanOrEqual(-0.5);
          expect(y).toBeLessThanOrEqual(chart.height + 0.5);
        };
        for (const { x, y } of [...chart.stops, ...chart.targets]) inside(x, y);
        for (const stop of chart.stops) inText(placeReadout(stop, width, chart.height).text, strongSize);
        for (const text of [...chart.texts, ...chart.notes]) inText(text);
        const sizes: Record<string, number> = { met: tickSize, value: strongSize, target: strongSize };
        expectApart(chart.texts.map((text) => boxOf(text, sizes[text.kind])));
        for (const { textX, y, lines } of chart.key) inText({ x: textX, y, lines, anchor: 'start' });
        for (const { x, label } of chart.xTicks)
          inText({ x, y: chart.plot.bottom + 15, lines: [label], anchor: 'middle' });
        if (chart.zone) {
          inside(chart.zone.x, chart.zone.y);
          inside(chart.zone.x + chart.zone.width, chart.zone.y + chart.zone.height);
        }
        for (const d of [...Object.values(chart.lines), ...chart.others.map((other) => other.d)])
          for (const [, x, y] of (d ?? '').matchAll(/[ML](-?[\d.e]+),(-?[\d.e-]+)/g))
            inside(Number(x), Number(y));

        function inText({ x, y, lines, anchor }: PlacedText, size = textSize) {
          const wide = Math.max(0, ...lines.map((line) => textWidth(line, size)));
          const left = anchor === 'start' ? x : anchor === 'middle' ? x - wide / 2 : x - wide;
          inside(left, y - lineHeight / 2);
          inside(left + wide, y + (lines.length - 0.5) * lineHeight);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test.each(trajectoryCases)('$name: $shows', async ({ name, props }) => {
  const svg = markup(Trajectory, props);
  expect(isDrawable(svg)).toBe(true);
  await expect(svg).toMatchFileSnapshot(`snapshots/trajectory-${name}.svg`);
});
