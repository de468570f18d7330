import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shapes } from '../../../../src/charts/status/shapes.ts';
import { CellClasses } from '../../../../src/ui/cell-classes.svelte.ts';
import { statusMarks, wordsOfStatuses } from '../../../../src/routes/parts/explore/status-marks.ts';
import { statusLook } from '../../../../src/routes/parts/status-look.ts';

test.each(['zh', 'en'] as const)(
  'every word of a status has the mark of the boards, and one only: %s',
  (lang) => {
    const marks = statusMarks(lang);
    for (const [word, status] of wordsOfStatuses(lang)) {
      const { tone, shape } = statusLook[status];
      expect(marks[word]).toBe(`mark tone-${tone} ${shape}`);
    }
  },
);

test('every shape of a mark has a sign in the table', () => {
  const styles = readFileSync('src/ui/DataRows.svelte', 'utf8');
  for (const shape of Object.keys(shapes)) expect(styles).toContain(`.${shape}::before`);
});

test('a mark takes room from its text', () => {
  const [plain, marked] = [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B', marks: {} },
  ];
  const rows = [['四个字的', '四个字的']];
  const classes = new CellClasses();
  const columns = [plain!, marked!];
  classes.note(columns, rows, [4, 4]);
  expect(classes.of(columns, rows, [4, 4])).toBe('fits,');
});
