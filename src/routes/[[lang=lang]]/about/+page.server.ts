import { langOf } from '@app/lang.ts';
import { getSite } from '../../parts/site.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const lang = langOf(params.lang);
  const { schema, tables } = await getSite();
  return {
    version: schema.version,
    tables: schema.tables
      .filter(({ visibility }) => visibility === 'public')
      .map((table) => ({
        name: table.name,
        title: lang === 'zh' ? table.title : table.titleEn,
        description: (lang === 'zh' && table.descriptionZh) || table.description,
        // A package may describe its tables in English alone.
        descriptionLang: lang === 'zh' && table.descriptionZh ? 'zh-CN' : 'en',
        rows: tables[table.name]?.length ?? 0,
        fields: table.fields.map((field) => ({
          name: field.name,
          title: lang === 'zh' ? field.title : field.titleEn,
          type: field.period ? 'period' : field.list ? 'list' : field.type,
          required: field.required,
        })),
      })),
  };
};
