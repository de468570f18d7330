import { tenth } from '../../lib/scale.ts';
import { along } from '../axis/along.ts';
import type { Columns, PlacedRow } from '../axis/rows.ts';
import type { PlacedText } from '../axis/text.ts';
import type { DumbbellFormat, DumbbellLabels, DumbbellRow } from './types.ts';

export interface PlacedDumbbell {
  row: DumbbellRow;
  label: PlacedText;
  end: PlacedText | null;
  /** Figures above the marks. */
  values: (PlacedText & { kind: ValueKind })[];
  /** The line on which the marks stand. */
  y: number;
  base: number | null;
  now: number | null;
  /** One tick, two for a range. */
  targets: number[];
  /** From base to the latest value. */
  done: [number, number] | null;
  /** From the latest value, or the base, to the target. */
  left: [number, number] | null;
  /** Somewhere on the row, for a row without a latest value. */
  anchor: number;
}

type ValueKind = 'base' | 'value' | 'quiet';
type Texts = ReturnType<typeof valueTexts>;

/** Figures of base and latest value, or the word that there is none. The target is written at the end of the row. */
export function valueTexts(
  { base, now, nowFigure, target }: DumbbellRow,
  labels: DumbbellLabels,
  format: DumbbellFormat,
  x: (value: number) => number,
  { left, right }: Columns,
) {
  const items: { kind: ValueKind; x: number; text: string }[] = [];
  if (base !== null) items.push({ kind: 'base', x: x(base), text: format.value(base) });
  if (now !== null) items.push({ kind: 'value', x: x(now), text: nowFigure ?? format.value(now) });
  else {
    const between = [base, target].filter((value) => value !== null).map(x);
    const middle = between.length > 0 ? between.reduce((a, b) => a + b, 0) / between.length : left;
    items.push({ kind: 'quiet', x: middle, text: labels.missing });
  }
  const ordered = items.filter(({ text }) => text !== '').sort((a, b) => a.x - b.x);
  return along(ordered, left, right);
}

export function placeMarks(
  row: DumbbellRow,
  { label, end, top, middle }: PlacedRow,
  { texts, high }: Texts,
  x: (value: number) => number,
): PlacedDumbbell {
  const at = (value: number | null) => (value === null ? null : tenth(x(value)));
  const base = at(row.base);
  const now = at(row.now);
  const targets = [row.target, row.upper].filter((value) => value !== null).map((value) => tenth(x(value)));
  const start = now ?? base;
  const nearestTarget = targets.sort((a, b) => Math.abs(a - (start ?? 0)) - Math.abs(b - (start ?? 0)))[0];
  return {
    row,
    label,
    end,
    values: texts.map((text) => ({ ...text, y: tenth(top + text.y) })),
    y: tenth(top + high + 9),
    base,
    now,
    targets,
    done: base === null || now === null ? null : [base, now],
    left: start === null || nearestTarget === undefined ? null : [start, nearestTarget],
    anchor: start ?? nearestTarget ?? tenth(middle),
  };
}
