import type { ExploreColumn } from '@data/explore/columns.ts';
import type { FacetCount } from '@data/explore/source.ts';
import { blank } from '@data/explore/question.ts';
import { valueName, type Naming } from './cells.ts';
import { inOrder } from './order.ts';

export interface FacetOption {
  value: string;
  name: string;
  n: number;
}

export interface FacetView {
  id: string;
  title: string;
  /** Few values in their own order, many by count. */
  options: readonly FacetOption[];
  /** Values there are in all, where only the first are carried. */
  total: number;
}

const few = 12;

/** The values of a facet as they are listed: those with rows, and those that are chosen. */
export function facetView(
  column: ExploreColumn,
  counts: readonly FacetCount[],
  chosen: readonly string[],
  naming: Naming,
): FacetView {
  const all = new Map(counts.map(({ value, n }) => [value, n]));
  for (const value of chosen) if (!all.has(value)) all.set(value, 0);
  const order = inOrder(column, naming.dimensions);
  const options = [...all].map(([value, n]) => ({ value, name: valueName(column, value, naming), n }));
  options.sort((a, b) =>
    options.length > few && !(a.value === blank || b.value === blank)
      ? b.n - a.n || order(a.value, b.value)
      : order(a.value, b.value),
  );
  return { id: column.id, title: column[naming.lang], options, total: options.length };
}

/** Options on screen, and how many more there are. */
export interface ShownOptions {
  shown: readonly FacetOption[];
  rest: number;
}

/** The first `most` options and every chosen one; of those whose name has the text that is looked for, if there is one. */
export function shownOptions(
  { options, total }: FacetView,
  chosen: readonly string[],
  looked: string,
  most: number,
): ShownOptions {
  const word = looked.trim().toLowerCase();
  const found = word === '' ? options : options.filter(({ name }) => name.toLowerCase().includes(word));
  const picked = new Set(chosen);
  const shown = found.filter(({ value }, i) => i < most || picked.has(value));
  return { shown, rest: (word === '' ? total : found.length) - shown.length };
}
