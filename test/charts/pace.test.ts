import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutPace, type PaceLayout } from '../../src/charts/pace/layout.ts';
import PaceStrip from '../../src/charts/pace/PaceStrip.svelte';
import { paceCases } from '../cases/pace.ts';
import { strongSize } from '../../src/charts/axis/text.ts';
import { boxOf, expectApart, expectInside, figure, frameWidth, sixty } from './boxes.ts';
import { isDrawable, markup } from './svg.ts';

const sample = (name: string) => paceCases.find((one) => one.name === name)!.props;
const layout = (name: string, width?: number) => {
  const { input, labels, format, width: own } = sample(name);
  return layoutPace(input, labels, format, width ?? own ?? 720)!;
};
/** Heads and sentence are bold. */
const boxesOf = ({ heads, even, sentence }: PaceLayout) => [
  ...[...heads, ...(sentence ? [sentence] : [])].map((text) => boxOf(text, strongSize)),
  ...(even ? [boxOf(even.text)] : []),
];

describe('the months', () => {
  test('are twelve: what is done, then what is required', () => {
    const kinds = layout('total').months.map(({ kind }) => kind);
    expect(kinds).toEqual([...Array(8).fill('done'), ...Array(4).fill('rest')]);
  });
  test('have the height of their figure from zero', () => {
    const { months, plot } = layout('mean-english');
    expect(months[0]!.height / months[11]!.height).toBeCloseTo(45 / 33, 2);
    expect(months[0]!.top + months[0]!.height).toBeCloseTo(plot.bottom, 0);
  });
  test('with figures of their own show these and the mean as a line', () => {
    const { months, mean } = layout('months');
    expect(months.slice(0, 8).map(({ kind }) => kind)).toEqual([
      ...Array(4).fill('month'),
      'none',
      ...Array(3).fill('month'),
    ]);
    expect(mean).toBeDefined();
    expect(layout('total').mean).toBeUndefined();
  });
  test('to come hang below zero when less than nothing is left to do', () => {
    const { months, zero } = layout('already-met');
    expect(months[11]!.top).toBe(zero);
  });
  test('are labelled in full, or evenly left out', () => {
    expect(layout('total').ticks).toHaveLength(12);
    expect([12, 6, 4]).toContain(layout('mean-english', 328).ticks.length);
  });
});
test('the way back stands below in words', () =>
  expect(layout('eleven').sentence!.lines.join('')).toContain('超过当月天数'));
test('nothing to draw is a sentence', () =>
  expect(markup(PaceStrip, sample('empty'))).toContain(sample('empty').labels.empty));

test('whatever comes in, texts stay inside and apart, months inside', () => {
  const { labels, format } = sample('total');
  const words = fc.constantFrom('', '已过 8 个月，月均 0.15 万人', sixty);
  const input = fc.record({
    months: fc.oneof(fc.integer({ min: -1, max: 14 }), fc.constant(NaN)),
    done: figure,
    rest: figure,
    even: figure,
    values: fc.array(figure, { maxLength: 12 }),
  });
  const texts = fc.record({ done: words, rest: words, even: words, sentence: words });
  fc.assert(
    fc.property(input, texts, frameWidth, (random, some, width) => {
      const chart = layoutPace(random, { ...labels, ...some }, format, width);
      if (!chart) return;
      expect(isDrawable(JSON.stringify(chart).replaceAll('null', ''))).toBe(true);
      const boxes = boxesOf(chart);
      expectInside(boxes, width, chart.height);
      expectApart(boxes);
      expectApart(
        chart.ticks.map(({ x, label }) => boxOf({ x, y: 0, lines: [label], anchor: 'middle' }, 12)),
      );
      for (const { x, width: wide, top, height } of chart.months) {
        expect(x >= 0 && x + wide <= width && height >= 0).toBe(true);
        expect(top >= chart.plot.top - 0.1 && top + height <= chart.plot.bottom + 0.2).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test.each(paceCases)('$name: $shows', async ({ name, props }) => {
  const svg = markup(PaceStrip, props);
  expect(isDrawable(svg)).toBe(true);
  await expect(svg).toMatchFileSnapshot(`snapshots/pace-${name}.svg`);
});
