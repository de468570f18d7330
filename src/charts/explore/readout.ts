import { clamp, tenth } from '../../lib/scale.ts';
import { block, lineHeight, strongSize, type PlacedText } from '../axis/text.ts';

/** A place in a picture at which the keys stop, and what is said there. */
export interface Stop {
  x: number;
  y: number;
  text: string;
}

export interface Readout {
  box: { x: number; y: number; width: number; height: number };
  text: PlacedText;
}

const air = 8;
/** The ring around the focused mark. */
const clear = 9;

/** What is said about a stop, in a box that keeps clear of its mark and inside the frame. */
export function placeReadout(stop: Stop, width: number, height: number): Readout {
  const { lines, wide, high } = block(stop.text, Math.min(240, width - 2 * air), strongSize);
  const box = { width: tenth(wide + 2 * air), height: high + air };
  const x = tenth(clamp(stop.x - box.width / 2, 0, width - box.width));
  const above = stop.y - clear - box.height;
  const y = tenth(above >= 0 ? above : clamp(stop.y + clear, 0, Math.max(0, height - box.height)));
  return {
    box: { x, y, ...box },
    text: { x: tenth(x + air), y: tenth(y + air / 2 + lineHeight / 2), lines, anchor: 'start' },
  };
}

/** How the distance of a pointer counts: along the time axis, down the rows, or both ways. */
export type Along = 'x' | 'y' | 'both';

/** The stop nearest to a place in the picture, or null when there is none. */
export function nearest(
  stops: readonly Stop[],
  place: { x: number; y: number },
  along: Along = 'x',
): number | null {
  const distances = stops.map(({ x, y }) =>
    Math.hypot(along === 'y' ? 0 : x - place.x, along === 'x' ? 0 : y - place.y),
  );
  const best = distances.indexOf(Math.min(...distances));
  return best === -1 ? null : best;
}

/** Where a key leads from a stop (null: from outside); undefined when the key is not one of ours. */
export function keyStep(key: string, from: number | null, count: number): number | null | undefined {
  const last = count - 1;
  if (key === 'Escape') return null;
  if (count === 0) return undefined;
  if (key === 'ArrowRight' || key === 'ArrowDown') return from === null ? 0 : Math.min(from + 1, last);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return from === null ? last : Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}
