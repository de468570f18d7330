import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutStructure, type StructureLayout } from '../../src/charts/structure/layout.ts';
import StructureBar from '../../src/charts/structure/StructureBar.svelte';
import { structureCases } from '../cases/structure.ts';
import { strongSize } from '../../src/charts/axis/text.ts';
import { boxOf, expectApart, expectInside, figure, frameWidth, name } from './boxes.ts';
import { isDrawable, markup } from './svg.ts';

const sample = (name: string) => structureCases.find((one) => one.name === name)!.props;
const layout = (name: string, total?: number) => {
  const { input, labels, format, width } = sample(name);
  return layoutStructure({ ...input, total: total ?? input.total }, labels, format, width ?? 720)!;
};
const said = ({ note }: StructureLayout) => note?.lines.join('') ?? '';
/** The total is bold. */
const boxesOf = ({ texts, note, total }: StructureLayout) => [
  ...[...texts.map(({ text }) => text), ...(note ? [note] : [])].map((text) => boxOf(text)),
  ...(total ? [boxOf(total, strongSize)] : []),
];

describe('the bar', () => {
  test('is filled by its parts in proportion and in their order', () => {
    const { segments } = layout('industries');
    expect(segments.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(segments[2]!.width / segments[1]!.width).toBeCloseTo(683.5 / 193.7, 1);
    expect(segments[2]!.x + segments[2]!.width).toBeCloseTo(720, 0);
  });
  test('keeps a sliver that can be seen', () => {
    const svg = markup(StructureBar, sample('industries'));
    const widths = [...svg.matchAll(/<rect class="shade[^>]* width="([\d.]+)"/g)].map((match) =>
      Number(match[1]),
    );
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(1.5);
  });
  test('shares are of the printed total', () => {
    const texts = layout('industries').texts.map(({ text }) => text.lines.join(' '));
    expect(texts[2]).toContain('77.7%');
  });
});
describe('what does not add up', () => {
  test('is rounding when it is small, and said with both figures', () => {
    expect(said(layout('industries'))).toContain('879.8');
    expect(said(layout('industries'))).toContain('取整');
    expect(layout('industries').rest).toBeNull();
  });
  test('is not rounding beyond half a place for each figure', () => {
    expect(said(layout('industries', 880.0))).toContain('差来自取整');
    expect(said(layout('industries', 880.1))).toContain('取整不能解释');
    expect(said(layout('mismatch'))).toContain('不符');
    expect(layout('mismatch').rest).not.toBeNull();
  });
  test('is not spoken of when it adds up', () => expect(layout('english').note).toBeNull());
  test('is a part without a figure: it is named with the word', () => {
    const chart = layout('incomplete');
    expect(said(chart)).toBe(sample('incomplete').labels.incomplete);
    expect(chart.texts.map(({ text }) => text.lines.join(''))).toContain('建筑垃圾 未公布');
    expect(chart.segments).toHaveLength(2);
  });
});
test('nothing to draw is a sentence', () =>
  expect(markup(StructureBar, sample('empty'))).toContain(sample('empty').labels.empty));

test('whatever comes in, texts stay inside and apart, segments inside and beside each other', () => {
  const { labels, format } = sample('industries');
  const part = fc.record({ label: name, value: figure });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 7 }), figure, frameWidth, (parts, total, width) => {
      const chart = layoutStructure({ parts, total, step: 0.1 }, labels, format, width);
      if (!chart) return;
      expect(isDrawable(JSON.stringify(chart).replaceAll('null', ''))).toBe(true);
      const boxes = boxesOf(chart);
      expectInside(boxes, width, chart.height);
      expectApart(boxes);
      chart.segments.forEach(({ x, width: wide }, i) => {
        expect(x >= 0 && x + wide <= width + 0.2).toBe(true);
        const next = chart.segments[i + 1];
        if (next) expect(next.x).toBeCloseTo(x + wide, 0);
      });
    }),
    { numRuns: 300 },
  );
});

test.each(structureCases)('$name: $shows', async ({ name, props }) => {
  const svg = markup(StructureBar, props);
  expect(isDrawable(svg)).toBe(true);
  await expect(svg).toMatchFileSnapshot(`snapshots/structure-${name}.svg`);
});
