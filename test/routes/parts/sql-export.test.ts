import { expect, test } from 'vitest';
import { exportColumns } from '../../../src/routes/parts/sql/result-job.ts';
import { planText, shownCells } from '../../../src/routes/parts/sql/shown-cells.ts';
import { sqlWords } from '../../../src/app/sql-words.ts';

test('columns of one name, or of none, get names of their own in a file', () => {
  const columns = ['a', 'b', 'a', 'a_2', ' ', 'a'].map((name) => ({ name, type: 'text' as const }));
  expect(exportColumns({ columns }).map(({ id }) => id)).toEqual([
    'a',
    'b',
    'a_2',
    'a_2_2',
    'column_5',
    'a_3',
  ]);
});

test('cells are printed without the dust of binary fractions, and long texts cut', () => {
  const table = {
    columns: [],
    cut: false as const,
    rows: [[0.1 + 0.2, 12, 1 / 3, null, true, '=x', 'x'.repeat(3000)]],
  };
  const [row] = shownCells(table, sqlWords.zh);
  expect(row?.slice(0, 6)).toEqual([0.3, 12, 0.333333333333333, null, '是', '=x']);
  expect(String(row?.[6])).toHaveLength(2001);
});

test('a plan is shown as text, other results of two columns as tables', () => {
  const rows = [['physical_plan', '┌──┐\n└──┘']];
  const columns = (names: string[]) => names.map((name) => ({ name, type: 'text' as const }));
  expect(planText({ columns: columns(['explain_key', 'explain_value']), rows, cut: false })).toBe(
    '+--+\n+--+',
  );
  expect(planText({ columns: columns(['a', 'b']), rows, cut: false })).toBeNull();
});
