import { csvwDescription } from './csvw.ts';
import { fileName } from './file-name.ts';
import { formats, type FormatId } from './formats.ts';
import { rowsInSteps, type RunOptions } from './rows.ts';
import { ExportError, type ExportColumn, type ExportMeta, type ExportTable } from './table.ts';

export interface ExportedFile {
  name: string;
  mime: string;
  /** The bytes in order: `new Blob(parts, { type: mime })`. */
  parts: Uint8Array<ArrayBuffer>[];
}

/**
 * Writes `table` in a format. The first file is the table; CSV comes with a second, its description.
 * Rejects with an AbortError when cancelled, with an ExportError when the table does not fit its columns or the format.
 */
export async function exportTable(
  id: FormatId,
  table: ExportTable,
  meta: ExportMeta,
  options: RunOptions = {},
): Promise<ExportedFile[]> {
  const { mime } = formats[id];
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of exportParts(id, table, meta, options)) parts.push(part as Uint8Array<ArrayBuffer>);
  const description = exportDescription(id, table.columns, meta);
  return [{ name: fileName(meta, id), mime, parts }, ...(description ? [description] : [])];
}

/** What goes beside a table in a format that has no room for it (CSV on the Web); null for every other format. */
export function exportDescription(
  id: FormatId,
  columns: readonly ExportColumn[],
  meta: ExportMeta,
): ExportedFile | null {
  const { described } = formats[id];
  if (!described) return null;
  const name = fileName(meta, id);
  const text = csvwDescription(name, described.encoding, columns, meta);
  return {
    name: `${name}-metadata.json`,
    mime: 'application/csvm+json',
    parts: [new TextEncoder().encode(text)],
  };
}

/** The bytes of the table alone, part by part, for those who write them away as they come. */
export async function* exportParts(
  id: FormatId,
  table: ExportTable,
  meta: ExportMeta,
  options: RunOptions = {},
): AsyncGenerator<Uint8Array> {
  const format = formats[id];
  const ids = new Set(table.columns.map((column) => column.id));
  if (ids.size < table.columns.length || ids.size === 0 || ids.has('')) {
    throw new ExportError('columns need ids of their own');
  }
  if (format.takes && !format.takes(table.columns)) throw new ExportError(`${id} cannot hold these columns`);
  const { maxRows = Infinity } = format;
  if (table.rowCount > maxRows) throw new ExportError(`${id} holds at most ${maxRows} rows`);
  const write = await format.load();
  yield* write(table.columns, meta, rowsInSteps(table, options));
}
