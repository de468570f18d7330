import { words, type Words } from './finding.ts';
import { codePoint } from './show.ts';

type TextFaultCode = 'text.not_utf8' | 'text.control' | 'text.full_width' | 'text.blanks';

const suspect = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD０-９]|^\s|\s$/u;
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const blankMember = /\s\||\|\s/;

/** None of the faults below; so are nearly all cells. */
export function isClean(cell: string, list: boolean): boolean {
  return cell === '' || !(suspect.test(cell) || (list && blankMember.test(cell)));
}

/**
 * The cell as it should read. Faults of its characters are reported and mended on the fly, so that a
 * trailing blank is told as such and not again as an unknown id.
 */
export function cleanCell(
  cell: string,
  list: boolean,
  fault: (code: TextFaultCode, text: Words) => void,
): string {
  if (isClean(cell, list)) return cell;
  // Line breaks are the scanner's finding.
  let text = /[\r\n]/.test(cell) ? cell.replace(/\s*[\r\n]+\s*/g, ' ').trim() : cell;
  if (text.includes('\uFFFD')) fault('text.not_utf8', notUtf8);
  const hidden = text.match(invisible)?.[0];
  if (hidden !== undefined) {
    fault('text.control', control(hidden));
    text = text.replace(invisible, '');
  }
  if (/[０-９]/.test(text)) {
    fault('text.full_width', fullWidth);
    text = text.replace(/[０-９．＋－]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    );
  }
  if (text.trim() !== text || (list && blankMember.test(text))) {
    fault('text.blanks', blanks);
    text = list
      ? text
          .split('|')
          .map((member) => member.trim())
          .join('|')
      : text.trim();
  }
  return text;
}

const notUtf8 = words(
  ['有无法识别的字符（U+FFFD），文件可能不是 UTF-8 编码', '用原编码打开，另存为 UTF-8，再补上丢失的字'],
  [
    'a character was lost (U+FFFD): the file is probably not UTF-8',
    'open it in its own encoding, save it as UTF-8 and restore the character',
  ],
);

const fullWidth = words(['数字为全角', '改用半角数字 0—9'], ['full-width digits', 'write the digits 0–9']);

const blanks = words(['首尾有空格', '删除空格'], ['leading or trailing blanks', 'remove them']);

function control(character: string): Words {
  const name = codePoint(character);
  return words([`含不可见字符 ${name}`, '删除该字符'], [`an invisible character, ${name}`, 'remove it']);
}
