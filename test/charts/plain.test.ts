import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BarLayout } from '../../src/charts/plain/bars.ts';
import { layoutPlain, type PlainLayout } from '../../src/charts/plain/layout.ts';
import type { LineLayout } from '../../src/charts/plain/lines.ts';
import PlainChart from '../../src/charts/plain/PlainChart.svelte';
import type { PlainInput } from '../../src/charts/plain/types.ts';
import { plainCases } from '../cases/plain.ts';
import { boxOf, expectApart, expectInside, figure, frameWidth, name, type Box } from './boxes.ts';
import { isDrawable, markup } from './svg.ts';

const sample = (name: string) => plainCases.find((one) => one.name === name)!.props;
function layout(name: string): PlainLayout {
  const { input, labels, format, width = 720 } = sample(name);
  return layoutPlain(input, labels, format, width)!;
}
const barsOf = (name: string) => layout(name) as BarLayout;
const linesOf = (name: string) => layout(name) as LineLayout;

describe('a bar', () => {
  test('is as long as its value, from zero', () => {
    const { bars, zero } = barsOf('bars');
    expect(bars[0]!.x).toBe(zero);
    expect(bars[0]!.width / bars[1]!.width).toBeCloseTo(94 / 61, 1);
  });
  test('of a fall lies left of zero', () => {
    const { bars, zero } = barsOf('bars-of-areas');
    expect(bars[1]!.x + bars[1]!.width).toBeCloseTo(zero, 0);
    expect(bars[1]!.text.anchor).toBe('end');
  });
  test('is not there without a value: the word is', () => {
    const { bars } = barsOf('bars');
    expect(bars[3]).toMatchObject({ missing: true, width: 0, text: { lines: ['—'] } });
  });
  test('needs a key only beside others', () => {
    expect(barsOf('bars').key).toEqual([]);
    expect(barsOf('bars-of-areas').key.map(({ lines }) => lines.join(''))).toEqual(['2023年', '2024年']);
  });
});
describe('a line', () => {
  test('has a gap where a period has no value', () =>
    expect(linesOf('lines').lines.map(({ d }) => d.match(/M/g)!.length)).toEqual([1, 2, 1]));
  test('has a higher dot for a higher value and equal steps between periods', () => {
    const { dots } = linesOf('lines').lines[0]!;
    expect(dots.every(({ y }, i) => i === 0 || y > dots[i - 1]!.y)).toBe(true);
    const steps = dots.slice(1).map(({ x }, i) => x - dots[i]!.x);
    for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 0);
  });
  test('is named at its end on a wide screen, in a key on a narrow one', () => {
    expect(linesOf('lines').tags).toHaveLength(3);
    expect(linesOf('lines-narrow').tags).toEqual([]);
    expect(linesOf('lines-narrow').key).toHaveLength(6);
  });
  test('says that its axis does not start at zero', () => {
    expect(linesOf('lines-narrow').broken!.lines.join('')).toBe('纵轴未从 0 开始');
    expect(linesOf('line-of-one-point').broken).toBeNull();
  });
});
test('every value can be reached and is read out with its names', () => {
  expect(layout('lines').stops.map(({ text }) => text)).toContain('2022年 · 市中区 · 45');
  expect(layout('bars-of-areas').stops.map(({ text }) => text)).toContain('历下区 · 2024年 · −3.1');
});

const textsOf = (chart: PlainLayout): Box[] => [
  ...chart.key.map(({ textX, y, lines }) => boxOf({ x: textX, y, lines, anchor: 'start' })),
  ...(chart.form === 'bar'
    ? [...chart.labels, ...chart.bars.map(({ text }) => text)].map((text) => boxOf(text))
    : [
        ...chart.tags.map((text) => boxOf(text)),
        ...(chart.broken ? [boxOf(chart.broken, 12)] : []),
        ...chart.xTicks.map(({ x, label }) =>
          boxOf({ x, y: chart.plot.bottom + 14, lines: [label], anchor: 'middle' }, 12),
        ),
      ]),
];

test('whatever comes in, nothing is NaN, nothing leaves the frame and texts stay apart', () => {
  const { labels, format } = sample('bars');
  const input: fc.Arbitrary<PlainInput> = fc.record({
    form: fc.constantFrom('bar' as const, 'line' as const),
    categories: fc.array(name, { maxLength: 8 }),
    series: fc.array(fc.record({ name, values: fc.array(figure, { maxLength: 9 }) }), { maxLength: 8 }),
  });
  fc.assert(
    fc.property(input, frameWidth, (input, width) => {
      const chart = layoutPlain(input, labels, format, width);
      if (!chart) return;
      expect(isDrawable(JSON.stringify(chart).replaceAll('null', ''))).toBe(true);
      const boxes = textsOf(chart).filter(({ says }) => says !== '');
      expectInside(boxes, width, chart.height);
      expectApart(boxes);
      const marks = chart.form === 'bar' ? chart.bars : chart.lines.flatMap(({ dots }) => dots);
      for (const { x, y } of marks) {
        expect(x >= -0.5 && x <= width + 0.5).toBe(true);
        expect(y >= -0.5 && y <= chart.height + 0.5).toBe(true);
      }
      if (chart.form === 'bar')
        for (const { x, width: long } of chart.bars) expect(x + long).toBeLessThanOrEqual(width + 1);
    }),
    { numRuns: 300 },
  );
});

test.each(plainCases)('$name: $shows', async ({ name, props }) => {
  const svg = markup(PlainChart, props);
  expect(isDrawable(svg)).toBe(true);
  await expect(svg).toMatchFileSnapshot(`snapshots/plain-${name}.svg`);
});
