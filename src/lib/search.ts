/**
 * Finds named things by what somebody typed: Chinese, pinyin, pinyin initials or English, in any width and case.
 * Pure: names in, ranked hits out.
 */

/** A name as printed, with the syllables of its Chinese characters in order: `四上企业` with `si shang qi ye`. */
export interface Name {
  text: string;
  pinyin: string;
}

/** How a name was met, best first. */
export const levels = ['exact', 'prefix', 'word', 'contains', 'initials'] as const;
export type Level = (typeof levels)[number];

/** A stretch of a name, in UTF-16 units as `slice` takes them. */
export type Range = readonly [start: number, end: number];

export interface Prepared<T> {
  item: T;
  names: readonly PreparedName[];
  /** Names of what it belongs to: they help a query of several words, and are never a hit by themselves. */
  context: readonly PreparedName[];
  /** Among equals the heavier comes first. */
  weight: number;
}

export interface Hit<T> {
  item: T;
  level: Level;
  /** The name that was met, and where; of a query of several words the name that met most of them. */
  name: string;
  ranges: readonly Range[];
}

/** A name folded for search; `from` and `to` lead back to the printed one. */
interface PreparedName {
  printed: string;
  text: string;
  from: readonly number[];
  to: readonly number[];
  /** Where words begin, by unit of `text`: after a space or a mark, and between scripts. */
  starts: readonly boolean[];
  spelled: Spelled | null;
}

/** The same name in Latin letters; `unit` leads from a letter back to `text`. */
interface Spelled {
  full: string;
  fullUnit: readonly number[];
  initials: string;
  initialUnit: readonly number[];
}

const kept = /[\p{L}\p{N}]/u;
const han = /\p{Script=Han}/u;
const latin = /^[a-z0-9]+$/;
const maxQuery = 100;

/** The Chinese characters of a name: each needs a syllable. */
export const hanOf = (text: string): string[] => [...text.normalize('NFKD')].filter((char) => han.test(char));

/** Makes a thing ready to be found. Once per thing, not per query. */
export function prepare<T>(
  item: T,
  names: readonly Name[],
  { context = [], weight = 0 }: { context?: readonly Name[]; weight?: number } = {},
): Prepared<T> {
  return { item, names: names.map(prepareName), context: context.map(prepareName), weight };
}

function prepareName({ text: printed, pinyin }: Name): PreparedName {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  const starts: boolean[] = [];
  let at = 0;
  let before = '';
  for (const char of printed) {
    for (const plain of char.normalize('NFKD').toLowerCase()) {
      if (/\p{M}/u.test(plain)) continue;
      if (!kept.test(plain)) {
        before = '';
        continue;
      }
      const script = han.test(plain) ? 'han' : 'other';
      for (let unit = 0; unit < plain.length; unit++) {
        from.push(at);
        to.push(at + char.length);
        starts.push(unit === 0 && script !== before);
      }
      text += plain;
      before = script;
    }
    at += char.length;
  }
  return { printed, text, from, to, starts, spelled: spell(text, pinyin) };
}

function spell(text: string, pinyin: string): Spelled | null {
  const syllables = pinyin.split(' ').filter(Boolean);
  if (syllables.length === 0) return null;
  const spelled = { full: '', fullUnit: [] as number[], initials: '', initialUnit: [] as number[] };
  let unit = 0;
  for (const char of text) {
    const sound = han.test(char) ? (syllables.shift() ?? '*') : char;
    for (let i = 0; i < sound.length; i++) spelled.fullUnit.push(unit);
    spelled.full += sound;
    spelled.initialUnit.push(unit);
    spelled.initials += sound.charAt(0);
    unit += char.length;
  }
  return spelled;
}

/** What of a name a query met, in units of its folded text. */
interface Met {
  level: number;
  start: number;
  end: number;
}

/** Things that fit the query, best first; nothing for a query without a letter, character or digit. */
export function search<T>(query: string, things: readonly Prepared<T>[]): Hit<T>[] {
  const short = [...query].slice(0, maxQuery).join('');
  const whole = prepareName({ text: short, pinyin: '' }).text;
  if (whole === '') return [];
  const words = short
    .split(/\s+/u)
    .map((text) => prepareName({ text, pinyin: '' }).text)
    .filter(Boolean);
  const found = things.flatMap((thing, order) => {
    const hit = meetWhole(whole, thing) ?? (words.length > 1 ? meetWords(words, thing) : null);
    return hit ? [{ hit, order, weight: thing.weight }] : [];
  });
  found.sort(
    (a, b) =>
      a.hit.level - b.hit.level ||
      b.weight - a.weight ||
      a.hit.name.printed.length - b.hit.name.printed.length ||
      a.order - b.order,
  );
  return found.map(({ hit: { level, item, name, ranges } }) => ({
    item,
    level: levels[level]!,
    name: name.printed,
    ranges: ranges.map(({ start, end }) => [name.from[start]!, name.to[end - 1]!] as const),
  }));
}

