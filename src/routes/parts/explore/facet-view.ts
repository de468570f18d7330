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

/** The options on screen: what is looked for, or the first `most` and every chosen one. */
export function shownOptions(
  { options }: FacetView,
  chosen: readonly string[],
  looked: string,
  most: number,
): FacetOption[] {
  const word = looked.trim().toLowerCase();
  if (word !== '') return options.filter(({ name }) => name.toLowerCase().includes(word)).slice(0, most * 4);
  const picked = new Set(chosen);
  return options.filter(({ value }, i) => i < most || picked.has(value));
}
