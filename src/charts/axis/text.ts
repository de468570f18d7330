import { textWidth, wrap } from './measure.ts';

/** Sizes in pixels; the styles of Trajectory.svelte set the same. */
export const textSize = 13;
export const tickSize = 12;
/** Bold text of `textSize` takes the room of other text of this size: its letters are wider by up to a tenth. */
export const strongSize = 14.3;
export const lineHeight = 17;

/** Text whose first line has its middle at `y`. */
export interface PlacedText {
  x: number;
  y: number;
  lines: string[];
  anchor: 'start' | 'middle' | 'end';
}

/** Lines of a text that has `room` pixels, and the width they take. Line breaks in the text are kept. */
export function block(
  text: string,
  room: number,
  size = textSize,
): { lines: string[]; wide: number; high: number } {
  const lines = text.split('\n').flatMap((part) => wrap(part, room, size));
  const wide = Math.max(0, ...lines.map((line) => textWidth(line, size)));
  return { lines, wide, high: lines.length * lineHeight };
}
