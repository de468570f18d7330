import { tenth } from '../../lib/scale.ts';
import { textWidth } from './measure.ts';
import { block, lineHeight, textSize, type PlacedText } from './text.ts';

/** What is written left and right of the marks of a row. */
export interface RowText {
  label: string;
  /** Set in from the left: part of the row above. */
  part?: boolean;
  end?: string;
}

export interface Columns {
  /** No room for columns: texts stand above the marks. */
  stacked: boolean;
  width: number;
  /** The room of the marks. */
  left: number;
  right: number;
}

/** The labels of a row and the middle of its marks. */
export interface PlacedRow {
  label: PlacedText;
  end: PlacedText | null;
  top: number;
  middle: number;
  bottom: number;
}

const between = 14;
const indent = 14;

/** Room for the labels left, the end texts right and the marks between; below 520 pixels the marks have the whole width. */
export function columnsOf(rows: readonly RowText[], width: number): Columns {
  if (width < 520) return { stacked: true, width, left: 0, right: width };
  const widest = (texts: readonly string[], share: number) =>
    Math.max(0, ...texts.map((text) => block(text, width * share).wide));
  const label = widest(
    rows.map((row) => row.label),
    0.28,
  );
  const end = widest(
    rows.map((row) => row.end ?? ''),
    0.24,
  );
  const left = label > 0 ? Math.ceil(label) + between + (rows.some(({ part }) => part) ? indent : 0) : 0;
  return { stacked: false, width, left, right: width - (end > 0 ? Math.ceil(end) + between : 0) };
}

/** Rows from `top` down, each as high as its marks (`highs`) and its texts need. */
export function placeRows(
  rows: readonly RowText[],
  columns: Columns,
  highs: readonly number[],
  top: number,
): { rows: PlacedRow[]; bottom: number } {
  let y = top;
  const placed = rows.map((row, i) => {
    const one = (columns.stacked ? stackedRow : columnRow)(row, columns, highs[i] ?? 0, y);
    y = one.bottom;
    return one;
  });
  return { rows: placed, bottom: y };
}

function columnRow(row: RowText, { width, left, right }: Columns, high: number, top: number): PlacedRow {
  const inset = row.part ? indent : 0;
  const label = block(row.label, Math.max(1, left - between - inset));
  const end = block(row.end ?? '', Math.max(1, width - right - between));
  const tall = Math.max(high, label.high, end.high);
  const middle = top + 5 + tall / 2;
  const centred = (lines: string[], x: number): PlacedText => ({
    x,
    y: tenth(middle - ((lines.length - 1) * lineHeight) / 2),
    lines,
    anchor: 'start',
  });
  return {
    label: centred(label.lines, inset),
    end: end.lines.length > 0 ? centred(end.lines, right + between) : null,
    top: tenth(middle - high / 2),
    middle: tenth(middle),
    bottom: top + tall + 10,
  };
}

function stackedRow(row: RowText, { width }: Columns, high: number, top: number): PlacedRow {
  const inset = row.part ? indent : 0;
  const end = row.end ? block(row.end, width) : null;
  const beside = end !== null && textWidth(row.label, textSize) + inset + between + end.wide <= width;
  const label = block(row.label, width - inset);
  const first = top + 6 + lineHeight / 2;
  const labelBottom = top + 6 + Math.max(label.high, beside ? end.high : 0);
  const endText: PlacedText | null =
    end &&
    (beside
      ? { x: width, y: first, lines: end.lines, anchor: 'end' }
      : { x: inset, y: labelBottom + lineHeight / 2, lines: end.lines, anchor: 'start' });
  const marks = labelBottom + (end && !beside ? end.high : 0) + 1;
  return {
    label: { x: inset, y: first, lines: label.lines, anchor: 'start' },
    end: endText,
    top: marks,
    middle: tenth(marks + high / 2),
    bottom: marks + high + 8,
  };
}
