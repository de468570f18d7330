import { langOf } from '@app/lang.ts';
import { isGoal } from '@data/models/models.ts';
import { byKey, getSite, rowsWhere } from '../../parts/site.ts';
import { nameOf } from '../../parts/names.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const lang = langOf(params.lang);
  const site = await getSite();
  const areas = byKey(site.tables['areas'] ?? [], 'code');
  return {
    documents: (site.tables['documents'] ?? []).map((row) => {
      const id = String(row['id']);
      const own = rowsWhere(site.targets, 'document', id);
      return {
        id,
        title: String(row[`title_${lang}`]),
        number: String(row['number'] ?? ''),
        issuer: String(row['issuer'] ?? ''),
        issued: String(row['issued_on'] ?? ''),
        kind: String(row['kind']),
        area: nameOf(areas.get(String(row['area'])), lang),
        state: site.documentState.get(String(row['id'])) ?? 'in_force',
        covers: [row['covers_from'], row['covers_to']].filter(Boolean).join('–'),
        goals: own.filter(isGoal).length,
        requirements: own.filter(({ role }) => role === 'requirement').length,
        parameters: own.filter(({ role }) => role === 'parameter').length,
        figures: rowsWhere(site.observations, 'document', id).length,
      };
    }),
  };
};
