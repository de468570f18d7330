import type { TrajectoryInput } from '../trajectory/types.ts';

/** One area: the trajectory in small. */
export interface Panel {
  label: string;
  /** Latest value and target with their years, under the name. */
  note: string;
  input: TrajectoryInput;
  /** The whole panel in words. */
  said: string;
}

export interface MultiplesInput {
  panels: readonly Panel[];
  /** One value axis for all panels, or one for each. Time is always shared. */
  shared: boolean;
}

export interface MultiplesLabels {
  /** The chart in one sentence, for those who do not see it. */
  chart: string;
  /** How to move with the keys. */
  keys: string;
  /** Said where value axes do not start at zero. */
  broken: string;
  /** Said where every panel has a value axis of its own. */
  free: string;
  empty: string;
}

export interface MultiplesFormat {
  tick: (value: number, step: number) => string;
  /** The period that ends at a point of the year axis. */
  time: (at: number) => string;
}
