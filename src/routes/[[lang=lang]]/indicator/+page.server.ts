import { langOf } from '@app/lang.ts';
import { getSite } from '../../parts/site.ts';
import { themeNames } from '../../parts/names.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const lang = langOf(params.lang);
  const site = await getSite();
  const targets = new Map<string, number>();
  const figures = new Map<string, number>();
  for (const { indicator } of site.targets) targets.set(indicator, (targets.get(indicator) ?? 0) + 1);
  for (const { indicator } of site.observations) figures.set(indicator, (figures.get(indicator) ?? 0) + 1);
  const indicators = (site.tables['indicators'] ?? []).map((row) => {
    const id = String(row['id']);
    return {
      id,
      theme: String(row['theme']),
      name: String(row[`name_${lang}`]),
      unit: String(row[`unit_${lang}`] ?? ''),
      targets: targets.get(id) ?? 0,
      figures: figures.get(id) ?? 0,
    };
  });
  return {
    groups: themeNames(site, lang).map((theme) => ({
      ...theme,
      indicators: indicators.filter((one) => one.theme === theme.id),
    })),
    total: indicators.length,
  };
};
