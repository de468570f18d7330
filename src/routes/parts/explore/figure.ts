import type { ExploreView } from '@app/explore-view.ts';
import { exploreWords } from '@app/explore-words.ts';
import { columnOf, isRate, kindKey, type ExploreColumn } from '@data/explore/columns.ts';
import type { FigureOf, Group } from '@data/explore/source.ts';
import { valueName, type Naming } from './cells.ts';

/** What all figures of a table have in common, in words; null where they have not. */
export interface Figure {
  indicator: string | null;
  unit: string | null;
}

/** The figure of the measure in words: `数值合计`. */
export function measureName({ table, measure }: ExploreView, lang: 'zh' | 'en'): string {
  const t = exploreWords[lang];
  const column = measure.column === null ? undefined : columnOf(table, measure.column);
  return column ? t.measureOf(t.measures[measure.of], column[lang]) : t.measures.count;
}

/** The same with what it is of, as far as that is one thing: `地区生产总值 数值合计（亿元）`. */
export function figureName(view: ExploreView, { indicator, unit }: Figure, lang: 'zh' | 'en'): string {
  const t = exploreWords[lang];
  const measure = measureName(view, lang);
  return t.withUnit(indicator ? t.measureFor(indicator, measure) : measure, unit ?? '');
}

/** Unit of a figure: per cent of a change or growth rate, else that of the indicator; of a rate the column's own. */
export function unitOf(view: ExploreView, of: FigureOf, naming: Naming): string {
  const column = view.measure.column === null ? undefined : columnOf(view.table, view.measure.column);
  if (column?.measure !== 'own') return column?.unit?.[naming.lang] ?? '';
  if (isRate(of.kind)) return '%';
  const unit = naming.dimensions.indicator.get(of.indicator)?.unit;
  return unit ? valueName(columnOf(view.table, 'unit')!, unit, naming) : '';
}

/** A column that tells what the figure of a row is of. */
export interface Telling {
  column: ExploreColumn;
  code: (of: FigureOf) => string;
  text: (of: FigureOf) => string;
}

/**
 * Columns that tell figures apart which stand below each other: indicator, basis or kind, and unit, each where they differ and
 * the groups do not name it themselves.
 */
export function telling(
  view: ExploreView,
  by: readonly string[],
  figures: readonly FigureOf[],
  naming: Naming,
): Telling[] {
  const kind = kindKey(view.table);
  const codes: [id: string | null, code: (of: FigureOf) => string][] = [
    ['indicator', ({ indicator }) => indicator],
    [kind, (of) => of.kind ?? ''],
    ['unit', (of) => unitOf(view, of, naming)],
  ];
  return codes.flatMap(([id, code]) => {
    const column = id === null || by.includes(id) ? undefined : columnOf(view.table, id);
    if (!column || new Set(figures.map(code)).size < 2) return [];
    const text = (of: FigureOf) => (id === 'unit' ? code(of) : valueName(column, code(of) || null, naming));
    return [{ column, code, text }];
  });
}

/** What is common to these figures. */
export function commonTo(view: ExploreView, figures: readonly FigureOf[], naming: Naming): Figure {
  const only = (texts: readonly string[]) => (new Set(texts).size === 1 ? texts[0]! : null);
  const indicator = only(figures.map((of) => of.indicator));
  return {
    indicator: indicator && valueName(columnOf(view.table, 'indicator')!, indicator, naming),
    unit: only(figures.map((of) => unitOf(view, of, naming))),
  };
}

export const figuresOf = (groups: readonly Group[]): FigureOf[] => groups.flatMap(({ of }) => of ?? []);

/** Whether these are figures of one thing in one sense, and so may stand side by side unnamed. */
export const isOfOne = (figures: readonly FigureOf[]): boolean =>
  new Set(figures.map(({ indicator, kind }) => `${indicator} ${kind ?? ''}`)).size < 2;
