import { describe, expect, test } from 'vitest';
import type { CellType, ResultTable } from '../../../src/data/engine.ts';
import { draw, drawable } from '../../../src/routes/parts/sql/result-chart.ts';

const result = (columns: Record<string, CellType>, ...rows: ResultTable['rows']): ResultTable => ({
  columns: Object.entries(columns).map(([name, type]) => ({ name, type })),
  rows,
  cut: false,
});

describe('the picture of a result', () => {
  test('has a bar for each text, of the column that was chosen', () => {
    const table = result(
      { area: 'text', name: 'text', n: 'integer', share: 'number' },
      ['370102', '历下区', 3, 0.5],
      ['370103', '市中区', null, 0.25],
    );
    expect(drawable(table)).toEqual([2, 3]);
    expect(draw(table, 2)).toEqual({
      input: { form: 'bar', categories: ['历下区', '市中区'], series: [{ name: 'n', values: [3, null] }] },
      value: 'n',
      label: 'name',
    });
  });

  test('is a line over years, also when years are numbers', () => {
    const table = result({ due: 'integer', n: 'integer' }, [2028, 7], [2025, 55]);
    expect(drawable(table)).toEqual([1]);
    expect(draw(table, 1)?.input).toEqual({
      form: 'line',
      categories: ['2025', '2026', '2027', '2028'],
      series: [{ name: 'n', values: [55, null, null, 7] }],
    });
  });

  test('has a line for each text when periods come again', () => {
    const table = result(
      { period: 'text', area: 'text', value: 'number', unit: 'text' },
      ['2022', '历下区', 2282.9, '亿元'],
      ['2023', '历下区', 2400, '亿元'],
      ['2022', '市中区', 1275.6, '亿元'],
    );
    expect(draw(table, 2)?.input.series).toEqual([
      { name: '历下区', values: [2282.9, 2400] },
      { name: '市中区', values: [1275.6, null] },
    ]);
  });

  test.each([
    [
      'texts that come again without anything to tell them apart',
      result({ a: 'text', n: 'integer' }, ['x', 1], ['x', 2]),
    ],
    ['no text at all', result({ n: 'number', m: 'number' }, [1, 2], [3, 4])],
    ['no number', result({ a: 'text', b: 'text' }, ['x', 'y'], ['z', 'w'])],
    ['a single row', result({ a: 'text', n: 'integer' }, ['x', 1])],
    [
      'too many bars',
      result({ a: 'text', n: 'integer' }, ...Array.from({ length: 41 }, (_, i) => [`x${i}`, i])),
    ],
    ['unlike units', result({ a: 'text', n: 'integer', unit_zh: 'text' }, ['x', 1, '吨'], ['y', 2, '元'])],
    ['no row', result({ a: 'text', n: 'integer' })],
  ])('is not there for %s', (_, table) => {
    expect(drawable(table)).toEqual([]);
  });
});
