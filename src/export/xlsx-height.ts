/** Points of a line of text; of the highest row that Excel has. */
const line = 15;
const highest = 409;
/** No row shows more of a text. */
const looked = 2000;

/** Width in Latin characters: a Chinese one takes two. */
export function wide(text: string): number {
  let width = 0;
  for (let i = 0; i < Math.min(text.length, looked); i++) width += text.charCodeAt(i) > 0x2e7f ? 2 : 1;
  return width;
}

/** Lines that a text takes in a column of this width, at least one. */
export function linesOf(text: string, width: number): number {
  // A column holds a little less than its width says.
  const room = Math.max(width - 1, 1);
  if (text.length * 2 <= room && !text.includes('\n')) return 1;
  let lines = 0;
  for (const part of text.slice(0, looked).split('\n')) lines += Math.max(1, Math.ceil(wide(part) / room));
  return lines;
}

/** The height of a row as attributes; none for one line, which is what the program does by itself. */
export const heightOf = (lines: number, least = line): string =>
  lines > 1 || least > line
    ? ` ht="${Math.min(Math.max(lines * line, least), highest)}" customHeight="1"`
    : '';
