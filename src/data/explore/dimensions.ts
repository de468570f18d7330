import type { DimensionId } from './columns.ts';

/** A code with its names and what else is said of it. */
export interface NamedCode {
  dimension: DimensionId;
  code: string;
  name_zh: string;
  name_en: string;
  theme: string | null;
  /** In Chinese, which is what filters compare; `unit_en` is for readers. */
  unit: string | null;
  unit_en: string | null;
  area: string | null;
  /** Type of measure of an indicator: `amount` and `count` can be added up. */
  measure: string | null;
  decimals: number | null;
  /** More that the text filter finds it by. */
  search: string | null;
}

/** Every named code by dimension, in the order of listing. Some thousands at most, so they are kept in memory. */
export type Dimensions = Readonly<Record<DimensionId, ReadonlyMap<string, NamedCode>>>;

/** Of the rows of explore_names.sql; `ord` is the place of a code in its list, where that is not its place in the package. */
export function dimensionsOf(rows: readonly (NamedCode & { ord?: string })[]): Dimensions {
  const maps: Record<DimensionId, Map<string, NamedCode>> = {
    area: new Map(),
    theme: new Map(),
    indicator: new Map(),
    document: new Map(),
    scope: new Map(),
    organisation: new Map(),
  };
  const place = ({ ord = '' }: { ord?: string }) => ord;
  // Stable: what has no place of its own keeps the order it came in.
  const listed = [...rows].sort((a, b) => (place(a) === place(b) ? 0 : place(a) < place(b) ? -1 : 1));
  for (const row of listed) maps[row.dimension].set(row.code, row);
  // An indicator is found by the names of its theme, too.
  for (const one of maps.indicator.values()) {
    const theme = maps.theme.get(one.theme ?? '');
    const search = [one.search, theme?.name_zh, theme?.name_en].filter(Boolean).join(' ');
    maps.indicator.set(one.code, { ...one, search });
  }
  return maps;
}

/** The dimension whose codes stand in a key column; null when the column holds no codes. */
export function dimensionOfKey(key: string): DimensionId | null {
  if (key === 'area' || key === 'indicator' || key === 'document' || key === 'scope') return key;
  return null;
}

/** Text folded for search: lower case, full-width forms made plain. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

const foldedNames = new WeakMap<NamedCode, string>();

/** Everything by which a code is found, folded. */
export function searchText(one: NamedCode): string {
  let text = foldedNames.get(one);
  if (text === undefined) {
    text = folded([one.name_zh, one.name_en, one.search ?? ''].join(' '));
    foldedNames.set(one, text);
  }
  return text;
}
