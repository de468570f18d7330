import { tenth } from '../../lib/scale.ts';
import { clearance, shapePath, type Shape } from '../status/shapes.ts';
import { placeLane } from './layout.ts';
import type { LaneInput, PlacedLane } from './types.ts';

export const laneHeight = 24;
const mid = laneHeight / 2;

/** Five paths whatever the lane holds: three hundred lanes stay small and hydrate without blocks. */
export interface DrawnLane {
  class: string;
  area: string | undefined;
  track: string;
  outline: string | undefined;
  solid: string | undefined;
  mark: string | undefined;
}

export function drawLane(input: LaneInput, width: number): DrawnLane {
  const { shape, tone, hollow } = input;
  const lane = placeLane(input, width);
  const marks = `${lane.dotted ? ' dotted' : ''}${lane.zone ? ' zoned' : ''}${hollow ? ' hollow' : ''}`;
  return {
    class: `lane tone-${tone}${marks}`,
    area: area(lane, shape, width) || undefined,
    track: track(lane, clearance(shape)),
    outline: ring(lane.base) + lozenge(lane.expected) || undefined,
    solid: lane.ticks.map(flag).join('') + lane.history.map(dot).join('') || undefined,
    mark: lane.now === null ? undefined : shapePath(shape, lane.now, mid),
  };
}

/** The line, interrupted behind a mark through which it would be seen. */
function track({ track: [from, to], now }: PlacedLane, clear: number): string {
  if (now === null || clear === 0) return `M${from} ${mid}H${to}`;
  const left = now - clear > from ? `M${from} ${mid}H${tenth(now - clear)}` : '';
  const right = now + clear < to ? `M${tenth(Math.max(from, now + clear))} ${mid}H${to}` : '';
  return left + right || `M${to} ${mid}`;
}

function area({ bar, zone, beyond, now, base }: PlacedLane, shape: Shape, width: number): string {
  if (zone) return `M${zone[0]} 4H${zone[1]}v16H${zone[0]}z`;
  if (!bar) return '';
  const head =
    beyond === 'left' ? `M1 ${mid}l8-6v12z` : beyond === 'right' ? `M${width - 1} ${mid}l-8-6v12z` : '';
  const clear = now !== null && base !== null ? Math.min(clearance(shape), Math.abs(now - base)) : 0;
  const from = tenth(bar[0] + (bar[0] === now ? clear : 0));
  const to = tenth(bar[1] - (bar[1] === now ? clear : 0));
  return from < to ? `M${from} 9H${to}v6H${from}z${head}` : head;
}

export function ring(x: number | null): string {
  return x === null ? '' : `M${x} ${mid}m-3.5 0a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0z`;
}

export function lozenge(x: number | null): string {
  return x === null ? '' : `M${x} ${mid}m0-9l8 9-8 9-8-9z`;
}

/** A pole with its pennant towards the met side; a plain pole when no side counts as met. */
export function flag({ x, toward }: PlacedLane['ticks'][number]): string {
  // Both pennants turn clockwise like the pole: against it, their overlap would be a hole.
  const pennant = { [1]: `M${x} 1h8l-2 3 2 3h-8z`, [0]: '', [-1]: `M${x} 7h-8l2-3-2-3h8z` }[toward];
  return `M${x} 1m-1 0h2v22h-2z${pennant}`;
}

function dot(x: number): string {
  return `M${x} ${mid}m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0z`;
}
