import { error } from '@sveltejs/kit';
import { langOf } from '@app/lang.ts';
import { byKey, getSite, rowsWhere } from '../../../parts/site.ts';
import { citizenSentence } from '../../../parts/citizen-sentence.ts';
import { dumbbellInput } from '../../../parts/dumbbell-input.ts';
import { figures } from '../../../parts/figures.ts';
import { limits } from '../../../parts/limits.ts';
import { multiplesInput } from '../../../parts/multiples-input.ts';
import { nameOf } from '../../../parts/names.ts';
import { paceInputs } from '../../../parts/pace-input.ts';
import { targetDetails } from '../../../parts/target-detail.ts';
import { trajectoryInput } from '../../../parts/trajectory-input.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const site = await getSite();
  return (site.tables['indicators'] ?? []).map((row) => ({ id: String(row['id']) }));
};

export const load: PageServerLoad = async ({ params }) => {
  const lang = langOf(params.lang);
  const site = await getSite();
  const indicator = (site.tables['indicators'] ?? []).find((row) => row['id'] === params.id);
  if (!indicator) error(404, params.id);
  const targets = rowsWhere(site.targets, 'indicator', params.id);
  const observations = rowsWhere(site.observations, 'indicator', params.id);
  const areas = byKey(site.tables['areas'] ?? [], 'code');
  // Districts in code order, then the cities that are their background.
  const rank = (code: string) => (['district', 'zone'].includes(String(areas.get(code)?.['level'])) ? 0 : 1);
  const codes = [...new Set([...targets, ...observations].map(({ area }) => area))].sort(
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
  );
  const sections = codes.map((code, i) => {
    const own = targets.filter(({ area }) => area === code);
    const seen = observations.filter(({ area }) => area === code);
    const name = nameOf(areas.get(code), lang);
    return {
      code,
      name,
      sentence: citizenSentence(own, seen, name, nameOf(indicator, lang), lang),
      chart: i < limits.charts ? trajectoryInput(site, own, seen, lang) : null,
      targets: targetDetails(site, own, lang),
      figures: figures(site, seen, lang),
      paces: paceInputs(own, site.schema.asOf, lang),
    };
  });
  return {
    id: params.id,
    name: nameOf(indicator, lang),
    otherName: nameOf(indicator, lang === 'zh' ? 'en' : 'zh'),
    theme: nameOf(
      (site.tables['themes'] ?? []).find((row) => row['id'] === indicator['theme']),
      lang,
    ),
    unit: String(indicator[`unit_${lang}`] ?? ''),
    direction: String(indicator['direction']),
    definition: String(indicator[`definition_${lang}`] ?? ''),
    standard: String(indicator['standard'] ?? ''),
    aliases: String(indicator['aliases'] ?? '')
      .split('|')
      .filter(Boolean),
    breaks: (site.tables['breaks'] ?? [])
      .filter((row) => row['indicator'] === params.id)
      .map((row) => ({
        area: row['area'] === null ? '' : nameOf(areas.get(String(row['area'])), lang),
        period: String(row['period']),
        text: String(row[`text_${lang}`]),
      })),
    areas: sections,
    dumbbell: dumbbellInput(
      targets,
      sections.slice(0, limits.charts).map(({ code, name }) => ({ code, name })),
      lang,
    ),
    multiples: multiplesInput(sections, lang),
  };
};
