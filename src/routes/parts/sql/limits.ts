/** Most a statement of a reader may take and give; the guard has the length of its text. */
export const sqlLimits = {
  seconds: 30,
  /** Rows on the page, and in an exported file. */
  shownRows: 10_000,
  exportedRows: 100_000,
  /** A cell is printed up to here; exports have the whole. */
  cellLength: 2_000,
  history: 50,
} as const;
