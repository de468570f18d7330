import { isKnown, tenth } from '../../lib/scale.ts';
import type { Stop as Place } from '../explore/readout.ts';
import type { Scales } from './lines.ts';
import type { TimeValue, TrajectoryFormat, TrajectoryInput, TrajectoryLabels } from './types.ts';

/** `judged`: the mark of the verdict stands there instead of a dot. */
export type StopKind = 'base' | 'actual' | 'judged' | 'projection' | 'target';

interface Look {
  /** Preliminary, or after the due date. */
  hollow: boolean;
  after: boolean;
  small: boolean;
}

const plain: Look = { hollow: false, after: false, small: false };

/** A point the keys stop at: what is drawn there and what is said about it. */
export interface Stop extends Look, Place {
  kind: StopKind;
  at: number;
}

/** All points with a figure in time order. A base or judged value that is also a figure of the series is one stop. */
export function stopsOf(
  input: TrajectoryInput,
  labels: TrajectoryLabels,
  format: TrajectoryFormat,
  { x, y }: Scales,
): Stop[] {
  const { points, base, target, projection, judged } = input;
  const due = target?.at ?? null;
  const stops: Stop[] = [];
  const add = (
    kind: StopKind,
    { at, value }: TimeValue,
    words: (string | false | undefined)[],
    look: Look = plain,
  ) =>
    stops.push({
      kind,
      at,
      x: tenth(x(at)),
      y: tenth(y(value)),
      text: words.filter(Boolean).join(' · '),
      ...look,
    });
  const extra = (kind: StopKind, name: string, point: TimeValue | null) => {
    if (point && !points.some((one) => isSame(one, point)))
      add(kind, point, [name, format.time(point.at), format.value(point.value)]);
  };

  for (const { at, value, label, preliminary, ytd } of points) {
    if (!isKnown(value)) continue;
    const after = due !== null && at > due;
    const kind = judged && isSame(judged, { at, value }) ? 'judged' : 'actual';
    const remarks = [preliminary && labels.preliminary, ytd && labels.ytd, after && labels.after];
    const look = { after, hollow: after || preliminary === true, small: ytd === true };
    add(kind, { at, value }, [label, format.value(value), ...remarks], look);
  }
  extra('base', labels.base, base);
  extra('judged', labels.actual, judged);
  if (judged) extra('projection', labels.projection, projection);
  if (target && due !== null)
    add('target', { at: due, value: target.value }, [format.time(due), labels.target]);
  return stops.sort((a, b) => a.at - b.at);
}

const isSame = (a: { at: number; value: number | null }, b: { at: number; value: number | null }) =>
  a.at === b.at && a.value === b.value;
