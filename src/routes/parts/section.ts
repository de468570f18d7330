import type { TargetRow } from '@data/models/models.ts';

/** What is known about a target: a public result, still running, due without a result, or only words. */
export type Section = 'known' | 'running' | 'missing' | 'words';
export const sections: readonly Section[] = ['known', 'running', 'missing', 'words'];

/** The section a verdict belongs to. Sections partition the targets, so their counts sum to the total. */
export function sectionOf(row: Pick<TargetRow, 'status' | 'x' | 'claim'>): Section {
  if (row.status === 'not_public' || row.status === 'qualitative') return 'words';
  if (row.status === 'overdue' || row.status === 'closed') return 'missing';
  return row.x === null && row.claim === null ? 'running' : 'known';
}
