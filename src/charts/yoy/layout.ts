import { clamp, isKnown, linear } from '../../lib/scale.ts';
import { acrossTicks, type AcrossTick } from '../axis/across.ts';
import { zeroDomain } from '../axis/domain.ts';
import { flow, type FlowItem } from '../axis/flow.ts';
import { columnsOf, placeRows } from '../axis/rows.ts';
import type { Stop } from '../explore/readout.ts';
import { placeBar, sideTexts, type PlacedBar } from './bars.ts';
import type { YoyFormat, YoyInput, YoyLabels, YoyRow } from './types.ts';

export interface YoyLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  key: FlowItem<'growth' | 'target'>[];
  zero: number;
  ticks: AcrossTick[];
  rows: PlacedBar[];
  stops: Stop[];
}

/** Null when there is no row. Order: columns, room for the figures on either side, scale, bars, axis. */
export function layoutYoy(
  raw: YoyInput,
  labels: YoyLabels,
  format: YoyFormat,
  width: number,
): YoyLayout | null {
  const rows = raw.rows.map(cleaned);
  if (rows.length === 0) return null;
  const columns = columnsOf(rows, width);
  const { left, right } = columns;
  const texts = rows.map((row) => sideTexts(row, labels, format, (right - left) * 0.4));
  const domain = zeroDomain(rows.flatMap(({ value, target }) => [value, target]).filter(isKnown));
  const room = (side: 'before' | 'after') => Math.max(0, ...texts.map((text) => text[side]?.wide ?? 0)) + 8;
  const x = linear(domain, [left + room('before'), right - room('after')]);

  const key = flow(keyItems(rows, labels), width);
  const top = key.bottom > 0 ? key.bottom + 6 : 0;
  const highs = texts.map(({ before, after }) => Math.max(20, before?.high ?? 0, after?.high ?? 0));
  const placed = placeRows(rows, columns, highs, top);
  const bars = rows.map((row, i) => placeBar(row, placed.rows[i]!, texts[i]!, x));
  const count = clamp(Math.floor((x(domain[1]) - x(domain[0])) / 70), 2, 8);
  return {
    width,
    height: placed.bottom + 22,
    plot: { left, right, top, bottom: placed.bottom },
    key: key.items,
    zero: bars[0]!.zero,
    // An axis for no figure would pretend a scale.
    ticks: rows.every(isBlank) ? [] : acrossTicks(domain, count, format.tick, x, width),
    rows: bars,
    stops: rows.map(({ said }, i) => ({ x: bars[i]!.tip, y: bars[i]!.y, text: said })),
  };
}

function cleaned(row: YoyRow): YoyRow {
  return {
    ...row,
    value: isKnown(row.value) ? row.value : null,
    target: isKnown(row.target) ? row.target : null,
  };
}

const isBlank = ({ value, target }: YoyRow) => value === null && target === null;

function keyItems(rows: readonly YoyRow[], labels: YoyLabels) {
  // One kind of mark is named by the title; a key is needed for two.
  if (!rows.some(({ target }) => target !== null)) return [];
  return (['growth', 'target'] as const).map((kind) => ({ kind, text: labels[kind], lead: 14 }));
}
