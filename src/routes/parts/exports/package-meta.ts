import { exportWords } from '@app/export-words.ts';
import { parseDescriptor } from '@data/schema.ts';
import type { ExportMeta } from '@export/table.ts';
import type { Lang } from '@lib/number.ts';
import { fetchJson } from '../published-file.ts';

/** What every export of the package says of itself; titles, rule, filters and sources are the table's own. */
export async function packageMeta(
  lang: Lang,
): Promise<Pick<ExportMeta, 'lang' | 'asOf' | 'scope' | 'licence' | 'symbols' | 'address'>> {
  const { asOf, scopeZh, scopeEn } = parseDescriptor(await fetchJson('data/datapackage.json'));
  const t = exportWords[lang];
  return {
    lang,
    asOf,
    scope: lang === 'zh' ? scopeZh : scopeEn,
    licence: { name: t.licence },
    symbols: [{ symbol: '', meaning: t.blank }],
    address: location.href,
  };
}
