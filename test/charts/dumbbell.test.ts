import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import DumbbellChart from '../../src/charts/dumbbell/DumbbellChart.svelte';
import { layoutDumbbell, type DumbbellLayout } from '../../src/charts/dumbbell/layout.ts';
import { dumbbellCases } from '../cases/dumbbell.ts';
import { boxOf, expectApart, expectInside, figure, frameWidth, name } from './boxes.ts';
import { isDrawable, markup } from './svg.ts';

const sample = (name: string) => dumbbellCases.find((one) => one.name === name)!.props;
const layout = (name: string, width?: number) => {
  const { input, labels, format, width: own } = sample(name);
  return layoutDumbbell(input, labels, format, width ?? own ?? 720)!;
};
const textsOf = ({ rows, key }: DumbbellLayout) => [
  ...rows.flatMap(({ label, end, values }) => [label, end, ...values]).filter((text) => text !== null),
  ...key.map(({ textX, y, lines }) => ({ x: textX, y, lines, anchor: 'start' as const })),
];

describe('a row', () => {
  test('runs from the base over the latest value to the target, in proportion', () => {
    const { base, now, targets, done, left } = layout('districts').rows[2]!;
    expect((now! - base!) / (targets[0]! - base!)).toBeCloseTo(0.5, 2);
    expect(done).toEqual([base, now]);
    expect(left).toEqual([now, targets[0]]);
  });
  test('has the same scale as the others', () => {
    const [a, , c] = layout('districts').rows;
    expect((a!.base! - c!.base!) / (61 - 52)).toBeCloseTo((c!.base! - c!.targets[0]!) / (52 - 42), 1);
  });
  test('writes the target with its year at its end', () => {
    const ends = layout('districts').rows.map(({ end }) => end!.lines.join(''));
    expect(ends.map((end) => /\d{4}/.exec(end)![0])).toEqual(['2020', '2025', '2025', '2023', '2025']);
  });
  test('without a base has no ring, without a result the word', () => {
    const [, awaited, , baseless] = layout('districts').rows;
    expect(baseless).toMatchObject({ base: null, done: null });
    expect(awaited!.now).toBeNull();
    expect(awaited!.values.map(({ lines }) => lines.join(''))).toContain('尚无公开结果');
  });
  test('of a range has two ticks and leads to the nearer', () => {
    const { targets, left } = layout('english').rows[2]!;
    expect(targets).toHaveLength(2);
    expect(left![1]).toBe(targets[0]);
  });
});

test('the axis starts at zero or says that it does not', () => {
  expect(layout('districts').broken).not.toBeNull();
  expect(layout('english').broken).toBeNull();
});
test('nothing to draw is a sentence', () =>
  expect(markup(DumbbellChart, sample('empty'))).toContain(sample('empty').labels.empty));
test('each row is a stop that says all of it', () =>
  expect(layout('districts').stops.map(({ text }) => text)).toEqual(
    sample('districts').input.rows.map(({ said }) => said),
  ));

const row = fc.record({
  label: name,
  base: figure,
  now: figure,
  target: figure,
  upper: figure,
  end: fc.constantFrom('', '≤42（2025年）', '≥1000000000000 亿元（文件期内 2030年）'),
  tone: fc.constant('calm' as const),
  shape: fc.constant('dot' as const),
  hollow: fc.boolean(),
  said: fc.constant('历下区'),
});

test('whatever comes in, texts stay inside and apart, marks inside', () => {
  const { labels, format } = sample('districts');
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), frameWidth, (rows, width) => {
      const chart = layoutDumbbell({ rows }, labels, format, width);
      if (!chart) return;
      expect(
        isDrawable(JSON.stringify(chart.rows.map(({ row: _, ...placed }) => placed)).replaceAll('null', '')),
      ).toBe(true);
      expectInside(
        textsOf(chart).map((text) => boxOf(text)),
        width,
        chart.height,
      );
      expectApart(textsOf(chart).map((text) => boxOf(text)));
      for (const { base, now, targets, y } of chart.rows)
        for (const x of [base, now, ...targets])
          if (x !== null) expect(x >= 0 && x <= width && y <= chart.height).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each(dumbbellCases)('$name: $shows', async ({ name, props }) => {
  const svg = markup(DumbbellChart, props);
  expect(isDrawable(svg)).toBe(true);
  await expect(svg).toMatchFileSnapshot(`snapshots/dumbbell-${name}.svg`);
});
