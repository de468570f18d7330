import type { Shape, Tone } from '../status/shapes.ts';

/** `at` is a point on the year axis at which a period ends: the end of 2023 is 2024. */
export interface TimeValue {
  at: number;
  value: number;
}

export interface TrajectoryPoint {
  at: number;
  /** Null where a period has no figure: a gap. */
  value: number | null;
  /** The period in words. */
  label: string;
  preliminary?: boolean;
  /** Cumulative since January: another measure than the full year, so drawn small and on its own. */
  ytd?: boolean;
}

export interface TrajectoryInput {
  points: readonly TrajectoryPoint[];
  /** Years between two figures; a longer wait is a gap. */
  interval?: number;
  base: TimeValue | null;
  /** `at` null: a standing requirement without a due date. */
  target: { at: number | null; value: number; upper: number | null } | null;
  /** The side of the target that counts as met; `none` with `upper`: between the two. */
  side: 'up' | 'down' | 'none' | null;
  /** The way the schedule takes, usually base and target; empty where no pace is defined. */
  path: readonly TimeValue[];
  /** The judged value; the required path and the projection start from it. */
  judged: (TimeValue & { tone: Tone; shape: Shape }) | null;
  required: boolean;
  projection: (TimeValue & { low: number | null; high: number | null }) | null;
  others: readonly {
    label: string;
    points: readonly { at: number; value: number | null }[];
    /** The city or country the areas belong to: drawn apart from them. */
    reference?: boolean;
  }[];
  /** From `at` on the figures follow another definition; no line crosses it. */
  breaks: readonly { at: number; text: string }[];
}

export interface TrajectoryLabels {
  /** The chart in one sentence, for those who do not see it. */
  chart: string;
  /** How to move with the keys. */
  keys: string;
  actual: string;
  path: string;
  required: string;
  projection: string;
  /** Name of the shaded side. */
  met: string;
  /** Direct label of the target tick, with its figure. */
  target: string;
  base: string;
  /** Standing at the due date, for the points right of it. */
  after: string;
  preliminary: string;
  ytd: string;
  /** Said where the value axis does not start at zero. */
  broken: string;
  /** Said where there is no figure. */
  empty: string;
}

export interface TrajectoryFormat {
  /** A figure with its unit. */
  value: (value: number) => string;
  /** A figure on the axis; `step` is the distance between two ticks. */
  tick: (value: number, step: number) => string;
  /** The period that ends at a point of the year axis. */
  time: (at: number) => string;
}
