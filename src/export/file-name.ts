import { formats, type FormatId } from './formats.ts';
import type { ExportMeta } from './table.ts';

/** File systems take 255 bytes; this leaves room for ` (2)` and for a description's ending. */
const maxBytes = 180;

/**
 * `对标_各区目标_截至2026-11-21_linear-1.xlsx`, `duibiao_Targets_as-of-2026-11-21_linear-1.xlsx`.
 * Holds nothing that Windows refuses, no white space, no mark that turns the direction of writing.
 */
export function fileName(meta: Pick<ExportMeta, 'lang' | 'title' | 'asOf' | 'rule'>, id: FormatId): string {
  const { ending } = formats[id];
  const zh = meta.lang === 'zh';
  const tail = [plain(zh ? `截至${meta.asOf}` : `as-of-${meta.asOf}`), plain(meta.rule ?? '')].filter(
    Boolean,
  );
  const head = zh ? '对标' : 'duibiao';
  const room = maxBytes - bytes([head, '', ...tail].join('_') + ending);
  const title = cut(plain(meta.title), room);
  return [head, title, ...tail].filter(Boolean).join('_') + ending;
}

const plain = (text: string): string =>
  text
    .normalize('NFC')
    // Controls, surrogates without a partner, private use and unassigned characters; then what file systems refuse.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu, '')
    .replace(/[\\/:*?"<>|\s_]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');

const bytes = (text: string): number => new TextEncoder().encode(text).length;

function cut(text: string, room: number): string {
  let kept = '';
  let left = room;
  for (const character of text) {
    left -= bytes(character);
    if (left < 0) return kept.replace(/[-.]+$/, '');
    kept += character;
  }
  return kept;
}
