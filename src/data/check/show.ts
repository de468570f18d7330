const longest = 40;

/** Breaks lines, hides text or moves the cursor of a terminal. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const everyUnseen = new RegExp(unseen, 'gu');

/** Cell text that is safe in a one-line message: cut, and with invisible characters spelt out. */
export function show(value: string): string {
  if (value.length <= longest && !unseen.test(value)) return value;
  const characters = Array.from(value.slice(0, 2 * longest + 2));
  const cut = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : value;
  return cut.replace(everyUnseen, (character) => codePoint(character));
}

/** `U+0007`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
