import { langOf } from '@app/lang.ts';
import { getSite } from '../parts/site.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params }) => {
  const lang = langOf(params.lang);
  const { schema } = await getSite();
  return {
    lang,
    asOf: schema.asOf,
    coverage: lang === 'zh' ? schema.scopeZh : schema.scopeEn,
    synthetic: schema.synthetic,
  };
};
