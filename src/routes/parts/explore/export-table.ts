import type { ExploreView } from '@app/explore-view.ts';
import type { ExploreColumn } from '@data/explore/columns.ts';
import type { ExploreSource } from '@data/explore/source.ts';
import type { ExportColumn, ExportTable } from '@export/table.ts';
import { joined, type Batch, type BatchColumn, type Columns } from '@lib/batch.ts';
import { columnsOf, type Answer } from './answer.ts';
import type { Naming } from './cells.ts';
import { codedColumns, codedExport } from './coded-columns.ts';
import { packedCells } from './packed-cells.ts';

/** The engine gives 2,048 at a time. */
const joinedRows = 16_384;

/** All rows of a view as they are on screen. */
export async function rowsTable(
  source: ExploreSource,
  view: ExploreView,
  naming: Naming,
): Promise<ExportTable> {
  const columns = columnsOf(view);
  const heads = columns.map(({ id, zh, en, type, through, names, words }): ExportColumn => ({
    id,
    zh,
    en,
    // A named code is text, whatever the code was.
    type: through || names || words ? 'text' : type,
  }));
  return streamed(source, view, columns, heads, packedCells(columns, naming));
}

/** The same rows as codes, with everything that the package has of them and with what their verdicts were asked for. */
export async function codedTable(
  source: ExploreSource,
  view: ExploreView,
  question: { asOf: string; rule: string },
): Promise<ExportTable> {
  const columns = codedColumns(view.table);
  // Of units the Chinese name is the code.
  const own = packedCells(columns, { dimensions: source.dimensions, lang: 'zh' });
  const asked = view.table === 'verdicts' ? [question.rule, question.asOf] : [];
  const cells = (batch: Batch): BatchColumn[] => {
    const places = new Uint16Array(batch.count);
    return [...own(batch), ...asked.map((word): BatchColumn => ({ kind: 'words', words: [word], places }))];
  };
  return streamed(source, view, columns, codedExport(view), cells);
}

async function streamed(
  source: ExploreSource,
  view: ExploreView,
  columns: readonly ExploreColumn[],
  heads: readonly ExportColumn[],
  cells: (batch: Batch) => BatchColumn[],
): Promise<ExportTable> {
  async function* chunks(): AsyncGenerator<Columns> {
    const ids = columns.map(({ id }) => id);
    for await (const batch of source.stream(view, ids)) yield { count: batch.count, columns: cells(batch) };
  }
  return { columns: heads, rowCount: await source.count(view), chunks: joined(chunks(), joinedRows) };
}

/** Groups as they are on screen. */
export const groupsTable = ({ columns, cells }: Answer): ExportTable => ({
  columns: columns.map(({ id, title, numeric }): ExportColumn => ({
    id,
    zh: title,
    en: title,
    type: numeric ? 'number' : 'text',
  })),
  rowCount: cells.length,
  chunks: [cells],
});
