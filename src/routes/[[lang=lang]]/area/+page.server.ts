import { langOf } from '@app/lang.ts';
import { isGoal } from '@data/models/models.ts';
import { getSite, rowsWhere } from '../../parts/site.ts';
import { boardRows } from '../../parts/board-row.ts';
import { levelWord } from '../../parts/area-label.ts';
import { nameOf } from '../../parts/names.ts';
import { summarise } from '../../parts/summary.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const lang = langOf(params.lang);
  const site = await getSite();
  const areas = [...(site.tables['areas'] ?? [])].sort((a, b) =>
    String(a['code']) < String(b['code']) ? -1 : 1,
  );
  return {
    areas: areas
      .map((area) => {
        const code = String(area['code']);
        const own = rowsWhere(site.targets, 'area', code);
        return {
          code,
          name: nameOf(area, lang),
          level: levelWord(area, lang),
          context: area['level'] === 'city' || area['level'] === 'province',
          summary: summarise(boardRows(own.filter(isGoal), lang)),
          requirements: own.filter(({ role }) => role === 'requirement').length,
          documents: new Set(own.map(({ document }) => document)).size,
          figures: rowsWhere(site.observations, 'area', code).length,
        };
      })
      .filter((area) => area.documents > 0 || area.figures > 0),
  };
};
