import type { Component } from 'svelte';
import LaneChart from './lane/LaneChart.svelte';
import StatusMatrix from './matrix/StatusMatrix.svelte';
import Trajectory from './trajectory/Trajectory.svelte';

export const chartKinds = ['lane', 'trajectory', 'matrix'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** Every chart there is. A kind without a chart, or a chart without a kind, does not compile. */
export const charts = {
  lane: LaneChart,
  trajectory: Trajectory,
  matrix: StatusMatrix,
} satisfies Record<ChartKind, Component<never>>;
