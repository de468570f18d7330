import { firstView } from '@app/explore-view.ts';
import { langOf } from '@app/lang.ts';
import { searchWords } from '@data/pinyin.ts';
import { createExploreSource, keepVerdicts } from '@data/explore/source.ts';
import { tableIds, type Question, type TableId } from '@data/explore/question.ts';
import { answer, facets, yearsOf } from '../../parts/explore/answer.ts';
import type { FacetView } from '../../parts/explore/facet-view.ts';
import type { Given } from '../../parts/explore/given.ts';
import { areaNames } from '../../parts/names.ts';
import { getSite } from '../../parts/site.ts';
import type { PageServerLoad } from './$types';

/** Rows and values of a facet in the page itself; the rest comes with the engine. */
const rowsShown = 30;
const valuesShown = 12;

export const load: PageServerLoad = async ({ params }) => {
  const lang = langOf(params.lang);
  const site = await getSite();
  await keepVerdicts(site.engine);
  const source = await createExploreSource(site.engine);
  const view = firstView('verdicts');
  const first = await answer(source, view, lang, {}, rowsShown);
  const counted: FacetView[] = [];
  for await (const facet of facets(source, view, lang))
    counted.push({ ...facet, options: facet.options.slice(0, valuesShown) });
  const all = (table: TableId): Question => ({ ...firstView(table), chosen: {} });
  const counts = await Promise.all(
    tableIds.map(async (table) => [table, await source.count(all(table))] as const),
  );
  const documents = new Map((first.rows ?? []).map((row) => [String(row['document']), true]));
  const given: Given = {
    lang,
    asOf: site.schema.asOf,
    counts: Object.fromEntries(counts) as Given['counts'],
    columns: first.columns,
    cells: first.cells,
    total: first.total,
    facets: counted,
    years: yearsOf(source.periods('verdicts')),
    areas: areaNames(site, lang).map(({ id }) => id),
    pinyin: Object.fromEntries(
      [...source.dimensions.area.values()].map(({ code, name_zh }) => [code, searchWords(name_zh)]),
    ),
  };
  return {
    given,
    sources: [...documents.keys()].map((id) => ({
      id,
      name: source.dimensions.document.get(id)?.[`name_${lang}`] ?? id,
    })),
  };
};
