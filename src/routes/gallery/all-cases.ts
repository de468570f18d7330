import type { Component } from 'svelte';
import { charts, type ChartKind } from '@charts/index.ts';
import type { Case } from '../../../test/cases/case.ts';
import { dumbbellCases } from '../../../test/cases/dumbbell.ts';
import { laneCases } from '../../../test/cases/lane.ts';
import { matrixCases } from '../../../test/cases/matrix.ts';
import { multiplesCases } from '../../../test/cases/multiples.ts';
import { paceCases } from '../../../test/cases/pace.ts';
import { plainCases } from '../../../test/cases/plain.ts';
import { structureCases } from '../../../test/cases/structure.ts';
import { trajectoryCases } from '../../../test/cases/trajectory.ts';
import { yoyCases } from '../../../test/cases/yoy.ts';

/** The cases of every chart, the same as the snapshots. A chart without cases does not compile. */
const cases = {
  lane: laneCases,
  trajectory: trajectoryCases,
  matrix: matrixCases,
  dumbbell: dumbbellCases,
  yoy: yoyCases,
  structure: structureCases,
  pace: paceCases,
  multiples: multiplesCases,
  plain: plainCases,
} satisfies Record<ChartKind, readonly Case<object>[]>;

/** What the gallery needs of a chart: its properties are those of its own cases. */
export interface Shown {
  kind: ChartKind;
  chart: Component<Record<string, unknown>>;
  cases: readonly Case<object>[];
  /** Takes the width of the page, and none in pixels. */
  byPage: boolean;
}

export const shown: readonly Shown[] = (Object.keys(charts) as ChartKind[]).map((kind) => ({
  kind,
  chart: charts[kind] as unknown as Shown['chart'],
  cases: cases[kind],
  byPage: kind === 'matrix',
}));
