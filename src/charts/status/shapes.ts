export const tones = ['good', 'calm', 'warn', 'bad', 'away', 'quiet'] as const;
export type Tone = (typeof tones)[number];

/**
 * Shapes of a 16 × 16 box as relative paths from its centre, so that a mark anywhere in a picture is
 * `M x y` plus the shape: no group, no transform. Holes run against their outline (fill rule nonzero).
 */
export const shapes = {
  check: 'm-7 0a7 7 0 1 1 14 0 7 7 0 1 1-14 0zm2.9.6l3.1 3.3 5.1-6.1-1.5-1.3-3.7 4.4-1.5-1.7z',
  dot: 'm-5 0a5 5 0 1 0 10 0 5 5 0 1 0-10 0z',
  diamond: 'm0-6.5l6.5 6.5-6.5 6.5-6.5-6.5z',
  triangle: 'm0-6.4l6.8 11.8h-13.6z',
  square: 'm-5-5h10v10h-10z',
  cross: 'm-5.6-3.4l2.2-2.2 3.4 3.4 3.4-3.4 2.2 2.2-3.4 3.4 3.4 3.4-2.2 2.2-3.4-3.4-3.4 3.4-2.2-2.2 3.4-3.4z',
  arrow: 'm-7 0l6.4-6.2v3.6h7v5.2h-7v3.6z',
  clock:
    'm-6.6 0a6.6 6.6 0 1 1 13.2 0 6.6 6.6 0 1 1-13.2 0zm1.6 0a5 5 0 1 0 10 0 5 5 0 1 0-10 0zm4.3-3.6h1.5v2.9h2.4v1.5h-3.9z',
  ring: 'm-5.8 0a5.8 5.8 0 1 1 11.6 0 5.8 5.8 0 1 1-11.6 0zm1.7 0a4.1 4.1 0 1 0 8.2 0 4.1 4.1 0 1 0-8.2 0z',
  dash: 'm-5.5-1.2h11v2.4h-11z',
} as const;

export type Shape = keyof typeof shapes;

/** Half the width of what must stay clear behind a shape, so that nothing is seen through its hole. */
export function clearance(shape: Shape): number {
  return shape === 'ring' || shape === 'clock' ? 6 : 0;
}

/** The path of a shape with its centre at (x, y). */
export function shapePath(shape: Shape, x: number, y: number): string {
  return `M${x} ${y}${shapes[shape]}`;
}
