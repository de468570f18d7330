import { error } from '@sveltejs/kit';
import { langOf } from '@app/lang.ts';
import { isGoal } from '@data/models/models.ts';
import { getSite, rowsWhere } from '../../../parts/site.ts';
import { areaFacts } from '../../../parts/area-facts.ts';
import { levelWord } from '../../../parts/area-label.ts';
import { boardRows, headRows } from '../../../parts/board-row.ts';
import { figures, forAreaTable } from '../../../parts/figures.ts';
import { cut } from '../../../parts/limits.ts';
import { documentNames, firstIssued, nameOf, themeNames } from '../../../parts/names.ts';
import { structureInputs } from '../../../parts/structure-input.ts';
import { summarise } from '../../../parts/summary.ts';
import { forTable, targetDetails } from '../../../parts/target-detail.ts';
import { yoyInput } from '../../../parts/yoy-input.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const site = await getSite();
  return (site.tables['areas'] ?? []).map((area) => ({ code: String(area['code']) }));
};

export const load: PageServerLoad = async ({ params }) => {
  const lang = langOf(params.lang);
  const site = await getSite();
  const area = (site.tables['areas'] ?? []).find((row) => row['code'] === params.code);
  if (!area) error(404, params.code);
  const own = rowsWhere(site.targets, 'area', params.code);
  const goals = own.filter(isGoal);
  const rows = boardRows(goals, lang);
  const observations = [...rowsWhere(site.observations, 'area', params.code)].sort((a, b) => b.y - a.y);
  const documents = site.tables['documents'] ?? [];
  const used = new Set(own.map(({ document }) => document));
  const summary = summarise(rows);
  const inForce = [...used].filter((id) => site.documentState.get(id) === 'in_force').length;
  return {
    code: params.code,
    name: nameOf(area, lang),
    level: levelWord(area, lang),
    // Cities are context: they have no briefing.
    counted: area['level'] === 'district' || area['level'] === 'zone',
    // What a head of the area must know, in numbers; links lead to the parts of the page.
    facts: areaFacts(own, summary, { figures: observations.length, documents: used.size, inForce }, lang),
    board: {
      from: firstIssued(site, used),
      area: params.code,
      rows: headRows(rows),
      summary,
      areas: [{ id: params.code, name: nameOf(area, lang) }],
      themes: themeNames(site, lang),
      documents: documentNames(site, lang).filter(({ id }) => used.has(id)),
    },
    rows,
    binding: targetDetails(
      site,
      goals.filter(({ binding }) => binding === 'binding'),
      lang,
    ).map(forTable),
    requirements: cut(
      targetDetails(
        site,
        own.filter(({ role }) => role === 'requirement'),
        lang,
      ).map(forTable),
    ),
    figures: cut(figures(site, observations, lang).map(forAreaTable)),
    yoy: yoyInput(site, own, observations, lang),
    structures: structureInputs(site, observations, lang),
    sources: documents
      .filter((row) => used.has(String(row['id'])))
      .map((row) => ({
        id: String(row['id']),
        title: String(row[`title_${lang}`]),
        number: String(row['number'] ?? ''),
        issued: String(row['issued_on'] ?? ''),
        state: site.documentState.get(String(row['id'])) ?? 'in_force',
        goals: goals.filter(({ document }) => document === row['id']).length,
      })),
  };
};
