import type { ExploreView } from '@app/explore-view.ts';
import { columnOf, exploreTables } from '@data/explore/columns.ts';
import type { ExploreSource } from '@data/explore/source.ts';
import type { ExportColumn, ExportRow } from '@export/table.ts';
import type { Lang } from '@lib/number.ts';
import type { ExportJob } from '../exports/hand-over.ts';
import { packageMeta } from '../exports/package-meta.ts';
import { answer, columnsOf } from './answer.ts';
import { valueName } from './cells.ts';
import { filterWords } from './filter-words.ts';
import { measureName } from './shaped.ts';

/** Rows asked for at a time. */
const chunk = 10_000;

/** What the view shows, all pages of it, with the documents that its rows come from. */
export async function exportJob(
  source: ExploreSource,
  view: ExploreView,
  lang: Lang,
  question: { asOf: string; rule: string },
): Promise<ExportJob> {
  const naming = { dimensions: source.dimensions, lang };
  const first = await answer(source, { ...view, page: 1 }, lang, {}, chunk);
  const isGroups = first.rows === null;
  async function* chunks(): AsyncGenerator<readonly ExportRow[]> {
    yield first.cells;
    for (let page = 2; !isGroups && (page - 1) * chunk < first.total; page += 1)
      yield (await answer(source, { ...view, page }, lang, {}, chunk)).cells;
  }
  const documents = await source.groups(view, ['document'], { of: 'count', column: null });
  const document = columnOf(view.table, 'document')!;
  const meta = await packageMeta(lang);
  return {
    table: {
      columns: isGroups
        ? first.columns.map(({ id, title, numeric }): ExportColumn => ({
            id,
            zh: title,
            en: title,
            type: numeric ? 'number' : 'text',
          }))
        : columnsOf(view).map(({ id, zh, en, type, through, names, words }) => ({
            id,
            zh,
            en,
            // A named code is text, whatever the code was.
            type: through || names || words ? 'text' : type,
          })),
      rowCount: isGroups ? first.cells.length : first.total,
      chunks: chunks(),
    },
    meta: {
      ...meta,
      title:
        exploreTables[view.table][lang] +
        (isGroups ? `${lang === 'zh' ? '·' : ' '}${measureName(view, lang)}` : ''),
      asOf: view.table === 'verdicts' ? question.asOf : meta.asOf,
      rule: view.table === 'verdicts' ? question.rule : null,
      filters: filterWords(view, naming),
      sources: documents.groups.map(({ values }) => ({
        title: valueName(document, values[0] ?? null, naming),
      })),
    },
  };
}
