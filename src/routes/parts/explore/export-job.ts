import type { ExploreView } from '@app/explore-view.ts';
import { columnOf, exploreTables } from '@data/explore/columns.ts';
import type { ExploreSource } from '@data/explore/source.ts';
import type { Chunk, ExportColumn } from '@export/table.ts';
import { joined } from '@lib/batch.ts';
import type { Lang } from '@lib/number.ts';
import type { ExportJob } from '../exports/hand-over.ts';
import { packageMeta } from '../exports/package-meta.ts';
import { answer, columnsOf } from './answer.ts';
import { valueName } from './cells.ts';
import { filterWords } from './filter-words.ts';
import { packedCells } from './packed-cells.ts';
import { figureName } from './figure.ts';

/** The engine gives 2,048 at a time. */
const joinedRows = 16_384;

/** What the view shows, all pages of it, with the documents that its rows come from. */
export async function exportJob(
  source: ExploreSource,
  view: ExploreView,
  lang: Lang,
  question: { asOf: string; rule: string },
): Promise<ExportJob> {
  const naming = { dimensions: source.dimensions, lang };
  const groups = view.shape.kind === 'rows' ? null : await answer(source, view, lang);
  const columns = columnsOf(view);
  async function* chunks(): AsyncGenerator<Chunk> {
    if (groups) return yield groups.cells;
    const packed = packedCells(columns, naming);
    const keys = columns.map(({ id }) => id);
    const batches = source.stream(view, keys);
    async function* named() {
      for await (const batch of batches) yield { count: batch.count, columns: packed(batch) };
    }
    yield* joined(named(), joinedRows);
  }
  const documents = await source.groups(view, ['document'], { of: 'count', column: null });
  const document = columnOf(view.table, 'document')!;
  const meta = await packageMeta(lang);
  return {
    table: {
      columns: groups
        ? groups.columns.map(({ id, title, numeric }): ExportColumn => ({
            id,
            zh: title,
            en: title,
            type: numeric ? 'number' : 'text',
          }))
        : columns.map(({ id, zh, en, type, through, names, words }) => ({
            id,
            zh,
            en,
            // A named code is text, whatever the code was.
            type: through || names || words ? 'text' : type,
          })),
      rowCount: groups ? groups.cells.length : await source.count(view),
      chunks: chunks(),
    },
    meta: {
      ...meta,
      title:
        exploreTables[view.table][lang] +
        (groups?.shaped ? `${lang === 'zh' ? '·' : ' '}${figureName(view, groups.shaped.figure, lang)}` : ''),
      asOf: view.table === 'verdicts' ? question.asOf : meta.asOf,
      rule: view.table === 'verdicts' ? question.rule : null,
      filters: filterWords(view, naming),
      sources: documents.groups.map(({ values }) => ({
        title: valueName(document, values[0] ?? null, naming),
      })),
    },
  };
}
