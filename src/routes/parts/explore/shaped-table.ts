import type { PlainInput } from '@charts/plain/types.ts';
import type { DataColumn } from '@ui/data-column.ts';
import type { Cell } from './cells.ts';
import type { Figure } from './figure.ts';

/** A table made of groups: what is on screen, in the file and in the chart. */
export interface Shaped {
  columns: DataColumn[];
  cells: Cell[][];
  /** What all its figures are of. */
  figure: Figure;
  /** Null where its figures stand on no common axis, as they have unlike units or are left blank. */
  chart: PlainInput | null;
  /** A line was asked for, but nothing runs along time here: bars are drawn. */
  noLine: boolean;
  /** Less is drawn than the table has. */
  chartCut: boolean;
  /** Columns of the cross table that are left out. */
  columnsCut: boolean;
  /** Groups whose values are not combined, by the reason; `apart`: cells of a cross table that do not belong side by side. */
  mixed: { kinds: number; sum: number; overlap: number; apart: number };
}

/** A table before its groups were looked through. `apart`: cells left blank, as nothing tells what they are of. */
export type Drafted = Omit<Shaped, 'mixed'> & { apart: number };
