import type { Row } from '@data/csv.ts';
import type { Site } from './site.ts';
import type { Lang } from '@lib/number.ts';

/** Code and name of areas, themes or documents in one language, in the order in which they are listed. */
export interface Named {
  id: string;
  name: string;
}

const named = (rows: readonly Row[], key: string, label: string): Named[] =>
  rows.map((row) => ({ id: String(row[key]), name: String(row[label] ?? row[key]) }));

/** Districts and zones in code order; cities and provinces are context and never listed beside them. */
export function areaNames(site: Site, lang: Lang): Named[] {
  const districts = (site.tables['areas'] ?? []).filter(
    (row) => row['level'] === 'district' || row['level'] === 'zone',
  );
  districts.sort((a, b) => (String(a['code']) < String(b['code']) ? -1 : 1));
  return named(districts, 'code', `name_${lang}`);
}

/** Themes in their own order. */
export function themeNames(site: Site, lang: Lang): Named[] {
  const themes = [...(site.tables['themes'] ?? [])].sort((a, b) => Number(a['order']) - Number(b['order']));
  return named(themes, 'id', `name_${lang}`);
}

/** Documents in the order of the package. */
export const documentNames = (site: Site, lang: Lang): Named[] =>
  named(site.tables['documents'] ?? [], 'id', `title_${lang}`);

/** Name of a row of any table in a language, `''` when there is none. */
export const nameOf = (row: Row | undefined, lang: Lang): string => String(row?.[`name_${lang}`] ?? '');

/** Look-up of names by id. */
export const nameMap = (list: readonly Named[]): Record<string, string> =>
  Object.fromEntries(list.map(({ id, name }) => [id, name]));

/** The day on which the first of these documents was issued; the package's own day when none says. */
export const firstIssued = (site: Site, documents: ReadonlySet<string>): string =>
  (site.tables['documents'] ?? [])
    .filter((row) => documents.has(String(row['id'])) && row['issued_on'] !== null)
    .map((row) => String(row['issued_on']))
    .sort()[0] ?? site.schema.asOf;
