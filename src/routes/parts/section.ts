import type { Words } from '@app/words.ts';
import type { TargetRow } from '@data/models/models.ts';

/** What is known about a target: a public result, still running, due without a result, or only words. */
export type Section = 'known' | 'running' | 'missing' | 'words';
export const sections: readonly Section[] = ['known', 'running', 'missing', 'words'];

/** Title of a section and a sentence about it. */
export const sectionWords = (section: Section, t: Words): readonly [title: string, note: string] =>
  (
    ({
      known: [t.known, t.knownNote],
      running: [t.inForce, t.inForceNote],
      missing: [t.missing, t.missingNote],
      words: [t.others, t.othersNote],
    }) as const
  )[section];

/** Sections whose rows stand by document. */
const grouped: ReadonlySet<Section> = new Set<Section>(['missing', 'words']);
export const isGrouped = (section: Section): boolean => grouped.has(section);

/** Rows in the order in which a board shows them: section by section, grouped ones in the order of `documents`. */
export function asShown<T extends { section: Section; document: string }>(
  rows: readonly T[],
  documents: readonly { id: string }[],
): T[] {
  return sections.flatMap((section) => {
    const list = rows.filter((row) => row.section === section);
    return grouped.has(section)
      ? documents.flatMap(({ id }) => list.filter(({ document }) => document === id))
      : list;
  });
}

/** The section a verdict belongs to. Sections partition the targets, so their counts sum to the total. */
export function sectionOf(row: Pick<TargetRow, 'status' | 'x' | 'claim'>): Section {
  if (row.status === 'not_public' || row.status === 'qualitative') return 'words';
  if (row.status === 'overdue' || row.status === 'closed') return 'missing';
  return row.x === null && row.claim === null ? 'running' : 'known';
}
