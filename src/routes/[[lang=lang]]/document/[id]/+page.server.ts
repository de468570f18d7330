import { error } from '@sveltejs/kit';
import { langOf } from '@app/lang.ts';
import { words } from '@app/words.ts';
import { isGoal } from '@data/models/models.ts';
import { byKey, getSite, rowsWhere } from '../../../parts/site.ts';
import { figures } from '../../../parts/figures.ts';
import { boardRows } from '../../../parts/board-row.ts';
import { documentFacts, documentFinding } from '../../../parts/document-finding.ts';
import { cut } from '../../../parts/limits.ts';
import { nameOf } from '../../../parts/names.ts';
import { summarise } from '../../../parts/summary.ts';
import { targetDetails } from '../../../parts/target-detail.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const site = await getSite();
  return (site.tables['documents'] ?? []).map((row) => ({ id: String(row['id']) }));
};

export const load: PageServerLoad = async ({ params }) => {
  const lang = langOf(params.lang);
  const site = await getSite();
  const documents = byKey(site.tables['documents'] ?? [], 'id');
  const row = documents.get(params.id);
  if (!row) error(404, params.id);
  const own = rowsWhere(site.targets, 'document', params.id);
  const details = (fits: (row: (typeof own)[number]) => boolean) =>
    cut(targetDetails(site, own.filter(fits), lang));
  const goals = details(isGoal);
  const companies = details((row) => row.role === 'goal' && !isGoal(row));
  const requirements = details(({ role }) => role === 'requirement');
  const parameters = details(({ role }) => role === 'parameter');
  const published = cut(figures(site, rowsWhere(site.observations, 'document', params.id), lang));
  const tasks = (site.tables['tasks'] ?? []).filter((task) => task['document'] === params.id);
  const counts = {
    goals: summarise(boardRows(own.filter(isGoal), lang)),
    companies: companies.total,
    requirements: requirements.total,
    parameters: parameters.total,
    figures: published.total,
    tasks: tasks.length,
  };
  const state = site.documentState.get(params.id) ?? 'in_force';
  return {
    finding: documentFinding(counts, state, lang, words[lang]),
    facts: documentFacts(counts, lang, words[lang]),
    id: params.id,
    title: String(row[`title_${lang}`]),
    titleZh: String(row['title_zh']),
    number: String(row['number'] ?? ''),
    issuer: String(row['issuer'] ?? ''),
    issued: String(row['issued_on'] ?? ''),
    kind: String(row['kind']),
    areaCode: String(row['area']),
    areaName: nameOf(
      (site.tables['areas'] ?? []).find((area) => area['code'] === row['area']),
      lang,
    ),
    state,
    covers: [row['covers_from'], row['covers_to']].filter(Boolean).join('–'),
    note: String(row['note'] ?? ''),
    url: String(row['url'] ?? ''),
    goals,
    companies,
    requirements,
    parameters,
    figures: published,
    tasks: tasks.map((task) => ({
      id: String(task['id']),
      list: String(task['list']),
      no: Number(task['no']),
      category: String(task['category'] ?? ''),
      title: String(task[`title_${lang}`]),
      targets: String(task['targets'] ?? '')
        .split('|')
        .filter(Boolean).length,
    })),
  };
};
