import { clamp, isKnown, linear, tenth } from '../../lib/scale.ts';
import { dodge } from '../axis/dodge.ts';
import { valueDomain } from '../axis/domain.ts';
import { flow, type FlowItem } from '../axis/flow.ts';
import { textWidth } from '../axis/measure.ts';
import { block, lineHeight, tickSize, type PlacedText } from '../axis/text.ts';
import { valueTicks } from '../axis/ticks.ts';
import type { Stop } from '../explore/readout.ts';
import { pathOf, placeCategories } from './path.ts';
import type { PlainFormat, PlainInput, PlainLabels } from './types.ts';

export interface LineLayout {
  form: 'line';
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  xTicks: { x: number; label: string }[];
  yTicks: { y: number; label: string; zero: boolean }[];
  /** Said under the plot when the value axis does not start at zero. */
  broken: PlacedText | null;
  /** Names of the lines where there is no room beside their ends. */
  key: FlowItem<number>[];
  /** Names at the ends of the lines. */
  tags: PlacedText[];
  lines: { d: string; dots: { x: number; y: number }[] }[];
  stops: Stop[];
}

/** One line per series over equal steps; a missing value is a gap. */
export function layoutLines(
  categories: readonly string[],
  series: PlainInput['series'],
  labels: PlainLabels,
  format: PlainFormat,
  width: number,
): LineLayout {
  const named = series.length > 1;
  const beside = named && width >= 520;
  const names = series.map(({ name }) => block(name, width * 0.3));
  const tall = beside ? names.reduce((sum, { high }) => sum + high, 0) : 0;
  const high = Math.max(tall, clamp(Math.round(width * 0.4), 190, 300));
  const count = Math.round(high / 58);
  const { domain, broken } = valueDomain(series.flatMap(({ values }) => values).filter(isKnown), count);
  const ticks = valueTicks(domain, count, format.tick);
  const tickRoom = Math.max(0, ...ticks.map(({ label }) => textWidth(label, tickSize)));
  const left = Math.min(Math.ceil(tickRoom) + 10, Math.round(width * 0.4));
  const right = width - (beside ? Math.ceil(Math.max(...names.map(({ wide }) => wide))) + 14 : 14);
  const key = flow(
    named && !beside ? series.map(({ name }, kind) => ({ kind, text: name, lead: 22 })) : [],
    width,
  );
  const top = key.bottom + 10;
  const bottom = top + high;
  const x = linear([0, Math.max(1, categories.length - 1)], [left + 10, right - 4]);
  const at = (i: number) => tenth(categories.length === 1 ? (left + right) / 2 : x(i));
  const y = linear(domain, [bottom, top]);

  const lines = series.map(({ values }) => {
    const points = values.map((value, i) => (isKnown(value) ? { x: at(i), y: tenth(y(value)) } : null));
    return { d: pathOf(points), dots: points.filter((point) => point !== null) };
  });
  const ends = lines.flatMap(({ dots }, i) => {
    const last = dots.at(-1);
    return last && beside ? [{ y: last.y, size: names[i]!.high, lines: names[i]!.lines }] : [];
  });
  const note = broken ? block(labels.broken, width - left, tickSize) : null;
  return {
    form: 'line',
    width,
    height: bottom + 26 + (note?.high ?? 0),
    plot: { left, right, top, bottom },
    xTicks: placeCategories(categories, at, width),
    yTicks: ticks.map(({ at, label }) => ({ y: tenth(y(at)), label, zero: at === 0 })),
    broken: note && { x: left, y: bottom + 24 + lineHeight / 2, lines: note.lines, anchor: 'start' },
    key: key.items,
    tags: dodge(ends, top, bottom).map(({ y: middle, size, lines: text }) => ({
      x: right + 8,
      y: tenth(middle - size / 2 + lineHeight / 2),
      lines: text,
      anchor: 'start' as const,
    })),
    lines,
    stops: series.flatMap(({ name, values }) =>
      values.flatMap((value, i) => {
        if (!isKnown(value)) return [];
        const words = [categories[i], named ? name : '', format.value(value)];
        return [{ x: at(i), y: tenth(y(value)), text: words.filter(Boolean).join(' · ') }];
      }),
    ),
  };
}
