import type { ExploreView } from '@app/explore-view.ts';
import { meaningsOf } from '@app/export-meaning-words.ts';
import type { ExploreColumn } from '@data/explore/columns.ts';
import type { ExploreSource } from '@data/explore/source.ts';
import { flagMeanings, statusMeaning } from '@data/progress/meanings.ts';
import { statusIds, type RuleId } from '@data/progress/rules.ts';
import { statusWord } from '@data/progress/words.ts';
import type { ExportMeta } from '@export/table.ts';
import { valueName, type Naming } from './cells.ts';

type Symbols = ExportMeta['symbols'];

/** What the codes mean that occur in these columns of a view, in the words that its cells have. */
export async function codeSymbols(
  source: ExploreSource,
  view: ExploreView,
  columns: readonly ExploreColumn[],
  rule: RuleId,
  naming: Naming,
): Promise<Symbols> {
  const found = await Promise.all(
    columns.map((column) =>
      column.words === 'status' && view.table === 'verdicts'
        ? statusSymbols(source, view, column, rule, naming)
        : listedSymbols(source, view, column, naming),
    ),
  );
  return found.flat();
}

async function listedSymbols(
  source: ExploreSource,
  view: ExploreView,
  column: ExploreColumn,
  naming: Naming,
): Promise<Symbols> {
  const meanings = column.words === 'flag' ? flagMeanings : meaningsOf(column.words ?? column.id);
  if (!meanings) return [];
  const { groups } = await source.groups(view, [column.id], { of: 'count', column: null });
  const codes = new Set(groups.flatMap(({ values }) => values[0]?.split('|') ?? []));
  return Object.entries(meanings)
    .filter(([code]) => codes.has(code))
    .map(([code, meaning]) => ({
      column: column[naming.lang],
      symbol: valueName(column, code, naming),
      meaning: meaning[naming.lang],
    }));
}

/** Columns that the word of a status depends on; the side, which it does too, is none of Explore. */
const worded = ['status', 'kind', 'binding', 'force'];

/** Rows have the words that fit their targets; groups go by the status itself. */
async function statusSymbols(
  source: ExploreSource,
  view: ExploreView,
  column: ExploreColumn,
  rule: RuleId,
  naming: Naming,
): Promise<Symbols> {
  const { lang } = naming;
  const { groups } = await source.groups(view, worded, { of: 'count', column: null });
  const byMeaning = new Map<string, { place: number; words: Set<string> }>();
  for (const { values } of groups) {
    const place = statusIds.findIndex((id) => id === values[0]);
    const status = statusIds[place];
    if (!status) continue;
    const [, kind = null, binding = null, force = null] = values;
    const isGrowth = kind === 'growth' && view.shape.kind === 'rows';
    const meaning = statusMeaning(status, isGrowth, rule)[lang];
    const known = byMeaning.get(meaning) ?? { place, words: new Set() };
    byMeaning.set(meaning, known);
    if (view.shape.kind !== 'rows') known.words.add(valueName(column, status, naming));
    else
      for (const side of ['up', 'down'])
        for (const scope_kind of status === 'not_judged' ? [null, 'company'] : [null]) {
          const target = { status, kind: kind ?? '', side, value: null, binding, force, scope_kind };
          known.words.add(statusWord(target, lang));
        }
  }
  return [...byMeaning]
    .sort(([, a], [, b]) => a.place - b.place)
    .map(([meaning, { words }]) => ({
      column: column[lang],
      symbol: [...words].join(lang === 'zh' ? '、' : ', '),
      meaning,
    }));
}
