import { isKnown, tenth } from '../../lib/scale.ts';
import { dodge } from '../axis/dodge.ts';
import { block, lineHeight, type PlacedText } from '../axis/text.ts';
import type { TimeValue, TrajectoryFormat, TrajectoryInput, TrajectoryLabels } from './types.ts';

/** Clear of half a target tick. */
const gap = 13;

/** A direct label at the end of a line. */
export interface Tag extends TimeValue {
  kind: 'target' | 'projection' | 'other' | 'reference';
  text: string;
}

export interface PlacedTag extends PlacedText {
  kind: Tag['kind'];
}

/** In a narrower drawing, figures right of the plot would take half of its room. */
export const isRoomy = (width: number): boolean => width >= 260;

/** Whether a target is labelled at the end of its axis; else it is beside its tick (labels.ts). */
export const isTagged = ({ at }: { at: number | null }, end: number, width: number): boolean =>
  isRoomy(width) && (at === null || at >= end);

/** Labels right of the ends of lines. In a narrow drawing the projection goes without: readout and table have its figure. */
export function endTags(
  { target, projection, judged, others }: TrajectoryInput,
  labels: TrajectoryLabels,
  format: TrajectoryFormat,
  { end, width }: { end: number; width: number },
): Tag[] {
  const tags: Tag[] = [];
  if (target && isTagged(target, end, width))
    tags.push({ kind: 'target', at: end, value: target.value, text: labels.target });
  if (projection && judged && isRoomy(width))
    tags.push({ kind: 'projection', ...projection, text: format.value(projection.value) });
  for (const { label, points, reference } of others) {
    const known = points.filter((point): point is TimeValue => isKnown(point.value));
    const last = known[known.length - 1];
    if (last) tags.push({ kind: reference ? 'reference' : 'other', ...last, text: label });
  }
  return tags;
}

/** Room right of the plot for the labels of lines that reach its end. */
export function tagRoom(tags: readonly Tag[], end: number, width: number): number {
  const wide = tags.filter(({ at }) => at >= end).map(({ text }) => block(text, width * 0.36).wide);
  return wide.length > 0 ? Math.max(...wide) + gap + 4 : 16;
}

/** Labels of lines that end together are moved apart; none leaves the frame. */
export function placeTags(
  tags: readonly Tag[],
  {
    x,
    y,
    width,
    top,
    bottom,
  }: { x: (at: number) => number; y: (value: number) => number; width: number; top: number; bottom: number },
): PlacedTag[] {
  const ends = [...new Set(tags.map(({ at }) => at))];
  const last = Math.max(...ends);
  return ends.flatMap((end) => {
    const left = x(end) + (end >= last ? gap : 6);
    const together = tags
      .filter(({ at }) => at === end)
      .map((tag) => {
        const { lines, wide, high } = block(tag.text, Math.max(width - left, width * 0.36));
        return { kind: tag.kind, lines, wide, y: y(tag.value), size: high };
      });
    return dodge(together, top, bottom).map(({ kind, lines, wide, y: middle, size }) => ({
      kind,
      lines,
      anchor: 'start' as const,
      x: tenth(Math.max(0, Math.min(left, width - wide))),
      y: tenth(middle - size / 2 + lineHeight / 2),
    }));
  });
}
