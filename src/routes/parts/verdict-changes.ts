import { statusIds, type StatusId } from '@data/progress/rules.ts';

/** How many more (or fewer) targets a status holds than on the published day. */
export interface Change {
  status: StatusId;
  by: number;
}

/** Differences of counts per status, in the order of statuses; those without a difference are left out. */
export const verdictChanges = (
  before: Readonly<Partial<Record<string, number>>>,
  after: Readonly<Partial<Record<string, number>>>,
): Change[] =>
  statusIds.flatMap((status) => {
    const by = (after[status] ?? 0) - (before[status] ?? 0);
    return by === 0 ? [] : [{ status, by }];
  });
