import { langOf } from '@app/lang.ts';
import { siteConfig } from '@app/site-config.ts';
import { examples } from '@data/sandbox/examples.ts';
import { judgedTables } from '@data/sandbox/judged-tables.ts';
import { getSite } from '../../../parts/site.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const lang = langOf(params.lang);
  const { schema } = await getSite();
  const judged = judgedTables.map(({ name, title, description, columns }) => ({
    name,
    title: title[lang],
    description: description[lang],
    descriptionLang: lang === 'zh' ? 'zh-CN' : 'en',
    columns: columns.map((column) => ({ name: column.name, title: column.title[lang] })),
  }));
  const published = schema.tables
    .filter(({ visibility }) => visibility === 'public' || siteConfig.deployment === 'internal')
    .map((table) => ({
      name: table.name,
      title: lang === 'zh' ? table.title : table.titleEn,
      description: (lang === 'zh' && table.descriptionZh) || table.description,
      // A package may describe its tables in English alone.
      descriptionLang: lang === 'zh' && table.descriptionZh ? 'zh-CN' : 'en',
      columns: table.fields.map((field) => ({
        name: field.name,
        title: lang === 'zh' ? field.title : field.titleEn,
      })),
    }));
  return { judged, published, examples: examples(lang) };
};
