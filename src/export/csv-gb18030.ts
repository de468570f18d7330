import { csvLines } from './csv-lines.ts';
import { gb18030Encoder } from './gb18030.ts';
import type { Write } from './table.ts';

/** RFC 4180 in GB18030, which Excel before 2016 expects of a CSV file on a Chinese Windows. There is no mark. */
export const writeCsvGb18030: Write = async function* (columns, meta, rows) {
  const encode = gb18030Encoder();
  for await (const text of csvLines(columns, meta, rows)) yield encode(text);
};
