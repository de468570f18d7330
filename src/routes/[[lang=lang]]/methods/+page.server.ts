import { getSite } from '../../parts/site.ts';
import { statusIds, type StatusId } from '@data/progress/rules.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const site = await getSite();
  const counts: Partial<Record<StatusId, number>> = {};
  for (const { status } of site.targets) counts[status] = (counts[status] ?? 0) + 1;
  return { statuses: statusIds.map((id) => ({ id, count: counts[id] ?? 0 })) };
};
