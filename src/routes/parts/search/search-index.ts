/** What `/search.json` holds: plain lists, because every visitor who searches waits for it. */
export interface SearchIndex {
  /** The usual reading of every Chinese character in the names: characters by syllable. */
  sounds: Record<string, string>;
  areas: IndexRow[];
  indicators: IndexRow<[targets: number, figures: number]>[];
  /** With the day of issue, possibly `''`. */
  documents: IndexRow<[day: string]>[];
  /** With the code of the area, the ids of the goals it answers for, and the number of requirements. */
  units: IndexRow<[area: string, goals: string[], requirements: number]>[];
}

/**
 * Id; Chinese names, the one to print first; the syllables of all of them in order, `''` where every character has
 * its usual reading; the English name.
 */
export type IndexRow<More extends unknown[] = []> = [
  id: string,
  zh: string[],
  pinyin: string,
  en: string,
  ...more: More,
];
