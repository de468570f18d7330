import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../../../src/charts/axis/measure.ts';
import { drawGrid, type GridCell } from '../../../../src/routes/parts/figures/grid.ts';
import { node, type SvgNode } from '../../../../src/routes/parts/figures/svg-text.ts';

const text = (words: string, size = 12) => ({ text: words, size, fill: '#000000' });
const texts = (children: readonly SvgNode[]) => children.filter(({ tag }) => tag === 'text');
const at = (one: SvgNode, name: string) => Number(one.attributes[name]);

test('a row has its drawing, the words beside it, and a rule to the next', () => {
  const art = { width: 20, height: 10, children: [node('path', { d: 'M0 0h20' })] };
  const { width, height, children } = drawGrid(
    [[{ art, texts: [text('12')] }, { texts: [text('天桥区')] }], [{ texts: [text('2')] }]],
    [{ width: 60 }, { width: 80, align: 'end' }],
    '#cccccc',
  );
  expect(width).toBe(156);
  const [number, name] = texts(children);
  expect(number!.attributes['x']).toBe(26);
  expect(name!.attributes).toMatchObject({ x: 156, 'text-anchor': 'end' });
  const rules = children.filter(({ attributes }) => attributes['stroke'] === '#cccccc');
  expect(rules.map(({ attributes }) => attributes['d'])).toEqual([`M0 ${Math.round(height / 2)}h156`]);
});

test('a cell over two columns has the room of both', () => {
  const long = '没有列入统计的目标，文件中有要求';
  const [one] = texts(
    drawGrid([[{ texts: [text(long)], columns: 2 }]], [{ width: 100 }, { width: 100 }], '#000000').children,
  );
  expect(one!.children).toEqual([long]);
});

test('whatever the rows hold, words stay inside their columns and rows do not overlap', () => {
  const cell: fc.Arbitrary<GridCell> = fc.record({
    art: fc.option(fc.record({ width: fc.nat(60), height: fc.nat(40), children: fc.constant([]) }), {
      nil: undefined,
    }),
    texts: fc.array(
      fc
        .tuple(fc.string({ maxLength: 40 }), fc.constantFrom(12, 14))
        .map(([words, size]) => text(words, size)),
      { maxLength: 3 },
    ),
  });
  const columns = [{ width: 120 }, { width: 150, align: 'end' as const }, { width: 90 }];
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }), (rows) => {
      const { height, width, children } = drawGrid(rows, columns, '#000000');
      expect(JSON.stringify(children)).not.toMatch(/NaN|null|undefined/);
      const rules = children
        .filter(({ tag }) => tag === 'path')
        .map(({ attributes }) => Number(/M0 (\d+)/.exec(String(attributes['d']))![1]));
      expect(rules).toEqual([...rules].sort((a, b) => a - b));
      expect(rules).toHaveLength(Math.max(0, rows.length - 1));
      for (const one of texts(children)) {
        const size = at(one, 'font-size');
        const own = textWidth(String(one.children[0]), size);
        const left = one.attributes['text-anchor'] === 'end' ? at(one, 'x') - own : at(one, 'x');
        // A single sign may be wider than the room beside a drawing.
        if (String(one.children[0]).length > 1) expect(left + own).toBeLessThanOrEqual(width + size);
        expect(left).toBeGreaterThanOrEqual(-size);
        const y = at(one, 'y');
        // The whole letter within its row: no rule runs through it.
        expect(rules.some((rule) => rule > y - size * 0.8 && rule < y)).toBe(false);
        expect(y).toBeLessThan(height);
      }
    }),
    { numRuns: 300 },
  );
});
