import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barPaths, layoutMatrix, statusTotals } from '../../src/charts/matrix/layout.ts';
import StatusMatrix from '../../src/charts/matrix/StatusMatrix.svelte';
import { step } from '../../src/charts/matrix/step.ts';
import { matrixCases } from '../cases/matrix.ts';
import { isDrawable, markup } from './svg.ts';

const input = matrixCases[1]!.props.input;

test('a row with nothing to show says why, once and in words', () => {
  const note = '没有列入统计的目标；文件中有要求 27 项';
  const counts = [input.counts[0]!, input.rows.slice(1).map(() => [])];
  const noted = { ...input, rows: input.rows.map((row) => ({ ...row, note })), counts };
  const shown = markup(StatusMatrix, { ...matrixCases[1]!.props, input: noted });
  expect(shown.split(note)).toHaveLength(1 + input.rows.length - 1);
  expect(shown).toContain(`colspan="${input.columns.length}"`);
});

describe('layoutMatrix', () => {
  test('bars and segments are as long as their counts', () => {
    const cells = layoutMatrix(input, 200);
    const [behind, overdue] = cells[0]![1]!.segments;
    expect(behind!.width / overdue!.width).toBeCloseTo(120 / 280, 2);
    expect(overdue!.x + overdue!.width).toBe(200);
    expect(cells[1]![1]!.segments.at(-1)!.x).toBeCloseTo(140, 0);
  });
  test('one in four hundred is still seen', () => {
    const [box] = barPaths(layoutMatrix(input, 200)[0]![0]!.segments.slice(0, 1));
    expect(Number(/h([\d.]+)/.exec(box!.d)![1])).toBeGreaterThanOrEqual(1.5);
  });
  test('what looks the same is one path, with a box for every segment', () => {
    for (const { props } of matrixCases)
      for (const { segments } of layoutMatrix(props.input, 200).flat()) {
        const paths = barPaths(segments);
        expect(new Set(paths.map(({ kind, tone }) => `${kind} ${tone}`)).size).toBe(paths.length);
        const boxes = paths.filter(({ kind }) => kind === 'boxes').map(({ d }) => d);
        expect(boxes.join('').split('M').length - 1).toBe(segments.length);
      }
  });
  test('totals of the key are the sum of the cells', () => {
    const cells = layoutMatrix(matrixCases[0]!.props.input, 80);
    const all = cells.flat().reduce((sum, cell) => sum + cell.total, 0);
    expect(statusTotals(matrixCases[0]!.props.input, cells).reduce((sum, { count }) => sum + count, 0)).toBe(
      all,
    );
  });
  test('whatever is counted, segments follow each other inside the bar', () => {
    const count = fc.oneof(fc.nat(1e6), fc.constantFrom(-1, NaN, Infinity, 0));
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.array(count, { maxLength: 9 }), { maxLength: 8 }), { maxLength: 6 }),
        (counts) => {
          for (const { segments, total } of layoutMatrix({ ...input, counts }, 80).flat()) {
            let end = 0;
            for (const { x, width } of segments) {
              expect(x).toBeCloseTo(end, 0);
              end = x + width;
            }
            expect(end).toBeLessThanOrEqual(80.1);
            expect(Number.isFinite(total)).toBe(true);
          }
        },
      ),
    );
  });
});

test('arrows skip cells that hold nothing and stop at the edge', () => {
  const open = ({ row, column }: { row: number; column: number }) => !(row === 0 && column === 1);
  const go = (key: string, row: number, column: number) => step(key, { row, column }, open, 2, 3);
  expect(go('ArrowRight', 0, 0)).toEqual({ row: 0, column: 2 });
  expect(go('ArrowUp', 1, 1)).toBeNull();
  expect(go('ArrowDown', 0, 2)).toEqual({ row: 1, column: 2 });
  expect(go('End', 1, 0)).toEqual({ row: 1, column: 2 });
  expect(go('Enter', 0, 0)).toBeNull();
});

describe('markup', () => {
  test.each(matrixCases)('$name: $shows', async ({ name, props }) => {
    const html = markup(StatusMatrix, props);
    expect(isDrawable(html)).toBe(true);
    expect(html).not.toMatch(/style=/);
    // Of these two the counts above say more than a thousand lines.
    if (!['mostly-missing', 'english'].includes(name))
      await expect(html).toMatchFileSnapshot(`snapshots/matrix-${name}.txt`);
  });
  test('without script every cell is a link in the tab order, named in words', () => {
    const html = markup(StatusMatrix, matrixCases[0]!.props);
    const links = html.match(/<a [^>]*>/g)!;
    expect(links.length).toBeGreaterThan(25);
    for (const link of links) {
      expect(link).toMatch(/ aria-label="[^"]+项[^"]*"/);
      expect(link).toMatch(/ href="/);
    }
    expect(html).not.toContain('tabindex');
  });
});
