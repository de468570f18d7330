import { clamp, linear, tenth } from '../../lib/scale.ts';
import { textWidth } from '../axis/measure.ts';
import { lineHeight, tickSize, type block, type PlacedText } from '../axis/text.ts';
import { valueTicks } from '../axis/ticks.ts';
import { drawLines, type LineKind } from '../trajectory/draw.ts';
import type { TrajectoryInput } from '../trajectory/types.ts';
import { metZone, targetTicks, type Zone } from '../trajectory/zone.ts';
import { dotsOf, type Dot } from './dots.ts';
import type { MultiplesFormat } from './types.ts';

export const plotHigh = 92;
export const ticksWanted = 3;

export interface PanelScale {
  time: [number, number];
  domain: [number, number];
  broken: boolean;
}

/** Everything but `x` and `y` is counted from the upper left corner of the panel. */
export interface PlacedPanel {
  x: number;
  y: number;
  label: PlacedText;
  note: PlacedText;
  plot: { left: number; right: number; top: number; bottom: number };
  yTicks: { y: number; label: string }[];
  xTicks: { x: number; label: string }[];
  broken: boolean;
  zone: Zone | null;
  lines: Record<LineKind, string | undefined>;
  targets: { x: number; y: number }[];
  dots: Dot[];
  judged: { x: number; y: number; d: NonNullable<TrajectoryInput['judged']> } | null;
  /** Where the keys stop. */
  focus: { x: number; y: number };
}

type Block = ReturnType<typeof block>;

export function placePanel(
  input: TrajectoryInput,
  { time, domain, broken }: PanelScale,
  head: { label: Block; note: Block },
  format: MultiplesFormat,
  frame: { x: number; y: number; wide: number; head: number },
): PlacedPanel {
  const ticks = valueTicks(domain, ticksWanted, format.tick);
  const tickRoom = Math.max(0, ...ticks.map(({ label }) => textWidth(label, tickSize)));
  const left = Math.min(Math.ceil(tickRoom) + 6, Math.round(frame.wide * 0.5));
  const right = frame.wide - 4;
  const top = frame.head;
  const bottom = top + plotHigh;
  const x = linear(time, [left + 6, right - 10]);
  const y = linear(domain, [bottom, top]);
  const plot = { left, right, top, bottom };
  const scales = { x, y };
  const { judged } = input;
  const dots = dotsOf(input, scales);
  const targets = targetTicks(input, scales, time[1]);
  const mark = judged && { x: tenth(x(judged.at)), y: tenth(y(judged.value)), d: judged };
  return {
    x: frame.x,
    y: frame.y,
    label: { x: 0, y: lineHeight / 2, lines: head.label.lines, anchor: 'start' },
    note: { x: 0, y: head.label.high + lineHeight / 2, lines: head.note.lines, anchor: 'start' },
    plot,
    yTicks: ticks.map(({ at, label }) => ({ y: tenth(y(at)), label })),
    xTicks: timeEnds(time, format, x, frame.wide),
    broken,
    zone: metZone(input, scales, plot),
    lines: drawLines(input, scales),
    targets,
    dots,
    judged: mark,
    focus: mark ?? dots[dots.length - 1] ?? targets[0] ?? { x: left, y: tenth((top + bottom) / 2) },
  };
}

/** First and last period say the span; those between would only repeat in every panel. */
function timeEnds(
  [first, last]: readonly [number, number],
  format: MultiplesFormat,
  x: (at: number) => number,
  wide: number,
): { x: number; label: string }[] {
  const place = (at: number) => {
    const label = format.time(at);
    const half = textWidth(label, tickSize) / 2;
    return { x: tenth(clamp(x(at), half, Math.max(half, wide - half))), label, half };
  };
  const [start, end] = [place(first), place(last)];
  const both = start.label !== end.label && start.x + start.half + 8 <= end.x - end.half;
  return (both ? [start, end] : [end]).map(({ x: at, label }) => ({ x: at, label }));
}
