import { columnNote, measuredIn } from '@app/export-column-words.ts';
import { exportWords } from '@app/export-words.ts';
import type { ExploreView } from '@app/explore-view.ts';
import { columnOf, type ExploreColumn } from '@data/explore/columns.ts';
import type { ExploreSource } from '@data/explore/source.ts';
import type { ExportColumn, ExportTable } from '@export/table.ts';
import type { Lang } from '@lib/number.ts';
import { joined, type Batch, type BatchColumn, type Columns } from '@lib/batch.ts';
import { columnsOf, type Answer } from './answer.ts';
import type { Naming } from './cells.ts';
import { codedColumns, codedExport } from './coded-columns.ts';
import { packedCells } from './packed-cells.ts';
import { measureName } from './figure.ts';
import { toldOf } from './crossed.ts';

/** The engine gives 2,048 at a time. */
const joinedRows = 16_384;

/** All rows of a view as they are on screen. */
export async function rowsTable(
  source: ExploreSource,
  view: ExploreView,
  naming: Naming,
): Promise<ExportTable> {
  const columns = columnsOf(view);
  const unitShown = columns.some(({ id }) => id === 'unit');
  const heads = columns.map((column): ExportColumn => {
    const { id, zh, en, type, through, names, words } = column;
    return {
      id,
      zh,
      en,
      // A named code is text, whatever the code was.
      type: through || names || words ? 'text' : type,
      ...given('unit', column.unit),
      ...given('measured', measuredIn(column, unitShown)),
      ...given('note', columnNote(view.table, id)),
    };
  });
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
export function groupsTable({ view, columns, cells, shaped }: Answer, lang: Lang): ExportTable {
  const { column: of } = view.measure;
  const measure = of === null ? undefined : columnOf(view.table, of);
  const unit = shaped?.figure.unit;
  const hasUnits = columns.some(({ id }) => id === 'unit' || toldOf(id) === 'unit');
  const measured = unit ? { zh: unit, en: unit } : measure && measuredIn(measure, hasUnits);
  const [down, across] = groupedBy(view);
  const noteOf = (id: string, title: string): Text | undefined => {
    const told = toldOf(id);
    if (told !== null) return columnNote(view.table, told);
    if (view.shape.kind === 'pivot' && id !== down?.id) {
      const note = exportWords[lang].crossed(across![lang], title, measureName(view, lang));
      return { zh: note, en: note };
    }
    if (id === 'n') return { zh: exportWords.zh.groupRows, en: exportWords.en.groupRows };
    return columnNote(view.table, id === 'm' && measure ? measure.id : id);
  };
  const heads = columns.map(({ id, title, numeric }): ExportColumn => ({
    id,
    zh: title,
    en: title,
    type: numeric ? 'number' : 'text',
    ...given('measured', numeric && id !== 'n' ? measured : undefined),
    ...given('note', noteOf(id, title)),
  }));
  return { columns: heads, rowCount: cells.length, chunks: [cells] };
}

/** The columns that the groups of a view are made by; none where it shows rows. */
export function groupedBy({ table, shape }: Pick<ExploreView, 'table' | 'shape'>): ExploreColumn[] {
  if (shape.kind === 'rows') return [];
  const by = shape.kind === 'groups' ? shape.by : [shape.rows, shape.columns];
  return by.flatMap((id) => columnOf(table, id) ?? []);
}

type Text = Readonly<Record<Lang, string>>;

/** A part of a column, where there is one. */
const given = (part: 'unit' | 'measured' | 'note', text: Text | undefined): Partial<ExportColumn> =>
  text ? { [part]: text } : {};
