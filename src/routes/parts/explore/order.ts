import type { ExploreColumn } from '@data/explore/columns.ts';
import type { Dimensions } from '@data/explore/dimensions.ts';
import { blank } from '@data/explore/question.ts';
import { statusIds } from '@data/progress/rules.ts';

type Value = string | number | null;

const places = new WeakMap<object, Map<string, number>>();

function placesOf(list: object, ids: () => Iterable<string>): Map<string, number> {
  let known = places.get(list);
  if (!known) places.set(list, (known = new Map([...ids()].map((id, i) => [id, i]))));
  return known;
}

/** The order in which the site lists the values of a column: areas by code, themes and statuses in their own, years up; blank last. */
export function inOrder(column: ExploreColumn, dimensions: Dimensions): (a: Value, b: Value) => number {
  const names = column.names && dimensions[column.names];
  const known = names
    ? placesOf(names, () => names.keys())
    : column.words === 'status'
      ? placesOf(statusIds, () => statusIds)
      : null;
  const isBlank = (value: Value) => value === null || value === blank;
  return (a, b) => {
    if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
    const [x, y] = [String(a), String(b)];
    const by = (known?.get(x) ?? Infinity) - (known?.get(y) ?? Infinity);
    if (by !== 0 && !Number.isNaN(by)) return by;
    return x < y ? -1 : x > y ? 1 : 0;
  };
}

/** Of figures: null last, whichever way. */
export function less(a: number | null, b: number | null, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return descending ? b - a : a - b;
}
