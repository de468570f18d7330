import { facets, type Facet, type Filterable } from '@app/view.ts';
import type { Words } from '@app/words.ts';
import { statusIds } from '@data/progress/rules.ts';
import { statusWords } from '@data/progress/words.ts';
import type { Lang } from '@lib/number.ts';
import type { Named } from './names.ts';

export type Options = Record<Facet, (Named & { count: number })[]>;

interface Lists {
  areas: readonly Named[];
  themes: readonly Named[];
  documents: readonly Named[];
}

/** Values that occur in the rows, per facet, named and counted, in the order of the lists. */
export function facetOptions(rows: readonly Filterable[], lists: Lists, lang: Lang, t: Words): Options {
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()]));
  for (const row of rows) {
    for (const facet of facets) {
      const map = counts[facet] as Map<string, number>;
      map.set(row[facet], (map.get(row[facet]) ?? 0) + 1);
    }
  }
  const pick = (facet: Facet, list: readonly Named[]) =>
    list.flatMap(({ id, name }) => {
      const count = counts[facet]?.get(id);
      return count ? [{ id, name, count }] : [];
    });
  const years = [...(counts['due']?.keys() ?? [])].sort();
  return {
    area: pick('area', lists.areas),
    theme: pick('theme', lists.themes),
    document: pick('document', lists.documents),
    status: pick(
      'status',
      statusIds.map((id) => ({ id, name: statusWords[id][lang] })),
    ),
    binding: pick(
      'binding',
      (['binding', 'expected', 'none'] as const).map((id) => ({ id, name: t.binding[id] })),
    ),
    due: pick(
      'due',
      years.map((id) => ({ id, name: id === 'none' ? t.standing : id })),
    ),
    term: pick(
      'term',
      (['open', 'over'] as const).map((id) => ({ id, name: t.term[id] })),
    ),
  };
}
