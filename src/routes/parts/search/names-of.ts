import { hanOf, type Name } from '@lib/search.ts';
import type { IndexRow, SearchIndex } from './search-index.ts';

export interface NameReader {
  /** Chinese names of a row, each with its own syllables. */
  chinese: (row: IndexRow<unknown[]>) => Name[];
  /** The same of a unit, with the name of its district where the printed name leaves that out. */
  unit: (row: SearchIndex['units'][number]) => Name[];
}

export function nameReader({ sounds, areas }: SearchIndex): NameReader {
  const usual = new Map(
    Object.entries(sounds).flatMap(([sound, chars]) => [...chars].map((c) => [c, sound])),
  );
  const byCode = new Map(areas.map((row) => [row[0], row]));

  const chinese: NameReader['chinese'] = ([, zh, pinyin]) => {
    const own = pinyin.split(' ');
    return zh.map((text) => {
      const chars = hanOf(text);
      const read = pinyin === '' ? chars.map((char) => usual.get(char) ?? '*') : own.splice(0, chars.length);
      return { text, pinyin: read.join(' ') };
    });
  };
  // Documents write 区水务局, people ask for 槐荫区水务局.
  const unit: NameReader['unit'] = (row) => {
    const own = chinese(row);
    const area = byCode.get(row[4]);
    const [printed] = own;
    const [district] = area ? chinese(area) : [];
    if (!printed?.text.startsWith('区') || !district) return own;
    const full = {
      text: district.text + printed.text.slice(1),
      pinyin: `${district.pinyin} ${printed.pinyin.split(' ').slice(1).join(' ')}`,
    };
    return [full, ...own];
  };
  return { chinese, unit };
}

export const englishName = ([, , , en]: IndexRow<unknown[]>): Name => ({ text: en, pinyin: '' });
