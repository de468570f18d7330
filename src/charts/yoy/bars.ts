import { tenth } from '../../lib/scale.ts';
import type { PlacedRow } from '../axis/rows.ts';
import { block, lineHeight, type PlacedText } from '../axis/text.ts';
import type { YoyFormat, YoyLabels, YoyRow } from './types.ts';

export interface PlacedBar {
  label: PlacedText;
  y: number;
  zero: number;
  /** Left end and width; null where no growth was published. */
  bar: { x: number; width: number } | null;
  falls: boolean;
  target: number | null;
  before: PlacedText | null;
  after: PlacedText | null;
  missing: boolean;
  /** The end of the bar, or zero. */
  tip: number;
}

interface Side {
  lines: string[];
  wide: number;
  high: number;
}

/** What is written left and right of everything drawn in the row: the growth on its side, the target on its own. */
export function sideTexts(
  { value, target }: YoyRow,
  labels: YoyLabels,
  format: YoyFormat,
  room: number,
): { before: Side | null; after: Side | null } {
  const before: string[] = [];
  const after: string[] = [];
  if (value === null) after.push(labels.missing);
  else (value < 0 ? before : after).push(format.value(value));
  if (target !== null) (target < 0 ? before : after).push(format.target(target));
  const side = (texts: string[]) => {
    const one = block(texts.filter(Boolean).join(' · '), Math.max(1, room));
    return one.lines.length > 0 ? one : null;
  };
  return { before: side(before), after: side(after) };
}

const gap = 6;

export function placeBar(
  { value, target }: YoyRow,
  { label, middle: y }: PlacedRow,
  texts: ReturnType<typeof sideTexts>,
  x: (value: number) => number,
): PlacedBar {
  const zero = tenth(x(0));
  const tip = value === null ? zero : tenth(x(value));
  const tick = target === null ? null : tenth(x(target));
  const places = [zero, tip, tick ?? zero];
  const beside = (side: Side | null, edge: number, anchor: 'start' | 'end'): PlacedText | null =>
    side && {
      x: tenth(edge),
      y: tenth(y - ((side.lines.length - 1) * lineHeight) / 2),
      lines: side.lines,
      anchor,
    };
  return {
    label,
    y,
    zero,
    // Never thinner than can be seen: no growth is a hairline, not a missing bar.
    bar: value === null ? null : { x: Math.min(zero, tip), width: Math.max(1, tenth(Math.abs(tip - zero))) },
    falls: value !== null && value < 0,
    target: tick,
    before: beside(texts.before, Math.min(...places) - gap, 'end'),
    after: beside(texts.after, Math.max(...places) + gap, 'start'),
    missing: value === null,
    tip,
  };
}
