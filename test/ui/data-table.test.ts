import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import DataTable from '../../src/ui/DataTable.svelte';
import { ems, fitting } from '../../src/ui/fits.ts';
import { renewed, rowSteps } from '../../src/ui/row-steps.ts';
import { drawnWhole, heightInSight, rowParts, rowWindow } from '../../src/ui/row-window.ts';
import { markup } from '../charts/svg.ts';

const columns = [
  { id: 'area', title: '地区' },
  { id: 'value', title: '数值', numeric: true, title_note: '亿元' },
];
const few = [
  ['槐荫区', 879.9],
  ['<b>天桥区</b>', null],
];

describe('a table', () => {
  const html = markup(DataTable, {
    columns,
    rows: few,
    caption: '结果',
    sorts: [
      { id: 'value', descending: true },
      { id: 'area', descending: false },
    ],
    onsort: () => undefined,
    onrow: () => undefined,
    rowLabel: (_: unknown, index: number) => `详情：第 ${index + 1} 行`,
  }).replaceAll('\n', '');
  test('prints texts as texts, numbers plainly and nothing for null', () => {
    expect(html).toContain('<td>&lt;b>天桥区&lt;/b></td>');
    expect(html).toContain('<td class="number">879.9</td>');
    expect(html).toContain('<td class="number"></td>');
    expect(html).toContain('<small>亿元</small>');
  });
  test('tells the first sort to those who listen, and all sorts to those who look', () => {
    expect(html.match(/aria-sort="\w+"/g)).toEqual(['aria-sort="descending"']);
    expect(html).toContain('▼1');
    expect(html).toContain('▲2');
  });
  test('can be scrolled by keyboard and every row opened by name', () => {
    expect(html).toContain('role="region" aria-label="结果" tabindex="0"');
    expect(html).toContain('aria-label="详情：第 2 行"');
  });
  test('has no buttons where nothing can be done', () =>
    expect(markup(DataTable, { columns, rows: few, caption: '结果' })).not.toContain('<button'));
});

test('of ten thousand rows few are drawn, and the number of all is told', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => ['甲', i]);
  const html = markup(DataTable, { columns, rows, caption: '' });
  expect(html.match(/<tr/g)!.length).toBeLessThan(120);
  expect(html).toContain('aria-rowcount="10001"');
});

test('whatever is scrolled to is among the rows drawn, and they are few', () => {
  const pixels = fc.integer({ min: 0, max: 2_000_000 });
  fc.assert(
    fc.property(fc.nat(20_000), fc.integer({ min: 20, max: 80 }), pixels, (count, rowHeight, wanted) => {
      const height = 700;
      const top = Math.min(wanted, Math.max(0, count * rowHeight - height));
      const { first, last } = rowWindow(count, rowHeight, top, height);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(last).toBeLessThanOrEqual(count);
      expect(last - first).toBeLessThanOrEqual(drawnWhole);
      expect(first).toBeLessThanOrEqual(Math.max(0, Math.floor(top / rowHeight)));
      expect(last).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((top + height) / rowHeight)));
    }),
  );
});

test('rows come in two parts, one after the other', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.nat(100), (rows, first) => {
      const parts = rowParts(rows, first);
      expect(parts.flatMap(({ rows }) => rows)).toEqual(rows);
      expect(parts.map(({ from }) => from)).toEqual(
        rows.length > 20 ? [first, first + 20] : parts.map(() => first),
      );
      expect(parts.every(({ rows }) => rows.length > 0)).toBe(true);
    }),
  );
});

test('a column fits when the widest of its texts does', () => {
  expect(ems('槐荫区')).toBe(3);
  expect(ems('−1 234.5')).toBeCloseTo(1 + 7 * 0.65);
  expect(ems('PM2.5 ≥ 35 %')).toBeCloseTo(4 + 8 * 0.65);
  const rows = [
    ['天桥区', 12.5, null, '能耗'],
    ['山东省', 1234567.25, null, '单位 GDP 能耗'],
  ];
  expect(fitting(rows, [3, 6, 0, 6])).toEqual([true, false, true, false]);
  expect(fitting(rows, [2.9, 7, -1, 8.4])).toEqual([false, true, false, true]);
  expect(fitting([], [5])).toEqual([true]);
});

test('rows are in sight as far as the window goes on below them', () => {
  expect(heightInSight(900, 438)).toBe(462);
  // At the top of the window a scroller has 80vh.
  expect(heightInSight(900, 0)).toBe(720);
  // Not looked at, or out of sight then: it may have come up since.
  for (const above of [null, 700, 900, 4000]) expect(heightInSight(900, above)).toBe(720);
});

describe('a fresh answer', () => {
  const row = (word: string, i: number) => [0, 1, 2].map((c) => `${word} ${i} ${c}`);
  const table = (word: string, count: number) => Array.from({ length: count }, (_, i) => row(word, i));

  test('is drawn over what stood there, as many rows and columns as asked', () => {
    const count = fc.nat(300);
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 1, max: 3 }), (many, fewer, upTo, columns) => {
        const [before, fresh] = [table('before', many), table('fresh', fewer)];
        const drawn = renewed(before, fresh, { upTo, columns });
        const seen = Math.min(upTo, fewer);
        const half = (row: string[], i: number) => [
          ...row.slice(0, columns),
          ...(before[i] ?? row).slice(columns),
        ];
        expect(drawn.slice(0, seen)).toEqual(fresh.slice(0, seen).map(half));
        expect(drawn.slice(seen)).toEqual(seen === fewer ? [] : before.slice(seen));
        // What is whole is the row itself: nothing of it has to be looked at again.
        if (columns === 3) expect(drawn.every((one, i) => one === (i < seen ? fresh : before)[i])).toBe(true);
      }),
    );
  });

  test('comes in few steps, each of few rows where the answer is a page of them', () => {
    expect(rowSteps(0, 50)).toEqual([14, 28, 42, 50]);
    expect(rowSteps(22, 50)).toEqual([36, 50]);
    expect(rowSteps(22, 7)).toEqual([7]);
    expect(rowSteps(0, 200)).toEqual([50, 100, 150, 200]);
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (drawn, count) => {
        const steps = rowSteps(drawn, count);
        expect(steps.at(-1)).toBe(count);
        expect(steps.length).toBeLessThanOrEqual(4);
        expect([...steps].sort((a, b) => a - b)).toEqual(steps);
      }),
    );
  });
});
