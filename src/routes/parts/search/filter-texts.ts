import { searchText } from '@lib/search.ts';
import { loadIndex } from './load-index.ts';
import { englishName, nameReader } from './names-of.ts';

/** What the text filters look through beside the printed row. */
export interface FilterTexts {
  /** By id of the indicator. */
  names: Record<string, string>;
  /** By id of the target. */
  units: Record<string, string>;
}

export async function filterTexts(base: string): Promise<FilterTexts> {
  const index = await loadIndex(base);
  const read = nameReader(index);
  const names = index.indicators.map((row) => [row[0], searchText([...read.chinese(row), englishName(row)])]);
  const units = new Map<string, string>();
  for (const unit of index.units) {
    const text = searchText([...read.unit(unit), englishName(unit)]);
    for (const id of unit[5]) units.set(id, `${units.get(id) ?? ''} ${text}`);
  }
  return { names: Object.fromEntries(names), units: Object.fromEntries(units) };
}