interface Candidate<T> {
  item: T;
  level: number;
  name: PreparedName;
  ranges: Met[];
}

/** The query as one stretch of one name: the first of the names that it meets best. */
function meetWhole<T>(query: string, { item, names }: Prepared<T>): Candidate<T> | null {
  let best: Candidate<T> | null = null;
  for (const name of names) {
    const met = meet(query, name);
    if (met && (!best || met.level < best.level)) best = { item, level: met.level, name, ranges: [met] };
  }
  return best;
}

/** Each word of the query somewhere: at least one in a name of the thing, the others there or in its context. */
function meetWords<T>(words: readonly string[], { item, names, context }: Prepared<T>): Candidate<T> | null {
  const perName = names.map((name) => words.map((word) => meet(word, name)));
  let level = levels.indexOf('word') as number;
  for (const [i, word] of words.entries()) {
    const met = [...perName.map((list) => list[i] ?? null), ...context.map((name) => meet(word, name))];
    const best = Math.min(...met.map((one) => one?.level ?? Infinity));
    if (best === Infinity) return null;
    level = Math.max(level, best);
  }
  const counts = perName.map((list) => list.filter(Boolean).length);
  const most = Math.max(0, ...counts);
  if (most === 0) return null;
  const shown = counts.indexOf(most);
  return { item, level, name: names[shown]!, ranges: joined(perName[shown]!.filter((met) => met !== null)) };
}

/** Stretches in order, overlapping ones as one. */
function joined(list: readonly Met[]): Met[] {
  const out: Met[] = [];
  for (const one of [...list].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && one.start <= last.end) last.end = Math.max(last.end, one.end);
    else out.push({ ...one });
  }
  return out;
}

function meet(query: string, name: PreparedName): Met | null {
  const plain = meetText(query, name);
  if (plain && plain.level <= 1) return plain;
  const sound =
    latin.test(query) && query.length > 1 && name.spelled ? meetSound(query, name, name.spelled) : null;
  return sound && (!plain || sound.level < plain.level) ? sound : plain;
}

function meetText(query: string, { text, starts }: PreparedName): Met | null {
  let best: Met | null = null;
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) {
    const end = at + query.length;
    if (at === 0) return { level: end === text.length ? 0 : 1, start: at, end };
    if (starts[at]) return { level: 2, start: at, end };
    // Inside a Latin word two letters say nothing, and what runs on into the next word is chance.
    const chance =
      latin.test(text.charAt(at)) && (query.length < 3 || starts.slice(at + 1, end).includes(true));
    if (!chance) best ??= { level: 3, start: at, end };
  }
  return best;
}

/** By full spelling from the start of any syllable, else by initials: two at the start of a word, three anywhere. */
function meetSound(query: string, { text, starts }: PreparedName, spelled: Spelled): Met | null {
  const { full, fullUnit, initials, initialUnit } = spelled;
  let best: Met | null = null;
  const consider = (level: number, first: number, last: number) => {
    // What has no Chinese character in it was looked for as text already.
    const end = last + (text.codePointAt(last)! > 0xffff ? 2 : 1);
    if (han.test(text.slice(first, end)) && (!best || level < best.level))
      best = { level, start: first, end };
  };
  for (let at = full.indexOf(query); at >= 0; at = full.indexOf(query, at + 1)) {
    const first = fullUnit[at]!;
    const last = fullUnit[at + query.length - 1]!;
    const whole = at + query.length === full.length;
    if (at === 0) consider(whole ? 0 : 1, first, last);
    else if (fullUnit[at - 1] !== first) consider(starts[first] ? 2 : 3, first, last);
  }
  for (let at = initials.indexOf(query); at >= 0; at = initials.indexOf(query, at + 1)) {
    const first = initialUnit[at]!;
    if (query.length > 2 || starts[first]) consider(4, first, initialUnit[at + query.length - 1]!);
  }
  return best;
}

/** Every form of the names in one text, for filters that only ask whether it contains a word. */
export const searchText = (names: readonly Name[]): string =>
  names
    .flatMap((name) => {
      const { spelled } = prepareName(name);
      return [name.text.normalize('NFKC').toLowerCase(), spelled?.full, spelled?.initials];
    })
    .filter(Boolean)
    .join(' ');

/** A name cut at the edges of what was met, to be printed with marks. */
export function pieces(text: string, ranges: readonly Range[]): { text: string; met: boolean }[] {
  const out: { text: string; met: boolean }[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    out.push({ text: text.slice(at, start), met: false }, { text: text.slice(start, end), met: true });
    at = end;
  }
  out.push({ text: text.slice(at), met: false });
  return out.filter((piece) => piece.text !== '');
}
