import { pageHref } from '@app/lang.ts';
import { searchWords } from '@app/search-words.ts';
import type { Lang } from '@lib/number.ts';
import { prepare, search, type Name, type Prepared, type Range } from '@lib/search.ts';
import { englishName, nameReader } from './names-of.ts';
import type { IndexRow, SearchIndex } from './search-index.ts';

export type Kind = 'area' | 'indicator' | 'document' | 'unit';

/** What a line of the results is made of. */
export interface Target {
  kind: Kind;
  /** Address inside the site, without language. */
  path: string;
  name: string;
  /** What tells it apart from others: counts, day, district. */
  note: string;
}

export interface Find extends Target {
  ranges: readonly Range[];
  /** The other name that was met, when it is not the one printed. */
  also: { name: string; ranges: readonly Range[] } | null;
}

export interface Group {
  kind: Kind;
  total: number;
  finds: Find[];
}

/** At most this many lines of a kind; more letters say more than more lines. */
const perKind = 8;

/** Everything that can be found, named in a language. */
export function targetsOf(index: SearchIndex, lang: Lang): Prepared<Target>[] {
  const t = searchWords[lang];
  const read = nameReader(index);
  const areaName = new Map(index.areas.map((row) => [row[0], row]));
  const inOrder = (chinese: Name[], english: Name) =>
    lang === 'zh' ? [...chinese, english] : [english, ...chinese];
  const named = (
    target: Omit<Target, 'name'>,
    names: Name[],
    more?: { context?: Name[]; weight?: number },
  ): Prepared<Target> => prepare({ ...target, name: names[0]?.text ?? '' }, names, more);

  return [
    ...index.areas.map((row) =>
      named(
        { kind: 'area', path: `/area/${row[0]}/`, note: '' },
        [...inOrder(read.chinese(row), englishName(row)), { text: row[0], pinyin: '' }],
        // Of 槐荫区 and 槐荫区水务局 the area is the likelier wish.
        { weight: 1e6 },
      ),
    ),
    ...index.indicators.map((row) => {
      const [id, , , , targets, figures] = row;
      const note = [targets > 0 && t.goals(targets), figures > 0 && t.figures(figures)]
        .filter(Boolean)
        .join(' · ');
      return named(
        { kind: 'indicator', path: `/indicator/${id}/`, note },
        inOrder(read.chinese(row), englishName(row)),
        { weight: targets + figures },
      );
    }),
    ...index.documents.map((row) =>
      named(
        { kind: 'document', path: `/document/${row[0]}/`, note: row[4] },
        inOrder(read.chinese(row), englishName(row)),
      ),
    ),
    ...index.units.map((row) => {
      const [, zh, , en, area, goals, requirements] = row;
      const district = areaName.get(area);
      const names = inOrder(read.unit(row), englishName(row));
      // The overview filters goals; standing requirements are listed on the page of the area.
      const query = new URLSearchParams({ area, q: lang === 'zh' ? zh[0]! : en });
      const note = goals.length > 0 ? t.goals(goals.length) : t.requirements(requirements);
      const context = district ? [...read.chinese(district), englishName(district)] : [];
      const place =
        district && !names[0]?.text.includes(nameIn(district, lang)) ? nameIn(district, lang) : '';
      return named(
        {
          kind: 'unit',
          path: goals.length > 0 ? `/?${query}` : `/area/${area}/`,
          note: [place, note].filter(Boolean).join(' · '),
        },
        names,
        { context, weight: goals.length },
      );
    }),
  ];
}

const nameIn = ([, zh, , en]: IndexRow, lang: Lang): string => (lang === 'zh' ? (zh[0] ?? '') : en);

/** What fits the query, by kind; the kind with the best find first. */
export function groupsFor(query: string, targets: readonly Prepared<Target>[]): Group[] {
  const groups = new Map<Kind, Group>();
  for (const { item, name, ranges } of search(query, targets)) {
    const group = groups.get(item.kind) ?? { kind: item.kind, total: 0, finds: [] };
    groups.set(item.kind, group);
    group.total += 1;
    if (group.finds.length < perKind) group.finds.push(findOf(item, name, ranges));
  }
  return [...groups.values()];
}

function findOf(target: Target, name: string, ranges: readonly Range[]): Find {
  // A shorter name that stands inside the printed one is marked there.
  const at = target.name.indexOf(name);
  if (at < 0) return { ...target, ranges: [], also: { name, ranges } };
  return { ...target, ranges: ranges.map(([start, end]) => [start + at, end + at] as const), also: null };
}

/** The address of a find as a link of the page at hand. */
export const hrefOf = (base: string, lang: Lang, { path }: Pick<Target, 'path'>): string =>
  pageHref(base, lang, path);
