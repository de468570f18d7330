/** A column of a DataTable. */
export interface DataColumn {
  id: string;
  title: string;
  numeric?: boolean;
  /** Beside the title, smaller: a unit, a type. */
  title_note?: string;
  /** Classes of the marks before certain texts of this column: `mark`, a tone, a shape of charts/status. */
  marks?: Readonly<Record<string, string>>;
  /** When all columns have one, no column changes its width with the rows. */
  width?: 'short' | 'narrow' | 'medium' | 'large' | 'wide';
}

/** Values of a row, by column: texts stand as they are, numbers plainly, null as an empty cell. */
export type DataRow = readonly (string | number | boolean | null)[];
