import { tenth } from '../../lib/scale.ts';
import { along } from '../axis/along.ts';
import { block, lineHeight, type PlacedText } from '../axis/text.ts';
import type { Segment, StructurePart } from './types.ts';

/** The name and the figure of a part, joined to its segment by a line, or by a sample of its shade in a list. */
export interface PartText {
  index: number;
  text: PlacedText;
  /** From the segment to the text. */
  leader: string | null;
  sample: { x: number; y: number } | null;
}

/** Under the bar where all have room beside each other, else a list in the order of the parts. */
export function placeTexts(
  parts: readonly StructurePart[],
  segments: readonly Segment[],
  figure: (part: StructurePart) => string,
  barBottom: number,
  width: number,
): { texts: PartText[]; bottom: number } {
  if (segments.length === parts.length) {
    const items = segments.map(({ index, x, width: wide }) => ({
      index,
      from: tenth(x + wide / 2),
      x: x + wide / 2,
      text: `${parts[index]!.label}\n${figure(parts[index]!)}`,
    }));
    const placed = along(items, 0, width);
    const top = barBottom + 16;
    if (placed.single)
      return {
        texts: placed.texts.map(({ index, from, lines, anchor, x, y }) => ({
          index,
          text: { x, y: top + y, lines, anchor },
          leader: `M${from} ${barBottom}v7H${x}v6`,
          sample: null,
        })),
        bottom: top + placed.high,
      };
  }
  let y = barBottom + 8;
  const lead = 22;
  const texts = parts.map((part, index) => {
    const { lines, high } = block(`${part.label} ${figure(part)}`, width - lead);
    const middle = y + lineHeight / 2;
    y += high + 4;
    const text: PlacedText = { x: lead, y: middle, lines, anchor: 'start' };
    return { index, text, leader: null, sample: { x: 0, y: middle - 7 } };
  });
  return { texts, bottom: y };
}
