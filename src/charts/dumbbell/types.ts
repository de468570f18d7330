import type { Shape, Tone } from '../status/shapes.ts';

/** One area. Values are in one unit for all rows; null where nothing is known. */
export interface DumbbellRow {
  label: string;
  base: number | null;
  now: number | null;
  /** How the latest value is written, where another text about it rounds it; otherwise as the format writes figures. */
  nowFigure?: string;
  target: number | null;
  /** Upper end of a range; the target is then drawn from `target` to `upper`. */
  upper: number | null;
  /** The target with its year, written at the end of the row. */
  end: string;
  tone: Tone;
  shape: Shape;
  /** The latest value is preliminary. */
  hollow: boolean;
  /** The whole row in words. */
  said: string;
}

export interface DumbbellInput {
  rows: readonly DumbbellRow[];
}

export interface DumbbellLabels {
  /** The chart in one sentence, for those who do not see it. */
  chart: string;
  /** How to move with the keys. */
  keys: string;
  base: string;
  now: string;
  target: string;
  /** Written where there is no latest value. */
  missing: string;
  /** Said where the value axis does not start at zero. */
  broken: string;
  /** Said where there is no figure at all. */
  empty: string;
}

export interface DumbbellFormat {
  value: (value: number) => string;
  /** A figure on the axis; `step` is the distance between two ticks. */
  tick: (value: number, step: number) => string;
}
