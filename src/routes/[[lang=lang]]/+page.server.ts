import { langOf } from '@app/lang.ts';
import { words } from '@app/words.ts';
import { isGoal } from '@data/models/models.ts';
import type { Lang } from '@lib/number.ts';
import { getSite, rowsWhere, type Site } from '../parts/site.ts';
import { boardRows, headRows } from '../parts/board-row.ts';
import { latestFigures } from '../parts/latest.ts';
import { areaNames, documentNames, firstIssued, themeNames } from '../parts/names.ts';
import { sections } from '../parts/section.ts';
import { summarise } from '../parts/summary.ts';
import type { PageServerLoad } from './$types';

/** The overview carries at most this many lanes and rows; the rest stands on the list pages and comes with the engine. */
const MAX_LANES = 300;
const MAX_ROWS = 500;

export const load: PageServerLoad = async ({ params }) => {
  const lang = langOf(params.lang);
  const site = await getSite();
  const goals = boardRows(
    site.targets.filter((target) => target.role === 'goal' && target.counted),
    lang,
  );
  // What is known comes first, then what is running: the cut falls on what has least to say.
  const bySection = sections.map((section) => goals.filter((row) => row.section === section));
  const [known = [], running = [], ...rest] = bySection;
  const lanes = [...known, ...running].slice(0, MAX_LANES);
  const carried = [...lanes, ...rest.flat().slice(0, MAX_ROWS - lanes.length)];
  const documents = documentNames(site, lang);
  const used = new Set(goals.map((row) => row.document));
  return {
    board: {
      from: firstIssued(site, used),
      rows: headRows(carried),
      summary: summarise(goals),
      areas: areaNames(site, lang).map((area) => ({ ...area, ...withoutGoals(site, area.id, lang) })),
      themes: themeNames(site, lang),
      documents: documents.filter((one) => used.has(one.id)),
    },
    rows: carried,
    latest: latestFigures(site, areaNames(site, lang), lang),
    requirements: site.targets.filter((target) => target.role === 'requirement' && target.counted).length,
  };
};

/** What the matrix says of an area whose documents set no target that is counted. */
function withoutGoals(site: Site, area: string, lang: Lang): { note?: string } {
  const own = rowsWhere(site.targets, 'area', area);
  if (own.some(isGoal)) return {};
  const count = (role: string) => own.filter((row) => row.role === role).length;
  return { note: words[lang].noGoals(count('requirement'), count('parameter')) };
}
