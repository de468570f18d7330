import { error } from '@sveltejs/kit';
import { langOf } from '@app/lang.ts';
import { getSite } from '../../../parts/site.ts';
import { targetDetails } from '../../../parts/target-detail.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** A table of half as many again is laid out in one long task (120 rows took 109 ms once; the budget is 100). */
const PER_PAGE = 80;

const goals = async () => {
  const site = await getSite();
  return { site, list: site.targets.filter(({ role, counted }) => role === 'goal' && counted) };
};

const pages = (count: number) => Math.max(1, Math.ceil(count / PER_PAGE));

export const entries: EntryGenerator = async () => {
  const { list } = await goals();
  return Array.from({ length: pages(list.length) }, (_, i) => ({ page: String(i + 1) }));
};

/** The complete list of counted targets in the order of the package, readable without script. */
export const load: PageServerLoad = async ({ params }) => {
  const { site, list } = await goals();
  const page = Number(params.page);
  if (!Number.isInteger(page) || page < 1 || page > pages(list.length)) error(404, params.page);
  return {
    page,
    pages: pages(list.length),
    total: list.length,
    first: list.length === 0 ? 0 : (page - 1) * PER_PAGE + 1,
    rows: targetDetails(site, list.slice((page - 1) * PER_PAGE, page * PER_PAGE), langOf(params.lang)),
  };
};
