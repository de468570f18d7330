import { csvBytes } from './csv-bytes.ts';
import type { Write } from './table.ts';

/** RFC 4180 in UTF-8, with the byte order mark without which Chinese Excel reads GBK. */
export const writeCsvUtf8: Write = async function* (columns, meta, rows) {
  const encoder = new TextEncoder();
  yield encoder.encode('\uFEFF');
  yield* csvBytes(columns, meta, rows.byColumn(), (text) => encoder.encode(text));
};
