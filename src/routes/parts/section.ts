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

/** How many rows of each section there are, in one line: `已有公开结果 3 项 · 结果待补 14 项`. */
export const sectionCounts = (rows: readonly { section: Section }[], t: Words): string =>
  sections
    .map((section) => [section, rows.filter((row) => row.section === section).length] as const)
    .filter(([, n]) => n > 0)
    .map(([section, n]) => t.counted(sectionWords(section, t)[0], n))
    .join(' · ');

/** The section a verdict belongs to. Sections partition the targets, so their counts sum to the total. */
export function sectionOf(row: Pick<TargetRow, 'status' | 'x' | 'claim'>): Section {
  if (row.status === 'not_public' || row.status === 'qualitative') return 'words';
  if (row.status === 'overdue' || row.status === 'closed') return 'missing';
  return row.x === null && row.claim === null ? 'running' : 'known';
}
