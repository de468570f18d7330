import { isKnown } from '../../lib/scale.ts';
import { layoutBars, type BarLayout } from './bars.ts';
import { layoutLines, type LineLayout } from './lines.ts';
import { mostSeries, type PlainFormat, type PlainInput, type PlainLabels } from './types.ts';

export type PlainLayout = BarLayout | LineLayout;

/** Null when there is no value to draw. A series that is too short is filled up with gaps. */
export function layoutPlain(
  { form, categories, series }: PlainInput,
  labels: PlainLabels,
  format: PlainFormat,
  width: number,
): PlainLayout | null {
  const cleaned = series.slice(0, mostSeries).map(({ name, values }) => ({
    name,
    values: categories.map((_, i) => (isKnown(values[i]) ? values[i] : null)),
  }));
  if (cleaned.every(({ values }) => values.every((value) => value === null))) return null;
  const layout = form === 'bar' ? layoutBars : layoutLines;
  return layout(categories, cleaned, labels, format, width);
}
