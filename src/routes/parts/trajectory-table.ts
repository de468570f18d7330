import { drawable } from '@charts/trajectory/extent.ts';
import type { TrajectoryFormat, TrajectoryInput, TrajectoryLabels } from '@charts/trajectory/types.ts';
import { isKnown } from '@lib/scale.ts';

/** A figure of a trajectory in words: what the chart draws as a point, a tick or an end of a line. */
export interface TrajectoryRow {
  period: string;
  value: string;
  note: string;
}

type Named = Pick<
  TrajectoryLabels,
  'actual' | 'base' | 'target' | 'projection' | 'preliminary' | 'ytd' | 'after'
>;
type Written = Pick<TrajectoryFormat, 'value' | 'time'>;

/**
 * The table twin of a trajectory: its figures in time order, gaps as dashes, the target and what the present pace leads
 * to at their dates. A base or judged value that is also a figure of the series is one row, as it is one point.
 */
export function trajectoryRows(input: TrajectoryInput, labels: Named, format: Written): TrajectoryRow[] {
  const { points, base, target, judged, projection } = drawable(input);
  const due = target?.at ?? null;
  const rows: (TrajectoryRow & { at: number })[] = points.map(({ at, value, label, preliminary, ytd }) => ({
    at,
    period: label,
    value: !isKnown(value) ? '—' : format.value(value),
    note: [
      base && at === base.at && value === base.value ? labels.base : labels.actual,
      preliminary && labels.preliminary,
      ytd && labels.ytd,
      due !== null && at > due && labels.after,
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  const add = (note: string, one: { at: number; value: number } | null) => {
    if (one && !points.some(({ at, value }) => at === one.at && value === one.value))
      rows.push({ at: one.at, period: format.time(one.at), value: format.value(one.value), note });
  };
  add(labels.base, base);
  add(labels.actual, judged);
  if (judged) add(labels.projection, projection);
  if (target)
    rows.push({
      at: due ?? Infinity,
      period: due === null ? '—' : format.time(due),
      value: [target.value, target.upper]
        .flatMap((value) => (value === null ? [] : format.value(value)))
        .join(' — '),
      note: labels.target,
    });
  // Sorting keeps the order of rows at one date: what was published stands before what is expected.
  return rows
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ period, value, note }) => ({ period, value, note }));
}
