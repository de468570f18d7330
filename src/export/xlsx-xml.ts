/** Most characters of a cell; Excel refuses a file with more. */
const longest = 32_767;

/** What XML 1.0 cannot say, and what Excel reads as an escape: both become `_xHHHH_` (ECMA-376 ST_Xstring). */
// eslint-disable-next-line no-control-regex -- these are the ones to find
const unsayable = /[\0-\x08\x0b\x0c\x0e-\x1f\r\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const markup = /[&<>"]/g;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML, in content as in attributes. Half a surrogate pair becomes U+FFFD when it is encoded. */
export function xmlText(text: string): string {
  return text
    .replace(unsayable, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(markup, (sign) => entities[sign]!);
}

export const tooLong = (text: string): boolean => text.length > longest;

/** `<is>` of a cell of text; blanks at the ends and line ends are kept. */
export function inlineText(text: string): string {
  const shown = tooLong(text) ? `${text.slice(0, longest - 1)}…` : text;
  const keep = /^\s|\s$|\s\s|\n/.test(shown) ? ' xml:space="preserve"' : '';
  return `<is><t${keep}>${xmlText(shown)}</t></is>`;
}

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnName(Math.floor(index / 26) - 1) + rest;
}
