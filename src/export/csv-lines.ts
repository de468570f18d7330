import { csvCell } from './csv.ts';
import { heading, type ExportCell, type ExportColumn, type ExportMeta, type ExportRow } from './table.ts';

/** As-of day and rule, which a table of verdicts carries already; any other gets them as last columns. */
export function provenance(columns: readonly ExportColumn[], meta: ExportMeta): [ExportColumn, string][] {
  const own: [ExportColumn, string | null][] = [
    [{ id: 'as_of', zh: '截至日期', en: 'As of', type: 'date' }, meta.asOf],
    [{ id: 'rule', zh: '评价规则', en: 'Rule', type: 'text' }, meta.rule],
  ];
  return own.filter(
    (entry): entry is [ExportColumn, string] =>
      entry[1] !== null && columns.every(({ id }) => id !== entry[0].id),
  );
}

/** The text of the file, some thousand lines at a time, without a byte order mark. */
export async function* csvLines(
  columns: readonly ExportColumn[],
  meta: ExportMeta,
  rows: AsyncIterable<readonly ExportRow[]>,
): AsyncGenerator<string> {
  const added = provenance(columns, meta);
  const headings = [...columns, ...added.map(([column]) => column)];
  yield `${headings.map((column) => csvCell(heading(column, meta.lang))).join(',')}\r\n`;
  const end = `${added.map(([, value]) => `,${csvCell(value)}`).join('')}\r\n`;
  // Tables are sorted: most cells are those of the row before, whose text is there.
  const last: (ExportCell | undefined)[] = columns.map(() => undefined);
  const written = columns.map(() => '');
  for await (const some of rows) {
    let text = '';
    for (const row of some) {
      for (let i = 0; i < row.length; i++) {
        const cell = row[i]!;
        if (cell !== last[i]) {
          last[i] = cell;
          written[i] = i === 0 ? csvCell(cell) : `,${csvCell(cell)}`;
        }
        text += written[i]!;
      }
      text += end;
    }
    yield text;
  }
}
