import type { Sort } from '@app/view.ts';
import { statusIds, type StatusId } from '@data/progress/rules.ts';
import { sections, type Section } from './section.ts';

/** What the blocks of a board are: what is known of the targets, or, on the page of one area, their themes. */
export type Layout = 'known' | 'theme';

/** What decides where a row stands. */
export interface Placed {
  section: Section;
  theme: string;
  document: string;
  status: StatusId;
  /** 与序时进度相差 in percentage points; null without a pace. */
  difference: number | null;
}

/** Rows of a block that are no lanes, closed until somebody asks: of one document, or of one section. */
export interface Group<T> {
  id: string;
  rows: T[];
}

/** A part of a board under one heading: lanes first, then groups. */
export interface Block<T> {
  id: string;
  lanes: T[];
  groups: Group<T>[];
}

/**
 * Sections whose rows stand closed in groups. A board of all areas has hundreds without a result; one area shows what it
 * set out to reach, theme by theme, and closes only what is no figure.
 */
const grouped: Record<Layout, ReadonlySet<Section>> = {
  known: new Set(['missing', 'words']),
  theme: new Set(['words']),
};

/** The block of a row, and its group there; null among the lanes. */
export const placeOf = (
  { section, theme, document }: Pick<Placed, 'section' | 'theme' | 'document'>,
  layout: Layout,
): { block: string; group: string | null } =>
  layout === 'known'
    ? { block: section, group: grouped.known.has(section) ? document : null }
    : { block: theme, group: grouped.theme.has(section) ? section : null };

/** How the rows are to be set out; themes and documents in the order in which they are listed. */
export interface Arranging {
  layout: Layout;
  themes: readonly { id: string }[];
  documents: readonly { id: string }[];
  sort: Sort | null;
}

/** The blocks of a board that hold any of the rows, in order. Every row stands in exactly one place. */
export function arrange<T extends Placed>(
  rows: readonly T[],
  { layout, themes, documents, sort }: Arranging,
): Block<T>[] {
  const blockIds = layout === 'known' ? sections : themes.map(({ id }) => id);
  const groupIds = layout === 'known' ? documents.map(({ id }) => id) : sections;
  const places = new Map<string, T[]>();
  const key = (block: string, group: string | null) => `${block} ${group ?? ''}`;
  const ordered = sections.flatMap((section) => rows.filter((row) => row.section === section));
  if (sort) ordered.sort(by[sort]);
  for (const row of ordered) {
    const { block, group } = placeOf(row, layout);
    const place = key(block, group);
    const there = places.get(place);
    if (there) there.push(row);
    else places.set(place, [row]);
  }
  return blockIds
    .map((id) => ({
      id,
      lanes: places.get(key(id, null)) ?? [],
      groups: groupIds.flatMap((group) => {
        const own = places.get(key(id, group));
        return own ? [{ id: group, rows: own }] : [];
      }),
    }))
    .filter(({ lanes, groups }) => lanes.length + groups.length > 0);
}

/** All rows of a block, in the order of the screen. */
export const rowsOf = <T>({ lanes, groups }: Block<T>): T[] => [
  ...lanes,
  ...groups.flatMap(({ rows }) => rows),
];

/** Rows in the order in which a board shows them. */
export const asShown = <T extends Placed>(rows: readonly T[], how: Arranging): T[] =>
  arrange(rows, how).flatMap(rowsOf);

const worst = statusIds.indexOf('missed');
/** What needs attention first: the verdicts from the worst to the best, then what has none. */
const urgency = (status: StatusId): number => {
  const at = statusIds.indexOf(status);
  return at <= worst ? worst - at : at;
};

/** Never by values: their units differ. Equal rows keep the order of their documents. */
const by: Record<Sort, (a: Placed, b: Placed) => number> = {
  status: (a, b) => urgency(a.status) - urgency(b.status),
  pace: (a, b) =>
    // Rows without a pace come last; Infinity less Infinity would be no number.
    a.difference === b.difference ? 0 : (a.difference ?? Infinity) - (b.difference ?? Infinity),
};
