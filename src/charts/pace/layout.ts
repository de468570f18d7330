import { clamp, isKnown, linear, tenth } from '../../lib/scale.ts';
import { along } from '../axis/along.ts';
import { textWidth } from '../axis/measure.ts';
import { block, lineHeight, strongSize, tickSize, type PlacedText } from '../axis/text.ts';
import type { Stop } from '../explore/readout.ts';
import { placeMonths, type PlacedMonth } from './months.ts';
import type { PaceFormat, PaceInput, PaceLabels } from './types.ts';

export interface PaceLayout {
  width: number;
  height: number;
  plot: { top: number; bottom: number };
  /** Texts above the months they speak of. */
  heads: (PlacedText & { kind: 'done' | 'rest' })[];
  months: PlacedMonth[];
  zero: number;
  /** Labels of the months, as many as fit. */
  ticks: { x: number; label: string }[];
  /** Mean of the months so far. */
  mean: string | undefined;
  even: { y: number; text: PlacedText; sampleY: number } | null;
  sentence: PlacedText | null;
  stops: Stop[];
}

const plotHigh = 84;

/** Null when neither what was done nor what is required is known. */
export function layoutPace(
  raw: PaceInput,
  labels: PaceLabels,
  format: PaceFormat,
  width: number,
): PaceLayout | null {
  const input = cleaned(raw);
  const { months, done, rest, even, values } = input;
  const heights = [done, rest, even, ...(values ?? [])].filter(isKnown);
  if (![done, rest, ...(values ?? [])].some(isKnown)) return null;

  const cell = width / 12;
  const heads = along(headTexts(input, labels, cell), 0, width);
  const top = heads.high + 8;
  const bottom = top + plotHigh;
  const low = Math.min(0, ...heights);
  const high = Math.max(0, ...heights);
  const y = linear(high > low ? [low, high] : [0, 1], [bottom, top]);
  const placed = placeMonths(input, y, cell);
  const belowTicks = bottom + 24;
  const evenText = even === null || labels.even === '' ? null : block(labels.even, width - 28);
  const afterEven = belowTicks + (evenText ? evenText.high + 4 : 0);
  const sentence = labels.sentence === '' ? null : block(labels.sentence, width, strongSize);
  return {
    width,
    height: afterEven + (sentence ? sentence.high + 4 : 0) + 2,
    plot: { top, bottom },
    heads: heads.texts,
    months: placed,
    zero: tenth(y(0)),
    ticks: monthTicks(format, cell, width),
    mean: done !== null && values && months > 0 ? `M0 ${tenth(y(done))}H${tenth(cell * months)}` : undefined,
    even:
      even === null || !evenText
        ? null
        : {
            y: tenth(y(even)),
            sampleY: belowTicks + lineHeight / 2,
            text: { x: 28, y: belowTicks + lineHeight / 2, lines: evenText.lines, anchor: 'start' },
          },
    sentence: sentence && { x: 0, y: afterEven + lineHeight / 2, lines: sentence.lines, anchor: 'start' },
    stops: placed.map(({ month, kind, x, top, width: wide, value }) => ({
      x: tenth(x + wide / 2),
      y: top,
      text: [
        format.month(month),
        kind === 'month' && value !== null ? format.value(value) : labels[kind === 'rest' ? 'rest' : 'done'],
      ]
        .filter(Boolean)
        .join(' · '),
    })),
  };
}

function cleaned(input: PaceInput): PaceInput {
  const known = (value: number | null) => (isKnown(value) ? value : null);
  const months = isKnown(input.months) ? clamp(Math.round(input.months), 0, 12) : 0;
  const values = input.values?.slice(0, months).map(known);
  return {
    months,
    done: known(input.done),
    rest: known(input.rest),
    even: known(input.even),
    ...(values?.some((value) => value !== null) ? { values } : {}),
  };
}

/** The part that lasts longer is spoken of in the middle of its months, as the other. */
function headTexts({ months, done, values, rest }: PaceInput, labels: PaceLabels, cell: number) {
  const items: { kind: 'done' | 'rest'; x: number; text: string; size: number }[] = [];
  if (months > 0 && (done !== null || values))
    items.push({ kind: 'done', x: (cell * months) / 2, text: labels.done, size: strongSize });
  if (months < 12 && rest !== null)
    items.push({ kind: 'rest', x: (cell * (months + 12)) / 2, text: labels.rest, size: strongSize });
  return items.filter(({ text }) => text !== '');
}

function monthTicks({ month }: PaceFormat, cell: number, width: number): { x: number; label: string }[] {
  const all = Array.from({ length: 12 }, (_, i) => ({ x: tenth((i + 0.5) * cell), label: month(i) }));
  const widest = Math.max(...all.map(({ label }) => textWidth(label, tickSize)));
  const every = [1, 2, 3, 6, 12].find((step) => widest + 4 <= step * cell) ?? 12;
  const shown = all.filter((_, i) => i % every === 0);
  return shown.map(({ x, label }) => {
    const half = textWidth(label, tickSize) / 2;
    return { x: tenth(clamp(x, half, Math.max(half, width - half))), label };
  });
}
