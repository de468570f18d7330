import { clamp, isKnown, linear } from '../../lib/scale.ts';
import { acrossTicks, type AcrossTick } from '../axis/across.ts';
import { valueDomain } from '../axis/domain.ts';
import { flow, type FlowItem } from '../axis/flow.ts';
import { columnsOf, placeRows } from '../axis/rows.ts';
import { block, lineHeight, type PlacedText } from '../axis/text.ts';
import type { Stop } from '../explore/readout.ts';
import { placeMarks, valueTexts, type PlacedDumbbell } from './marks.ts';
import type { DumbbellFormat, DumbbellInput, DumbbellLabels, DumbbellRow } from './types.ts';

export type DumbbellKey = 'base' | 'now' | 'target';

export interface DumbbellLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  key: FlowItem<DumbbellKey>[];
  ticks: AcrossTick[];
  broken: PlacedText | null;
  rows: PlacedDumbbell[];
  stops: Stop[];
}

/** Room of the marks of a row, without the figures above them. */
const markHigh = 18;

/** Null when no row has a figure. Order: what has to fit, the columns, the scale, the figures, the rows, the axis. */
export function layoutDumbbell(
  raw: DumbbellInput,
  labels: DumbbellLabels,
  format: DumbbellFormat,
  width: number,
): DumbbellLayout | null {
  const rows = raw.rows.map(cleaned);
  const values = rows.flatMap(({ base, now, target, upper }) => [base, now, target, upper]).filter(isKnown);
  if (values.length === 0) return null;

  const columns = columnsOf(rows, width);
  const { left, right } = columns;
  const count = clamp(Math.floor((right - left) / 90), 2, 7);
  const { domain, broken } = valueDomain(values, count);
  const x = linear(domain, [left + 10, right - 10]);

  const key = flow(keyItems(rows, labels), width);
  const top = key.bottom + 8;
  const texts = rows.map((row) => valueTexts(row, labels, format, x, columns));
  const placed = placeRows(
    rows,
    columns,
    texts.map(({ high }) => high + markHigh),
    top,
  );
  const drawn = rows.map((row, i) => placeMarks(row, placed.rows[i]!, texts[i]!, x));
  const bottom = placed.bottom;
  const note = broken ? block(labels.broken, width - left, 12) : null;
  return {
    width,
    height: bottom + 22 + (note?.high ?? 0),
    plot: { left, right, top, bottom },
    key: key.items,
    ticks: acrossTicks(domain, count, format.tick, x, width),
    broken: note && { x: left, y: bottom + 22 + lineHeight / 2, lines: note.lines, anchor: 'start' },
    rows: drawn,
    stops: rows.map(({ said }, i) => ({ x: drawn[i]!.now ?? drawn[i]!.anchor, y: drawn[i]!.y, text: said })),
  };
}

function cleaned(row: DumbbellRow): DumbbellRow {
  const known = (value: number | null) => (isKnown(value) ? value : null);
  return {
    ...row,
    base: known(row.base),
    now: known(row.now),
    target: known(row.target),
    upper: known(row.upper),
  };
}

function keyItems(rows: readonly DumbbellRow[], labels: DumbbellLabels) {
  const shown = (['base', 'now', 'target'] as const).filter((kind) =>
    rows.some((row) => row[kind] !== null && labels[kind] !== ''),
  );
  return shown.map((kind) => ({ kind, text: labels[kind], lead: 12 }));
}
