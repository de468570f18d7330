import { customPinyin, pinyin } from 'pinyin-pro';

// Build time only: the library weighs 1 MB.

// Words the library reads otherwise.
customPinyin({ 薄膜: 'bó mó' });

/** Each name as its full pinyin without tones and its initials: `细颗粒物` → `xikeliwu xklw`. */
export function searchWords(...names: readonly string[]): string {
  return [...new Set(names.flatMap(spelled))].filter(Boolean).join(' ');
}

/** A syllable for each Chinese character of a name, in order; `*` where none is known: `细颗粒物` → `xi ke li wu`. */
export function syllables(name: string): string {
  return sounds(name.normalize('NFKD'))
    .filter(({ char }) => /\p{Script=Han}/u.test(char))
    .map(({ syllable }) => syllable ?? '*')
    .join(' ');
}

function spelled(name: string): [full: string, initials: string] {
  let full = '';
  let initials = '';
  for (const { char, syllable } of sounds(name.normalize('NFKC'))) {
    const sound = syllable ?? char.toLowerCase();
    if (!/^[a-z0-9]+$/.test(sound)) continue;
    full += sound;
    initials += syllable === null ? sound : sound.charAt(0);
  }
  return [full, initials];
}

function sounds(text: string): { char: string; syllable: string | null }[] {
  return pinyin(text, { type: 'all', toneType: 'none', v: true }).map(({ origin, pinyin: sound, isZh }) => {
    // Everyone types ü as v, but üe as ue.
    const syllable = sound.replace(/^([ln])ve$/, '$1ue');
    return { char: origin, syllable: isZh && /^[a-z]+$/.test(syllable) ? syllable : null };
  });
}
