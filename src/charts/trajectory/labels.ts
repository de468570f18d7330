import { clamp, tenth } from '../../lib/scale.ts';
import { textWidth } from '../axis/measure.ts';
import { block, lineHeight, strongSize, tickSize, type PlacedText } from '../axis/text.ts';
import type { Scales } from './lines.ts';
import { isRoomy, isTagged } from './tags.ts';
import type { Zone } from './zone.ts';
import type { TimeValue, TrajectoryFormat, TrajectoryInput, TrajectoryLabels } from './types.ts';

interface Plot extends Scales {
  width: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PlacedLabel extends PlacedText {
  kind: 'value' | 'target' | 'met';
}

/** Figures at the base and at the judged value, on the side the schedule leaves free. */
export function valueLabels(input: TrajectoryInput, format: TrajectoryFormat, plot: Plot): PlacedLabel[] {
  const { base, judged, path } = input;
  const start = path[0];
  const end = path[path.length - 1];
  const falls = start && end ? end.value < start.value : input.side === 'down';
  const labels: PlacedLabel[] = [];
  const add = (point: TimeValue, above: boolean) =>
    labels.push(beside(format.value(point.value), plot.x(point.at), plot.y(point.value), above, plot));
  if (base) add(base, falls);
  if (judged && !(base && base.at === judged.at)) add(judged, isAbove(judged, path, falls));
  return labels;
}

/** Whether a figure stands above its point: on the side of the schedule on which the value lies. */
function isAbove({ at, value }: TimeValue, path: readonly TimeValue[], falls: boolean): boolean {
  const next = path.findIndex((point) => point.at >= at);
  const a = path[next - 1];
  const b = path[next];
  if (!a || !b) return !falls;
  const due = a.value + ((b.value - a.value) * (at - a.at)) / (b.at - a.at);
  return value === due ? falls : value > due;
}

/**
 * A target without a tag (tags.ts) is labelled on its met side, where the lines towards it do not run,
 * and left of the due date, where the figures after it do not stand.
 */
export function targetLabel(
  { target, side }: TrajectoryInput,
  labels: TrajectoryLabels,
  plot: Plot,
  end: number,
): PlacedLabel[] {
  if (!target || isTagged(target, end, plot.width)) return [];
  const { wide } = block(labels.target, labelRoom(plot), strongSize);
  const label = beside(
    labels.target,
    plot.x(target.at ?? end) - wide / 2 - 4,
    plot.y(target.value),
    side === 'up',
    plot,
  );
  return [{ ...label, kind: 'target' }];
}

/** The name of the shaded side in its outer left corner, if it is high enough to hold it. */
export function metLabel(zone: Zone | null, text: string, up: boolean): PlacedLabel[] {
  const indent = 12;
  const fits = zone !== null && zone.height >= lineHeight && zone.width > indent + textWidth(text, tickSize);
  if (!fits || text === '') return [];
  const y = up ? zone.y + lineHeight / 2 : zone.y + zone.height - lineHeight / 2;
  return [{ kind: 'met', x: tenth(zone.x + indent), y: tenth(y), lines: [text], anchor: 'start' }];
}

const labelRoom = ({ width }: Plot) => width * (isRoomy(width) ? 0.4 : 0.5);

function beside(text: string, x: number, y: number, above: boolean, plot: Plot): PlacedLabel {
  const { lines, wide, high } = block(text, labelRoom(plot), strongSize);
  const top = above ? y - 7 - high : y + 7;
  return {
    kind: 'value',
    lines,
    anchor: 'middle',
    x: tenth(clamp(x, plot.left + wide / 2, Math.max(plot.left, plot.right + 4 - wide / 2))),
    y: tenth(clamp(top, plot.top, plot.bottom - high) + lineHeight / 2),
  };
}
