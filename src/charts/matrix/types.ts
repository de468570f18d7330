import type { Shape, Tone } from '../status/shapes.ts';

export interface MatrixStatus {
  id: string;
  label: string;
  tone: Tone;
  shape: Shape;
}

export interface MatrixInput {
  /** A row that has nothing in any cell says so by its note; its label may lead to a page about it. */
  rows: readonly { id: string; label: string; note?: string | undefined; href?: string | undefined }[];
  columns: readonly { id: string; label: string }[];
  /** In the order in which they are stacked, left to right. */
  statuses: readonly MatrixStatus[];
  /** `counts[row][column][status]`; what is missing counts as 0. */
  counts: readonly (readonly (readonly number[])[])[];
}

/** Where a cell is, in indices of rows and columns. */
export interface CellAt {
  row: number;
  column: number;
}
