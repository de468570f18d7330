import { clamp, tenth } from '../../lib/scale.ts';
import { dodge } from './dodge.ts';
import { block, lineHeight, type PlacedText } from './text.ts';

/** A text that belongs to a place on a horizontal line. `text` may hold line breaks. */
export interface Placeable {
  x: number;
  text: string;
  /** In pixels. */
  size?: number;
}

const gap = 12;

/**
 * Texts beside each other, centred on their places and moved apart where they would touch. Where there is no room for
 * all of them on one line, each has its own, in the given order. `y` counts from the top of the block, which is `high`.
 */
export function along<T extends Placeable>(
  items: readonly T[],
  left: number,
  right: number,
): { texts: (T & PlacedText)[]; high: number; single: boolean } {
  const room = Math.max(1, right - left);
  const blocks = items.map((item) => ({ item, ...block(item.text, room, item.size) }));
  const high = Math.max(0, ...blocks.map((one) => one.high));
  if (blocks.reduce((sum, { wide }) => sum + wide + gap, -gap) <= room) {
    // Dodging runs along the line, so places and widths take the part of heights; the last gap lies outside.
    const sized = blocks.map((one) => ({ ...one, y: one.item.x + gap / 2, size: one.wide + gap }));
    const texts = dodge(sized, left, right + gap).map(({ item, lines, y }) => ({
      ...item,
      lines,
      anchor: 'middle' as const,
      x: tenth(y - gap / 2),
      y: lineHeight / 2,
    }));
    return { texts, high, single: true };
  }
  let top = 0;
  const texts = blocks.map(({ item, lines, wide, high: own }) => {
    const y = top + lineHeight / 2;
    top += own;
    const x = tenth(clamp(item.x, left + wide / 2, Math.max(left + wide / 2, right - wide / 2)));
    return { ...item, lines, anchor: 'middle' as const, x, y };
  });
  return { texts, high: top, single: false };
}
