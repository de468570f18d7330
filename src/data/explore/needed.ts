import { columnOf } from './columns.ts';
import type { Dimensions } from './dimensions.ts';
import { blank, type Question } from './question.ts';

/** A choice among indicators: by themselves, their themes or their units. */
const choosesIndicators = (table: Question['table'], [id, values]: [string, readonly string[]]): boolean => {
  const column = columnOf(table, id);
  // Per cent is also the unit of every indicator's changes.
  if (column?.through === 'unit' && values.includes('%')) return false;
  return column?.facet === true && column.key === 'indicator' && values.length > 0;
};

/** Whether a question to the observations restricts nothing but indicators. */
export const isAboutIndicators = ({ table, chosen, from, to, q }: Question): boolean =>
  table === 'observations' &&
  from === null &&
  to === null &&
  q.trim() === '' &&
  // A unit is not of the indicator alone.
  Object.entries(chosen).every(
    (one) => one[1].length === 0 || (one[0] !== 'unit' && choosesIndicators(table, one)),
  );

/**
 * The indicators whose observations a question looks at, so that of a large package no others are fetched. Null: all
 * of them; none for a question to another table. Verdicts need all observations, but not because of the question.
 */
export function neededIndicators(
  { table, chosen }: Question,
  dimensions: Dimensions,
): readonly string[] | null {
  if (table !== 'observations') return [];
  const about = Object.entries(chosen)
    .filter((one) => choosesIndicators(table, one))
    .map(([id, values]) => ({ column: columnOf(table, id)!, values }));
  if (about.length === 0) return null;
  return [...dimensions.indicator.values()]
    .filter((one) =>
      about.every(({ column, values }) =>
        values.includes(column.through ? (one[column.through] ?? blank) : one.code),
      ),
    )
    .map(({ code }) => code);
}
