import type { Component } from 'svelte';
import DumbbellChart from './dumbbell/DumbbellChart.svelte';
import LaneChart from './lane/LaneChart.svelte';
import StatusMatrix from './matrix/StatusMatrix.svelte';
import Multiples from './multiples/Multiples.svelte';
import PaceStrip from './pace/PaceStrip.svelte';
import PlainChart from './plain/PlainChart.svelte';
import StructureBar from './structure/StructureBar.svelte';
import Trajectory from './trajectory/Trajectory.svelte';
import YoyChart from './yoy/YoyChart.svelte';

export const chartKinds = [
  'lane',
  'trajectory',
  'matrix',
  'dumbbell',
  'yoy',
  'structure',
  'pace',
  'multiples',
  'plain',
] as const;
export type ChartKind = (typeof chartKinds)[number];

/** Every chart there is. A kind without a chart, or a chart without a kind, does not compile. */
export const charts = {
  lane: LaneChart,
  trajectory: Trajectory,
  matrix: StatusMatrix,
  dumbbell: DumbbellChart,
  yoy: YoyChart,
  structure: StructureBar,
  pace: PaceStrip,
  multiples: Multiples,
  plain: PlainChart,
} satisfies Record<ChartKind, Component<never>>;
