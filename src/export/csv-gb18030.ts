import { csvBytes } from './csv-bytes.ts';
import { gb18030Encoder } from './gb18030.ts';
import type { Write } from './table.ts';

/** RFC 4180 in GB18030, which Excel before 2016 expects of a CSV file on a Chinese Windows. There is no mark. */
export const writeCsvGb18030: Write = (columns, meta, rows) =>
  csvBytes(columns, meta, rows.byColumn(), gb18030Encoder());
