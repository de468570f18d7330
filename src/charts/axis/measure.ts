/**
 * Widths are estimated, never measured: the same picture must come out in Node and in the browser.
 * The shares of an em are those of common Chinese sans-serif faces and of DejaVu Sans, the widest that stands in for
 * them, rounded up.
 */
const wide = /[“”‘’…—≤≥±×%@\u2460-\u24ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;
const broad = /[mwMW−+=]/;
const capital = /[A-HJ-Z]/;
const slim = /[ijltfrI.,:;'|()\s]/;

/** Estimated width in pixels of one line of text set at `size` pixels. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += share(letter);
  return ems * size;
}

function share(letter: string): number {
  if (wide.test(letter)) return 1;
  if (broad.test(letter)) return 0.88;
  if (capital.test(letter)) return 0.75;
  return slim.test(letter) ? 0.36 : 0.64;
}

/**
 * Chinese breaks between any two characters but never before a closing mark nor after an opening one; Latin at spaces,
 * or anywhere if it must.
 */
export function wrap(text: string, max: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, max, size)) {
    if (line && textWidth((line + piece).trimEnd(), size) > max) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** What stays together: opening marks, a Chinese character or a word, closing marks, the space after them. */
const unbroken =
  /[“（《「【〔『]*(?:[^\s“”\u2e80-\uffef]+|[\u2e80-\uffef])?[，。、；：）！？”》」】〕』]*\s*/g;

function pieces(text: string, max: number, size: number): string[] {
  const words = text.match(unbroken) ?? [];
  return words.flatMap((word) => (textWidth(word.trimEnd(), size) > max ? [...word] : [word]));
}
