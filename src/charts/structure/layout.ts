import { isKnown, tenth } from '../../lib/scale.ts';
import { block, lineHeight, strongSize, type PlacedText } from '../axis/text.ts';
import type { Stop } from '../explore/readout.ts';
import { gapNote } from './note.ts';
import { placeTexts, type PartText } from './texts.ts';
import type { Segment, StructureFormat, StructureInput, StructureLabels, StructurePart } from './types.ts';

export interface StructureLayout {
  width: number;
  height: number;
  total: PlacedText | null;
  bar: { top: number; bottom: number };
  segments: Segment[];
  /** What the printed whole has beyond its parts, where that is more than rounding. */
  rest: Segment | null;
  texts: PartText[];
  note: PlacedText | null;
  stops: Stop[];
}

const barHigh = 30;

/** Null when no part can be drawn. Shares are of the printed whole, or of the sum where none was printed. */
export function layoutStructure(
  { parts, total: printed, step }: StructureInput,
  labels: StructureLabels,
  format: StructureFormat,
  width: number,
): StructureLayout | null {
  const drawn = parts.flatMap((part, index) => (isPositive(part) ? [{ ...part, index }] : []));
  if (drawn.length === 0) return null;
  const sum = parts.reduce((all, { value }) => all + (isKnown(value) ? value : 0), 0);
  const positive = drawn.reduce((all, { value }) => all + value, 0);
  // Smaller than any figure: a division by it would overflow.
  const total = isKnown(printed) && printed > 1e-100 ? printed : null;
  const note = gapNote({ parts, sum, total, step }, labels, format);
  const whole = Math.max(positive, note.explained ? 0 : (total ?? 0));

  const title = total === null ? null : block(`${labels.total} ${format.value(total)}`, width, strongSize);
  const top = (title?.high ?? 0) + (title ? 6 : 0);
  const { segments, rest } = stack(drawn, whole, width);
  const words = (part: StructurePart) => figureOf(part, total ?? positive, labels, format);
  const { texts, bottom } = placeTexts(parts, segments, words, top + barHigh, width);
  const said = note.text === '' ? null : block(note.text, width);
  return {
    width,
    height: bottom + (said ? said.high + 8 : 0) + 2,
    total: title && { x: 0, y: lineHeight / 2, lines: title.lines, anchor: 'start' },
    bar: { top, bottom: top + barHigh },
    segments,
    rest,
    texts,
    note: said && { x: 0, y: bottom + 8 + lineHeight / 2, lines: said.lines, anchor: 'start' },
    stops: segments.map(({ index, x, width: wide }) => ({
      x: tenth(x + wide / 2),
      y: top + barHigh / 2,
      text: `${parts[index]!.label} · ${words(parts[index]!)}`,
    })),
  };
}

function isPositive(part: StructurePart): part is StructurePart & { value: number } {
  return isKnown(part.value) && part.value > 1e-100;
}

function figureOf(
  { value }: StructurePart,
  whole: number,
  labels: StructureLabels,
  format: StructureFormat,
): string {
  if (!isKnown(value)) return labels.missing;
  return value < 0 ? format.value(value) : `${format.value(value)} · ${format.share(value / whole)}`;
}

function stack(drawn: readonly { value: number; index: number }[], whole: number, width: number) {
  let before = 0;
  const segments = drawn.map(({ value, index }) => {
    // Divided first: a sum of huge figures must not overflow.
    const x = (before / whole) * width;
    before += value;
    return { index, x: tenth(x), width: tenth((before / whole) * width - x) };
  });
  const end = (before / whole) * width;
  const rest = width - end < 1 ? null : { index: -1, x: tenth(end), width: tenth(width - end) };
  return { segments, rest };
}
