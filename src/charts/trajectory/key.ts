import { isKnown } from '../../lib/scale.ts';
import { flow, type FlowItem } from '../axis/flow.ts';
import type { TrajectoryInput, TrajectoryLabels } from './types.ts';

export type KeyKind = 'actual' | 'path' | 'required' | 'projection' | 'preliminary' | 'ytd' | 'empty';
export type KeyItem = FlowItem<KeyKind>;

const sample: Record<KeyKind, number> = {
  actual: 22,
  path: 22,
  required: 22,
  projection: 22,
  preliminary: 10,
  ytd: 10,
  empty: 0,
};

/** What is in the picture, each with a sample, in rows; `bottom` is where the next thing may begin. */
export function keyRows(input: TrajectoryInput, labels: TrajectoryLabels, width: number) {
  return flow(
    present(input, labels).map((kind) => ({ kind, text: labels[kind], lead: sample[kind] })),
    width,
  );
}

function present(input: TrajectoryInput, labels: TrajectoryLabels): KeyKind[] {
  const figures = input.points.filter(({ value }) => isKnown(value));
  const shown: Record<KeyKind, boolean> = {
    actual: figures.some(({ ytd }) => !ytd),
    empty: figures.length === 0,
    path: input.path.length > 1,
    required: isRequired(input),
    projection: input.projection !== null && input.judged !== null,
    preliminary: figures.some(({ preliminary }) => preliminary),
    ytd: figures.some(({ ytd }) => ytd),
  };
  const kinds = Object.keys(shown) as KeyKind[];
  return kinds.filter((kind) => shown[kind] && labels[kind] !== '');
}

/** There is a way left to go from the judged value to the target. */
export function isRequired({ required, judged, target }: TrajectoryInput): boolean {
  return required && judged !== null && target !== null && target.at !== null && target.at > judged.at;
}
