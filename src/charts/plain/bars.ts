import { clamp, isKnown, linear, tenth } from '../../lib/scale.ts';
import { acrossTicks, type AcrossTick } from '../axis/across.ts';
import { zeroDomain } from '../axis/domain.ts';
import { flow, type FlowItem } from '../axis/flow.ts';
import { columnsOf, placeRows } from '../axis/rows.ts';
import { block, lineHeight, type PlacedText } from '../axis/text.ts';
import type { Stop } from '../explore/readout.ts';
import type { PlainFormat, PlainInput, PlainLabels } from './types.ts';

export interface PlacedBar {
  series: number;
  x: number;
  y: number;
  /** Zero where there is no value: the word stands there. */
  width: number;
  missing: boolean;
  text: PlacedText;
}

export interface BarLayout {
  form: 'bar';
  width: number;
  height: number;
  plot: { top: number; bottom: number };
  zero: number;
  /** Only for several series. */
  key: FlowItem<number>[];
  ticks: AcrossTick[];
  labels: PlacedText[];
  bars: PlacedBar[];
  stops: Stop[];
}

export const barHigh = 14;
const slot = barHigh + 4;
const gap = 6;

/** Rows of bars from zero, a slot per series, the value written at the end of each. */
export function layoutBars(
  categories: readonly string[],
  series: PlainInput['series'],
  labels: PlainLabels,
  format: PlainFormat,
  width: number,
): BarLayout {
  const columns = columnsOf(
    categories.map((label) => ({ label })),
    width,
  );
  const values = series.flatMap(({ values }) => values).filter(isKnown);
  const written = (value: number | null) => {
    const text = value === null ? labels.missing : format.value(value);
    return block(text, Math.max(1, (columns.right - columns.left) * 0.36));
  };
  const texts = categories.map((_, i) => series.map(({ values }) => written(values[i] ?? null)));
  const negative = values.some((value) => value < 0);
  const room = Math.max(0, ...texts.flat().map(({ wide }) => wide)) + gap + 2;
  const domain = zeroDomain(values);
  const x = linear(domain, [columns.left + (negative ? room : 0), columns.right - room]);

  const key = flow(
    series.length > 1 ? series.map(({ name }, kind) => ({ kind, text: name, lead: 14 })) : [],
    width,
  );
  const top = key.bottom > 0 ? key.bottom + 6 : 0;
  const highs = texts.map((row) => row.reduce((sum, { high }) => sum + Math.max(slot, high), 0));
  const placed = placeRows(
    categories.map((label) => ({ label })),
    columns,
    highs,
    top,
  );
  const zero = tenth(x(0));
  const bars: PlacedBar[] = [];
  const stops: Stop[] = [];
  placed.rows.forEach((row, i) => {
    let free = row.middle - highs[i]! / 2;
    series.forEach(({ name, values }, s) => {
      const value = values[i] ?? null;
      const { lines, high } = texts[i]![s]!;
      const own = Math.max(slot, high);
      const middle = tenth(free + own / 2);
      free += own;
      const tip = value === null ? zero : tenth(x(value));
      const left = value !== null && value < 0;
      bars.push({
        series: s,
        x: Math.min(zero, tip),
        y: tenth(middle - barHigh / 2),
        // Never thinner than can be seen.
        width: value === null ? 0 : Math.max(1, tenth(Math.abs(tip - zero))),
        missing: value === null,
        text: {
          x: tenth(left ? tip - gap : tip + gap),
          y: tenth(middle - ((lines.length - 1) * lineHeight) / 2),
          lines,
          anchor: left ? 'end' : 'start',
        },
      });
      const said = value === null ? labels.missing : format.value(value);
      const names = [categories[i], series.length > 1 ? name : '', said];
      stops.push({ x: tip, y: middle, text: names.filter(Boolean).join(' · ') });
    });
  });
  const count = clamp(Math.floor((x(domain[1]) - x(domain[0])) / 70), 2, 8);
  return {
    form: 'bar',
    width,
    height: placed.bottom + 22,
    plot: { top, bottom: placed.bottom },
    zero,
    key: key.items,
    ticks: acrossTicks(domain, count, format.tick, x, width),
    labels: placed.rows.map(({ label }) => label),
    bars,
    stops,
  };
}
