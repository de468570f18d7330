/** A column of a DataTable. */
export interface DataColumn {
  id: string;
  title: string;
  numeric?: boolean;
  /** Beside the title, smaller: a unit, a type. */
  title_note?: string;
  /** When all columns have one, no column changes its width with the rows. */
  width?: 'narrow' | 'medium' | 'wide';
}
