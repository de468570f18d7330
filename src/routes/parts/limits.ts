/**
 * How much of a large package one page shows before it turns to lists. A city with 300 areas must still open on a
 * phone; what is left out here stands on the pages of the areas and indicators and in the downloads.
 */
export const limits = {
  /** Areas offered as chips; more become a menu. */
  chips: 12,
  /** Rows of the area × theme matrix. */
  matrixRows: 60,
  /** Areas with their latest figures on the overview. */
  latestAreas: 12,
  /** Areas of an indicator drawn as a chart of their own; the rest stand in the tables. */
  charts: 12,
  /** Rows of one table; the lists and downloads have the rest. */
  tableRows: 400,
} as const;

/** The first rows of a long table; `total` says how many there are. */
export const cut = <T>(rows: readonly T[]): { rows: readonly T[]; total: number } => ({
  rows: rows.slice(0, limits.tableRows),
  total: rows.length,
});
