import { error } from '@sveltejs/kit';
import { langOf } from '@app/lang.ts';
import { briefingWords } from '@app/briefing-words.ts';
import { briefing, briefingAreas } from '../../../parts/briefing.ts';
import { getSite } from '../../../parts/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => [
  { code: 'all' },
  ...briefingAreas(await getSite(), 'zh').map(({ id }) => ({ code: id })),
];

export const load: PageServerLoad = async ({ params }) => {
  const lang = langOf(params.lang);
  const site = await getSite();
  const areas = briefingAreas(site, lang);
  if (params.code === 'all') {
    return { code: params.code, ...briefing(site, areas, briefingWords[lang].allAreas, lang) };
  }
  const area = areas.find(({ id }) => id === params.code);
  if (!area) error(404, params.code);
  return { code: params.code, ...briefing(site, [area], area.name, lang) };
};
