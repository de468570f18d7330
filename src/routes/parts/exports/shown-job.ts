import { exportWords } from '@app/export-words.ts';
import { facets, parseView } from '@app/view.ts';
import { words } from '@app/words.ts';
import { numericTargetColumns, targetColumns } from '@export/target-columns.ts';
import type { ExportCell, ExportColumn } from '@export/table.ts';
import type { Lang } from '@lib/number.ts';
import { shownRows, type Shown } from '../download-shown.ts';
import type { Options } from '../facet-options.ts';
import type { ExportJob } from './hand-over.ts';
import { packageMeta } from './package-meta.ts';

/** The columns of the verdict table. */
export const shownColumns: readonly ExportColumn[] = targetColumns.map(([id, zh, en]) => ({
  id,
  zh,
  en,
  type: numericTargetColumns.has(id) ? 'number' : 'text',
}));

/** The rows on screen with every input of their verdicts, and the filters that chose them. */
export async function shownJob(shown: Shown, options: Options): Promise<ExportJob> {
  const [meta, cells] = await Promise.all([packageMeta(shown.lang), shownRows(shown)]);
  const rows = cells.map((row) => row.map((cell, i) => typed(cell, shownColumns[i]!)));
  const at = (id: string) => shownColumns.findIndex((column) => column.id === id);
  const [document, name] = [at('document'), at('document_name')];
  const sources = new Map(rows.map((row) => [row[document], String(row[name] ?? '')]));
  return {
    table: { columns: shownColumns, rowCount: rows.length, chunks: [rows] },
    meta: {
      ...meta,
      title: exportWords[shown.lang].verdicts,
      asOf: shown.asOf,
      rule: shown.rule,
      filters: filterWords(shown.lang, options),
      sources: [...sources.values()].map((title) => ({ title })),
    },
  };
}

/** A cell of the published CSV or of a judged row as its column has it, without the apostrophe that guards a CSV. */
function typed(cell: ExportCell, { type }: ExportColumn): ExportCell {
  if (cell === null) return null;
  if (type === 'number') return typeof cell === 'number' ? cell : Number(cell);
  return String(cell).replace(/^'(?=[=+\-@\t\r\n\0＝＋－＠])/, '');
}

/** The filters in the address, one line each: `地区：历下区、天桥区`. */
function filterWords(lang: Lang, options: Options): string[] {
  const t = words[lang];
  const [colon, comma] = lang === 'zh' ? ['：', '、'] : [': ', ', '];
  const view = parseView(new URLSearchParams(location.search));
  const named = facets.flatMap((facet) => {
    const names = view.chosen[facet].map((id) => options[facet].find((one) => one.id === id)?.name ?? id);
    return names.length > 0 ? [`${t.facet[facet]}${colon}${names.join(comma)}`] : [];
  });
  return view.q.trim() === '' ? named : [...named, `${t.searchText}${colon}${view.q.trim()}`];
}
