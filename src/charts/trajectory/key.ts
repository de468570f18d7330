import { isKnown } from '../../lib/scale.ts';
import { block, lineHeight } from './text.ts';
import type { TrajectoryInput, TrajectoryLabels } from './types.ts';

export type KeyKind = 'actual' | 'path' | 'required' | 'projection' | 'preliminary' | 'ytd' | 'empty';

export interface KeyItem {
  kind: KeyKind;
  /** Left end of the sample, and middle of the line of text. */
  x: number;
  y: number;
  textX: number;
  lines: string[];
}

const sample: Record<KeyKind, number> = {
  actual: 22,
  path: 22,
  required: 22,
  projection: 22,
  preliminary: 10,
  ytd: 10,
  empty: 0,
};
const afterSample = 6;
const betweenItems = 16;

/** What is in the picture, each with a sample, in rows from `top`; `bottom` is where the next thing may begin. */
export function keyRows(input: TrajectoryInput, labels: TrajectoryLabels, width: number) {
  const items: KeyItem[] = [];
  let x = 0;
  let y = 0;
  let high = lineHeight;
  for (const [kind, text] of present(input, labels)) {
    const lead = sample[kind] === 0 ? 0 : sample[kind] + afterSample;
    const { lines, wide, high: own } = block(text, width - lead);
    if (x > 0 && x + lead + wide > width) {
      x = 0;
      y += high;
      high = lineHeight;
    }
    items.push({ kind, x, y: y + lineHeight / 2, textX: x + lead, lines });
    x += lead + wide + betweenItems;
    high = Math.max(high, own);
  }
  return { items, bottom: items.length > 0 ? y + high : 0 };
}

function present(input: TrajectoryInput, labels: TrajectoryLabels): [KeyKind, string][] {
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
  return kinds.filter((kind) => shown[kind] && labels[kind] !== '').map((kind) => [kind, labels[kind]]);
}

/** There is a way left to go from the judged value to the target. */
export function isRequired({ required, judged, target }: TrajectoryInput): boolean {
  return required && judged !== null && target !== null && target.at !== null && target.at > judged.at;
}
