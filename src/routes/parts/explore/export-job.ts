import type { ExploreView } from '@app/explore-view.ts';
import { exploreWords } from '@app/explore-words.ts';
import { exploreTables } from '@data/explore/columns.ts';
import type { ExploreSource } from '@data/explore/source.ts';
import type { Question } from '@data/progress/judge.ts';
import type { FormatId } from '@export/formats.ts';
import type { Lang } from '@lib/number.ts';
import type { ExportJob } from '../exports/hand-over.ts';
import { packageMeta } from '../exports/package-meta.ts';
import { answer, columnsOf } from './answer.ts';
import { codeSymbols } from './code-symbols.ts';
import { codedTable, groupedBy, groupsTable, rowsTable } from './export-table.ts';
import { exportSources } from './export-sources.ts';
import { groupSymbols } from './export-symbols.ts';
import { filterWords } from './filter-words.ts';
import { figureName } from './figure.ts';
import { notesOf } from './notes.ts';

/**
 * What the view shows, all pages of it, with the documents that its rows come from. SDMX-CSV gets the rows as codes, with
 * all that its structure asks for, whatever columns are on screen.
 */
export async function exportJob(
  source: ExploreSource,
  view: ExploreView,
  lang: Lang,
  question: Question,
  format: FormatId,
): Promise<ExportJob> {
  const naming = { dimensions: source.dimensions, lang };
  const groups = view.shape.kind === 'rows' ? null : await answer(source, view, lang);
  const table = groups
    ? groupsTable(groups, lang)
    : await (format === 'sdmx-csv' ? codedTable(source, view, question) : rowsTable(source, view, naming));
  const explained = groups ? groupedBy(view) : columnsOf(view);
  const meta = await packageMeta(lang);
  return {
    table,
    meta: {
      ...meta,
      title:
        exploreTables[view.table][lang] +
        (groups?.shaped ? `${lang === 'zh' ? '·' : ' '}${figureName(view, groups.shaped.figure, lang)}` : ''),
      asOf: view.table === 'verdicts' ? question.asOf : meta.asOf,
      rule: view.table === 'verdicts' ? question.rule : null,
      filters: filterWords(view, naming),
      notes: groups ? notesOf(groups, exploreWords[lang]) : [],
      symbols: [
        ...(groups ? groupSymbols(groups, lang) : meta.symbols),
        ...(await codeSymbols(source, view, explained, question.rule, naming)),
      ],
      sources: await exportSources(source, view, lang),
    },
  };
}
