import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutMultiples, type MultiplesLayout } from '../../src/charts/multiples/layout.ts';
import Multiples from '../../src/charts/multiples/Multiples.svelte';
import { multiplesCases } from '../cases/multiples.ts';
import { strongSize } from '../../src/charts/axis/text.ts';
import { boxOf, expectApart, expectInside, figure, frameWidth, name } from './boxes.ts';
import { isDrawable, markup } from './svg.ts';

const sample = (name: string) => multiplesCases.find((one) => one.name === name)!.props;
const layout = (name: string, width?: number) => {
  const { input, labels, format, width: own } = sample(name);
  return layoutMultiples(input, labels, format, width ?? own ?? 720)!;
};
const boxesOf = ({ panels, note }: MultiplesLayout) => [
  ...panels.flatMap(({ x, y, label, note }) =>
    // The name is bold.
    [{ ...label, size: strongSize }, note].map(({ size, ...text }: typeof label & { size?: number }) =>
      boxOf({ ...text, x: text.x + x, y: text.y + y }, size),
    ),
  ),
  ...(note ? [boxOf(note)] : []),
];

describe('scales', () => {
  test('shared: one value has one height in every panel', () => {
    const [first, second] = layout('shared').panels;
    expect(first!.yTicks).toEqual(second!.yTicks);
    expect(first!.targets[0]!.y).toBe(second!.targets[0]!.y);
  });
  test('free: said, and every panel has its own', () => {
    const { panels, note } = layout('free');
    expect(panels[0]!.yTicks).not.toEqual(panels[1]!.yTicks);
    expect(note!.lines.join('')).toContain('各图纵轴不同');
  });
  test('time is always shared', () => {
    const [first, second] = layout('shared').panels;
    expect(first!.xTicks).toEqual(second!.xTicks);
    expect(first!.targets[0]!.x).toBeGreaterThan(second!.targets[0]!.x);
  });
  test('a broken axis is said', () =>
    expect(layout('shared-narrow').note!.lines.join('')).toBe('纵轴未从 0 开始'));
});
test('a missing year is a gap', () =>
  expect(layout('shared').panels[1]!.lines.actual!.match(/M/g)).toHaveLength(1));
test('panels of a row are aligned whatever their names', () => {
  const tops = layout('long-names').panels.map(({ y, plot }) => y + plot.top);
  expect(new Set(tops).size).toBe(1);
});
test('a phone has one column', () =>
  expect(new Set(layout('shared-narrow').panels.map(({ x }) => x))).toEqual(new Set([0])));
test('nothing to draw is a sentence', () =>
  expect(markup(Multiples, sample('empty'))).toContain(sample('empty').labels.empty));

const at = fc.integer({ min: 2000 * 12, max: 2035 * 12 }).map((months) => months / 12);
const panel = fc.record({
  label: name,
  note: fc.constantFrom('', '47 → ≤42（2025年）'),
  said: name,
  input: fc.record({
    points: fc.array(fc.record({ at, value: figure, label: name, ytd: fc.boolean() }), { maxLength: 5 }),
    base: fc.option(fc.record({ at, value: fc.double({ min: -1e9, max: 1e9, noNaN: true }) })),
    target: fc.option(
      fc.record({ at: fc.option(at), value: fc.integer({ min: -1000, max: 1000 }), upper: figure }),
    ),
    side: fc.constantFrom('up' as const, 'down' as const, 'none' as const, null),
    path: fc.constant([]),
    judged: fc.constant(null),
    required: fc.boolean(),
    projection: fc.constant(null),
    others: fc.constant([]),
    breaks: fc.constant([]),
  }),
});

test('whatever comes in, texts stay inside and apart, marks inside their panels', () => {
  const { labels, format } = sample('shared');
  fc.assert(
    fc.property(fc.array(panel, { maxLength: 5 }), fc.boolean(), frameWidth, (panels, shared, width) => {
      const chart = layoutMultiples({ panels, shared }, labels, format, width);
      if (!chart) return;
      expect(isDrawable(JSON.stringify(chart).replaceAll('null', ''))).toBe(true);
      expectInside(boxesOf(chart), width, chart.height);
      expectApart(boxesOf(chart));
      for (const { x, plot, dots, targets, xTicks } of chart.panels) {
        for (const dot of [...dots, ...targets]) {
          expect(x + dot.x >= 0 && x + dot.x <= width).toBe(true);
          expect(dot.y >= plot.top - 0.1 && dot.y <= plot.bottom + 0.1).toBe(true);
        }
        expectApart(
          xTicks.map((tick) => boxOf({ x: tick.x, y: 0, lines: [tick.label], anchor: 'middle' }, 12)),
        );
      }
    }),
    { numRuns: 200 },
  );
});

test.each(multiplesCases)('$name: $shows', async ({ name, props }) => {
  const svg = markup(Multiples, props);
  expect(isDrawable(svg)).toBe(true);
  await expect(svg).toMatchFileSnapshot(`snapshots/multiples-${name}.svg`);
});
