import { isNarrow, type ExploreView } from '@app/explore-view.ts';
import { exploreWords } from '@app/explore-words.ts';
import { columnOf } from '@data/explore/columns.ts';
import { valueName, type Naming } from './cells.ts';

/** The filters of a view in words, one line each: `地区：历下区、天桥区`. */
export function filterWords(view: ExploreView, naming: Naming): string[] {
  if (!isNarrow(view)) return [];
  const { lang } = naming;
  const t = exploreWords[lang];
  const [colon, comma] = lang === 'zh' ? ['：', '、'] : [': ', ', '];
  const lines = Object.entries(view.chosen).flatMap(([id, values]) => {
    const column = columnOf(view.table, id);
    if (!column || values.length === 0) return [];
    return [`${column[lang]}${colon}${values.map((one) => valueName(column, one, naming)).join(comma)}`];
  });
  const years = t.years[view.table === 'observations' ? 'period' : 'due'];
  if (view.from !== null || view.to !== null)
    lines.push(`${years}${colon}${view.from ?? ''}—${view.to ?? ''}`);
  if (view.q.trim() !== '') lines.push(`${t.search}${colon}${view.q.trim()}`);
  return lines;
}
