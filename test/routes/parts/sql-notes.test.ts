import { expect, test } from 'vitest';
import type { ResultTable } from '../../../src/data/engine.ts';
import { resultNotes } from '../../../src/routes/parts/sql/result-notes.ts';

const column = (name: string) => ({ name, type: 'text' as const });
const table = (cut: ResultTable['cut'], ...rows: ResultTable['rows']): ResultTable => ({
  columns: [column('a')],
  rows,
  cut,
});
const long = 'x'.repeat(3000);

test('one row with a long text is one row, of which a cell is shortened', () => {
  const [done, shortened, ...more] = resultNotes('zh', table(false, [long]), 420);
  expect(done).toBe('1 行，用时 0.42 秒');
  expect(shortened).toBe('超过 2000 字的单元格只显示开头，导出的文件中完整');
  expect(more).toEqual([]);
});

test('the limit of rows and that of bytes are told apart', () => {
  expect(resultNotes('zh', table('rows', ['x'], ['y']), 0)[1]).toBe('只显示前 2 行，还有更多');
  expect(resultNotes('zh', table('bytes', ['x']), 0)[1]).toBe('结果超过 64 MB，只取前 1 行，还有更多');
  expect(resultNotes('en', table('bytes', [long]), 0).slice(1)).toEqual([
    'more than 64 MB, so only the first row is shown; there are more',
    'cells of more than 2,000 characters show their beginning; exported files hold them whole',
  ]);
  expect(resultNotes('en', table(false, ['x']), 0)).toHaveLength(1);
});

test('a plan is printed whole', () => {
  const plan = {
    columns: [column('explain_key'), column('explain_value')],
    rows: [['physical_plan', long]],
    cut: false as const,
  };
  expect(resultNotes('zh', plan, 0)).toHaveLength(1);
});
