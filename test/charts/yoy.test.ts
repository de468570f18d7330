import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutYoy, type YoyLayout } from '../../src/charts/yoy/layout.ts';
import YoyChart from '../../src/charts/yoy/YoyChart.svelte';
import { yoyCases } from '../cases/yoy.ts';
import { boxOf, expectApart, expectInside, figure, frameWidth, name } from './boxes.ts';
import { isDrawable, markup } from './svg.ts';

const sample = (name: string) => yoyCases.find((one) => one.name === name)!.props;
const layout = (name: string, width?: number) => {
  const { input, labels, format, width: own } = sample(name);
  return layoutYoy(input, labels, format, width ?? own ?? 720)!;
};
const textsOf = ({ rows, key }: YoyLayout) => [
  ...rows.flatMap(({ label, before, after }) => [label, before, after]).filter((text) => text !== null),
  ...key.map(({ textX, y, lines }) => ({ x: textX, y, lines, anchor: 'start' as const })),
];

describe('a bar', () => {
  test('is as long as its growth, right of zero for a rise and left for a fall', () => {
    const { rows, zero } = layout('bulletin');
    const [gdp, , second] = rows;
    expect(second!.bar!.width / gdp!.bar!.width).toBeCloseTo(9.1 / 5, 1);
    expect(gdp!.bar!.x).toBe(zero);
    const fall = rows[5]!;
    expect(fall.falls).toBe(true);
    expect(fall.bar!.x + fall.bar!.width).toBeCloseTo(zero, 0);
  });
  test('of no growth is a hairline', () =>
    expect(layout('equal-zero').rows.map(({ bar }) => bar!.width)).toEqual([1, 1]));
  test('is not there where nothing was published: the word is', () => {
    const row = layout('with-targets').rows[2]!;
    expect(row.bar).toBeNull();
    expect(row.after!.lines.join('')).toContain('— 未公布');
    expect(layout('none-published').rows).toHaveLength(2);
  });
});
describe('the target of the year', () => {
  test('stands at its value on the same scale', () => {
    const { rows, zero } = layout('with-targets');
    const [gdp] = rows;
    expect((gdp!.target! - zero) / gdp!.bar!.width).toBeCloseTo(6 / 4.6, 1);
    expect(rows[4]!.target).toBeCloseTo(rows[4]!.tip, 1);
  });
  test('is in the key only if there is one', () => {
    expect(layout('bulletin').key).toEqual([]);
    expect(layout('with-targets').key.map(({ kind }) => kind)).toEqual(['growth', 'target']);
  });
  test('of a fall is written on its own side', () => {
    const { before, after } = layout('with-targets').rows[3]!;
    expect(before!.lines).toEqual(['−4.1%']);
    expect(after!.lines).toEqual(['目标 +7%']);
  });
});
test('every growth is written', () => {
  const written = textsOf(layout('bulletin')).map(({ lines }) => lines.join(''));
  for (const { value } of sample('bulletin').input.rows)
    expect(written).toContain(sample('bulletin').format.value(value!));
});
test('nothing to draw is a sentence', () =>
  expect(markup(YoyChart, sample('empty'))).toContain(sample('empty').labels.empty));

test('whatever comes in, texts stay inside and apart, bars inside', () => {
  const { labels, format } = sample('bulletin');
  const row = fc.record({ label: name, value: figure, target: figure, part: fc.boolean(), said: name });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), frameWidth, (rows, width) => {
      const chart = layoutYoy({ rows }, labels, format, width);
      if (!chart) return;
      expect(isDrawable(JSON.stringify(chart).replaceAll('null', ''))).toBe(true);
      const boxes = textsOf(chart).map((text) => boxOf(text));
      expectInside(boxes, width, chart.height);
      expectApart(boxes);
      for (const { bar, target } of chart.rows) {
        if (bar) expect(bar.x >= 0 && bar.x + bar.width <= width + 1).toBe(true);
        if (target !== null) expect(target >= 0 && target <= width).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test.each(yoyCases)('$name: $shows', async ({ name, props }) => {
  const svg = markup(YoyChart, props);
  expect(isDrawable(svg)).toBe(true);
  await expect(svg).toMatchFileSnapshot(`snapshots/yoy-${name}.svg`);
});
