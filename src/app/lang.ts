import type { Lang } from '../lib/number.ts';

export type { Lang };
export const langs: readonly Lang[] = ['zh', 'en'];

/** BCP 47 tag for the `lang` attribute. */
export const langTag: Record<Lang, string> = { zh: 'zh-CN', en: 'en' };

export const langOf = (param: string | undefined): Lang => (param === 'en' ? 'en' : 'zh');

/** Address of a page inside the site: Chinese at the root, English below `/en/`. `base` is the folder of the site. */
export const pageHref = (base: string, lang: Lang, path: string): string =>
  `${base}${lang === 'en' ? '/en' : ''}${path}`;
