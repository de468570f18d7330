/** What Explore asks of one table. Ids are those of columns.ts; whoever builds a question has dropped unknown ones. */
export const tableIds = ['verdicts', 'targets', 'observations', 'tasks'] as const;
export type TableId = (typeof tableIds)[number];

export const measures = ['count', 'sum', 'mean', 'min', 'max'] as const;
export type MeasureId = (typeof measures)[number];

export interface Sort {
  id: string;
  descending: boolean;
}

export interface Measure {
  of: MeasureId;
  /** Numeric column; null only for `count`. */
  column: string | null;
}

export interface Question {
  table: TableId;
  /** Chosen values per facet; `-` stands for rows without a value. A missing or empty list is no restriction. */
  chosen: Readonly<Record<string, readonly string[]>>;
  /** First and last year of the period (of the due date for targets, verdicts and tasks), `YYYY`. */
  from: string | null;
  to: string | null;
  /** Words that must all occur in the names (and, in small tables, texts) of a row. */
  q: string;
  sorts: readonly Sort[];
}

/** Stands for "no value" in the address and among chosen values. */
export const blank = '-';
