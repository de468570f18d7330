import type { Row } from '@data/csv.ts';
import { syllables } from '@data/pinyin.ts';
import { hanOf } from '@lib/search.ts';
import type { Site } from '../site.ts';
import type { IndexRow, SearchIndex } from './search-index.ts';

/** The index of everything that has a page, and of the units with targets. Build time only. */
export function buildIndex({ tables, targets, observations }: Site): SearchIndex {
  const rows = (name: string) => tables[name] ?? [];
  const targetCount = countBy(targets, 'indicator');
  const figureCount = countBy(observations, 'indicator');
  const counted = targets.filter((target) => target.counted);
  const goals = byUnit(counted.filter(({ role }) => role === 'goal'));
  const requirements = byUnit(counted.filter(({ role }) => role === 'requirement'));
  return withSounds({
    areas: rows('areas').map((row) => entry(text(row['code']), [text(row['name_zh'])], text(row['name_en']))),
    indicators: rows('indicators').map((row) => [
      ...entry(
        text(row['id']),
        [text(row['name_zh']), text(row['short_zh']), ...list(row['aliases'])],
        text(row['name_en']),
      ),
      targetCount.get(text(row['id'])) ?? 0,
      figureCount.get(text(row['id'])) ?? 0,
    ]),
    documents: rows('documents').map((row) => [
      ...entry(
        text(row['id']),
        [text(row['title_zh']), text(row['number']), text(row['issuer'])],
        text(row['title_en']),
      ),
      text(row['issued_on']),
    ]),
    // Companies are left out: named companies carry no status on this site.
    units: rows('organisations')
      .filter((row) => row['kind'] !== 'company')
      .map((row): SearchIndex['units'][number] => [
        ...entry(text(row['id']), [text(row['name_zh']), ...list(row['aliases'])], text(row['name_en'])),
        text(row['area']),
        goals.get(text(row['id'])) ?? [],
        requirements.get(text(row['id']))?.length ?? 0,
      ])
      .filter(([, , , , , own, required]) => own.length > 0 || required > 0),
  });
}

/** The same with the usual readings said once, which leaves syllables to the few names that read otherwise. */
function withSounds(index: Omit<SearchIndex, 'sounds'>): SearchIndex {
  const all: IndexRow<unknown[]>[] = Object.values(index).flat();
  const heard = new Map<string, Map<string, number>>();
  for (const [, zh, pinyin] of all) {
    const read = pinyin.split(' ');
    for (const [i, char] of hanOf(zh.join('')).entries()) {
      const counts = heard.get(char) ?? new Map<string, number>();
      counts.set(read[i]!, (counts.get(read[i]!) ?? 0) + 1);
      heard.set(char, counts);
    }
  }
  const usual = new Map(
    [...heard].map(([char, counts]) => [char, [...counts].sort((a, b) => b[1] - a[1])[0]![0]]),
  );
  for (const row of all) {
    if (hanOf(row[1].join('')).every((char, i) => usual.get(char) === row[2].split(' ')[i])) row[2] = '';
  }
  const sounds: Record<string, string> = {};
  for (const [char, sound] of [...usual].sort()) sounds[sound] = (sounds[sound] ?? '') + char;
  return { sounds, ...index };
}

/** Names that the first one contains are found by it and need not be sent. */
function entry(id: string, [first = '', ...others]: string[], en: string): IndexRow {
  const names = [first, ...new Set(others.filter((name) => name !== '' && !first.includes(name)))];
  return [id, names, names.map(syllables).filter(Boolean).join(' '), en];
}

function byUnit(targets: Site['targets']): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, lead, support } of targets) {
    for (const unit of new Set([...list(lead), ...list(support)])) {
      const own = found.get(unit);
      if (own) own.push(id);
      else found.set(unit, [id]);
    }
  }
  return found;
}

function countBy<K extends string>(rows: readonly Record<K, string>[], key: K): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[key], (counts.get(row[key]) ?? 0) + 1);
  return counts;
}

const text = (cell: Row[string] | undefined): string => String(cell ?? '');
const list = (cell: Row[string] | undefined): string[] => text(cell).split('|').filter(Boolean);
