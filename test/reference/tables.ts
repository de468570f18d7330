/** Rows of the data package as the method reads them: an empty cell is null. */

export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

export interface Tables {
  targets: Row[];
  observations: Row[];
  documents: Row[];
  indicators: Row[];
  breaks: Row[];
  scales: Row[];
  scopes: Row[];
  task_plans: Row[];
  [name: string]: Row[];
}

export type Rule = 'linear-1' | 'pp-1' | 'cagr-1';

/** A text cell; blank is null. */
export function text(row: Row | null, column: string): string | null {
  const cell = row === null ? null : (row[column] ?? null);
  return cell === null || cell === '' ? null : String(cell);
}

/** A number cell; blank is null. */
export function num(row: Row | null, column: string): number | null {
  const cell = row === null ? null : (row[column] ?? null);
  return cell === null || cell === '' ? null : Number(cell);
}

/** The row with this id, or null. */
export function byId(rows: Row[], id: string | null): Row | null {
  for (const row of rows) {
    if (id !== null && text(row, 'id') === id) return row;
  }
  return null;
}

/** Rounded to 9 decimals, so that binary fractions do not decide a comparison. */
export function round9(x: number): number {
  // + 0 turns −0 into 0
  return Math.round(x * 1e9) / 1e9 + 0;
}
