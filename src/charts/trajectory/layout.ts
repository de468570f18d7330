import { clamp, linear, tenth } from '../../lib/scale.ts';
import { valueDomain } from '../axis/domain.ts';
import { textWidth } from '../axis/measure.ts';
import { valueTicks } from '../axis/ticks.ts';
import { apart } from './apart.ts';
import { drawLines, drawOthers, type LineKind } from './draw.ts';
import { drawable, extents, timeDomain } from './extent.ts';
import { keyRows, type KeyItem } from './key.ts';
import { metLabel, targetLabel, valueLabels, type PlacedLabel } from './labels.ts';
import { placeNotes, type Note } from './notes.ts';
import { stopsOf, type Stop } from './stops.ts';
import { endTags, isRoomy, placeTags, tagRoom, type PlacedTag } from './tags.ts';
import { block, lineHeight, tickSize, type PlacedText } from '../axis/text.ts';
import { placeTimes } from './times.ts';
import type { TrajectoryFormat, TrajectoryInput, TrajectoryLabels } from './types.ts';
import { metZone, targetTicks, type Zone } from './zone.ts';

export interface TrajectoryLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  xTicks: { x: number; label: string }[];
  yTicks: { y: number; label: string; zero: boolean }[];
  /** Said under the plot when the value axis does not start at zero. */
  broken: PlacedText | null;
  key: KeyItem[];
  notes: Note[];
  zone: Zone | null;
  /** Ticks of the target, two for a band. */
  targets: { x: number; y: number }[];
  lines: Record<LineKind, string | undefined>;
  others: { d: string | undefined; reference: boolean }[];
  stops: Stop[];
  /** What is written into the plot, each with a place of its own. */
  texts: (PlacedLabel | PlacedTag)[];
}

/** Null when nothing has a place in time. Order: what has to fit, the room its texts take, scales, positions. */
export function layoutTrajectory(
  raw: TrajectoryInput,
  labels: TrajectoryLabels,
  format: TrajectoryFormat,
  width: number,
): TrajectoryLayout | null {
  const input = drawable(raw);
  const { times, values } = extents(input);
  const domain = timeDomain(times);
  if (!domain) return null;
  const end = domain[1];

  const plotHeight = clamp(Math.round(width * 0.4), 190, 300);
  const count = Math.round(plotHeight / 58);
  const vertical = valueDomain(values, count);
  const ticks = values.length > 0 ? valueTicks(vertical.domain, count, format.tick) : [];
  const tags = endTags(input, labels, format, { end, width });
  const tickRoom = Math.max(0, ...ticks.map(({ label }) => textWidth(label, tickSize)));
  const left = Math.min(Math.ceil(tickRoom) + 10, Math.round(width * 0.4));
  const right = width - Math.ceil(tagRoom(tags, end, width));
  // A little air keeps the first and last mark off the axis and the labels.
  const x = linear(domain, [left + 8, right - 4]);

  const key = keyRows(input, labels, width);
  const noteTop = key.bottom + (key.bottom > 0 ? 8 : 0);
  const { notes, high } = placeNotes(input, labels, x, width);
  // Where the target has no tag, its label may stand above the highest value.
  const air = isRoomy(width) ? 0 : lineHeight;
  const top = noteTop + high + 10 + air;
  const bottom = top + plotHeight;
  const y = linear(vertical.domain, [bottom, top]);
  const plot = { x, y, width, left, right, top, bottom };
  const room = { ...plot, top: top - air };
  const zone = metZone(input, plot, plot);
  const texts = apart<PlacedLabel | PlacedTag>(
    [
      ...valueLabels(input, format, room),
      ...targetLabel(input, labels, room, end),
      ...placeTags(tags, room),
      ...metLabel(zone, labels.met, input.side === 'up'),
    ],
    room,
  );
  const broken = vertical.broken ? block(labels.broken, width - left, tickSize) : null;
  return {
    width,
    height: bottom + 26 + (broken?.high ?? 0),
    plot: { left, right, top, bottom },
    xTicks: placeTimes(domain, input, format, x, width),
    yTicks: ticks.map(({ at, label }) => ({ y: tenth(y(at)), label, zero: at === 0 })),
    broken: broken && { x: left, y: bottom + 24 + lineHeight / 2, lines: broken.lines, anchor: 'start' },
    key: key.items,
    notes: notes.map((note) => ({ ...note, y: note.y + noteTop })),
    zone,
    targets: targetTicks(input, plot, end),
    lines: drawLines(input, plot),
    others: drawOthers(input, plot),
    stops: stopsOf(input, labels, format, plot),
    texts,
  };
}
