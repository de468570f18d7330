/** Longer names are cut by some file systems (255 bytes; a Chinese character takes three). */
const longest = 60;

/**
 * `天桥区-PM2.5年均浓度-2026-11-21`: the parts of a file name, without what file systems refuse. Full-width signs stand
 * in for the refused ones where they exist, so that the name still reads.
 */
export function fileStem(parts: readonly string[], asOf: string): string {
  const name = parts.map(cleaned).filter(Boolean).join('-');
  return [[...name].slice(0, longest).join('').replace(trailing, ''), asOf].filter(Boolean).join('-');
}

const stands: Record<string, string> = { '/': '／', '\\': '＼', ':': '：', '*': '＊', '?': '？', '|': '｜' };

// Dots and spaces at the end are dropped by Windows, dots at the start hide a file elsewhere.
const trailing = /[\s.-]+$/u;
const leading = /^[\s.-]+/u;

function cleaned(part: string): string {
  return part
    .normalize('NFC')
    .replace(/[/\\:*?|]/g, (sign) => stands[sign] ?? '')
    .replace(/["<>]|\p{Cc}|\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(leading, '')
    .replace(trailing, '');
}
