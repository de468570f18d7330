import { error } from '@sveltejs/kit';
import { langOf } from '@app/lang.ts';
import { isGoal } from '@data/models/models.ts';
import { byKey, getSite, rowsWhere } from '../../../parts/site.ts';
import { figures } from '../../../parts/figures.ts';
import { cut } from '../../../parts/limits.ts';
import { nameOf } from '../../../parts/names.ts';
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
  const tasks = (site.tables['tasks'] ?? []).filter((task) => task['document'] === params.id);
  return {
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
    state: site.documentState.get(String(row['id'])) ?? 'in_force',
    covers: [row['covers_from'], row['covers_to']].filter(Boolean).join('–'),
    note: String(row['note'] ?? ''),
    url: String(row['url'] ?? ''),
    goals: details(isGoal),
    companies: details((row) => row.role === 'goal' && !isGoal(row)),
    requirements: details(({ role }) => role === 'requirement'),
    parameters: details(({ role }) => role === 'parameter'),
    figures: cut(figures(site, rowsWhere(site.observations, 'document', params.id), lang)),
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
