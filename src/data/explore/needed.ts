import { columnOf } from './columns.ts';
import type { Dimensions } from './dimensions.ts';
import { blank, type Question } from './question.ts';

/**
 * The indicators whose observations a question looks at, so that of a large package no others are fetched. Null: all
 * of them; none for a question to another table. Verdicts need all observations, but not because of the question.
 */
export function neededIndicators(
  { table, chosen }: Question,
  dimensions: Dimensions,
): readonly string[] | null {
  if (table !== 'observations') return [];
  const about = Object.entries(chosen).flatMap(([id, values]) => {
    const column = columnOf(table, id);
    return column?.facet && column.key === 'indicator' && values.length > 0 ? [{ column, values }] : [];
  });
  if (about.length === 0) return null;
  return [...dimensions.indicator.values()]
    .filter((one) =>
      about.every(({ column, values }) =>
        values.includes(column.through ? (one[column.through] ?? blank) : one.code),
      ),
    )
    .map(({ code }) => code);
}
