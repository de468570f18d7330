import { tenth } from '../../lib/scale.ts';
import { block, lineHeight, type PlacedText } from '../axis/text.ts';
import type { TrajectoryInput, TrajectoryLabels } from './types.ts';

/** A vertical rule with its text above the plot. */
export interface Note extends PlacedText {
  kind: 'break' | 'after';
  ruleX: number;
}

/** Breaks, and the due date when there are figures after it. Texts that would touch stand in rows; `high` is their height. */
export function placeNotes(
  input: TrajectoryInput,
  labels: TrajectoryLabels,
  x: (at: number) => number,
  width: number,
): { notes: Note[]; high: number } {
  const notes: Note[] = [];
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  for (const { kind, at, text } of noteTexts(input, labels).sort((a, b) => a.at - b.at)) {
    const ruleX = tenth(x(at));
    const { lines, wide, high } = block(text, width - 8);
    const left = Math.max(0, Math.min(ruleX + 5, width - wide));
    const right = left + wide + 8;
    const beside = taken.filter((other) => other.left < right && left < other.right);
    const top = Math.max(0, ...beside.map(({ bottom }) => bottom));
    taken.push({ left, right, top, bottom: top + high });
    notes.push({ kind, ruleX, x: tenth(left), y: top + lineHeight / 2, lines, anchor: 'start' });
  }
  return { notes, high: Math.max(0, ...taken.map(({ bottom }) => bottom)) };
}

function noteTexts(input: TrajectoryInput, labels: TrajectoryLabels) {
  const due = input.target?.at ?? null;
  const texts: { kind: Note['kind']; at: number; text: string }[] = input.breaks.map((one) => ({
    kind: 'break',
    ...one,
  }));
  if (due !== null && input.points.some(({ at, value }) => value !== null && at > due))
    texts.push({ kind: 'after', at: due, text: labels.after });
  return texts;
}
