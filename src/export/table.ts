import type { Cell, Columns } from '../lib/batch.ts';
import type { Lang } from '../lib/number.ts';

/** `period` is a statistical period as text (`2024`, `2024-Q3`, `2024-01/2024-08`), `date` a day `YYYY-MM-DD`. */
export type ColumnType = 'text' | 'number' | 'integer' | 'boolean' | 'period' | 'date';
export type ExportCell = Cell;
/** Cells in the order of the columns. */
export type ExportRow = readonly ExportCell[];
/** Some rows, as their source has them: row by row or column by column. */
export type Chunk = readonly ExportRow[] | Columns;
type Text = Record<Lang, string>;

export interface ExportColumn {
  /** Machine name, unique in the table; the heading in JSON, Arrow, Parquet and SDMX. */
  id: string;
  zh: string;
  en: string;
  type: ColumnType;
  unit?: Text;
  /** What its figures are measured in where that is no unit for the heading, for the notes sheet. */
  measured?: Text;
  /** What the column holds, for the notes sheet. */
  note?: Text;
}

export interface ExportTable {
  columns: readonly ExportColumn[];
  /** Number of rows that `chunks` will give: the total of the progress. */
  rowCount: number;
  /** Read once, from the start. A chunk may have any length; a million rows need never be in memory at once. */
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>;
}

export interface ExportSource {
  title: string;
  number?: string;
  issuer?: string;
  issuedOn?: string;
  url?: string;
}

/** What travels with the figures. Texts are in `lang`. */
export interface ExportMeta {
  lang: Lang;
  title: string;
  /** `YYYY-MM-DD` */
  asOf: string;
  /** Id of the rule of the verdicts; null where the table holds none. */
  rule: string | null;
  /** The filters in words; none means the whole table. */
  filters: readonly string[];
  sources: readonly ExportSource[];
  licence: { name: string; url?: string };
  /** What a blank and the codes say; `column`: the heading of the one that has them. */
  symbols: readonly { symbol: string; meaning: string; column?: string }[];
  /** What has to be known before the figures are used: what is left blank or out, and why. */
  notes?: readonly string[];
  /** What the collection covers. */
  scope?: string;
  /** Address that opens the same view. */
  address?: string;
}

/** The checked rows of a table, in the form that suits who writes them; they are read once, in one of the two. */
export interface Rows {
  /** 1,024 at a time, however the source cuts them. */
  byRow: () => AsyncIterable<readonly ExportRow[]>;
  /** At most some thousand at a time. */
  byColumn: () => AsyncIterable<Columns>;
}

/** Writes a table; every part may be kept or sent on. */
export type Write = (
  columns: readonly ExportColumn[],
  meta: ExportMeta,
  rows: Rows,
) => AsyncIterable<Uint8Array>;

/** The table cannot be written as asked: a fault of the caller or of the format, never of the reader. */
export class ExportError extends Error {
  override name = 'ExportError';
}

/** Heading for readers, with the unit: `目标值（微克/立方米）`, `Target (µg/m³)`. */
export function heading(column: ExportColumn, lang: Lang): string {
  const unit = column.unit?.[lang];
  // Some headings name the unit themselves.
  if (!unit || column[lang].includes(unit)) return column[lang];
  return lang === 'zh' ? `${column.zh}（${unit}）` : `${column.en} (${unit})`;
}
