import { strToU8, Zip, ZipDeflate } from 'fflate';
import { aboutRows, noteRows } from './xlsx-texts.ts';
import { dataSheet, textSheet } from './xlsx-sheet.ts';
import { packageParts, sheetNames, sheetPath } from './xlsx-package.ts';
import type { Write } from './table.ts';

/** A fixed day: the same table gives the same bytes. */
const zipDate = '1980-01-02T00:00:00Z';

/**
 * An Excel workbook (ECMA-376 SpreadsheetML): 说明 with title, as-of day, filters, rule, sources and licence; 数据 with
 * numbers as numbers and codes as text; 备注 with columns and symbols. Rows are compressed as they come.
 * Of text longer than a cell may hold (32,767 characters) the end is cut off, and the notes say of how many cells.
 */
export const writeXlsx: Write = async function* (columns, meta, rows) {
  let parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    if (part.length > 0) parts.push(part);
  });
  const open = (path: string) => {
    const file = new ZipDeflate(path, { level: 3 });
    file.mtime = zipDate;
    zip.add(file);
    return file;
  };
  const take = () => parts.splice(0, parts.length);

  const names = sheetNames[meta.lang];
  for (const [path, xml] of packageParts(names, meta)) open(path).push(strToU8(xml), true);
  open(sheetPath(1)).push(strToU8(textSheet(aboutRows(columns, meta), [16, 100])), true);
  yield* take();

  const sheet = open(sheetPath(2));
  const counts = { rows: 0, cut: 0 };
  for await (const xml of dataSheet(columns, meta.lang, rows.byRow(), counts)) {
    sheet.push(strToU8(xml));
    yield* take();
  }
  sheet.push(new Uint8Array(), true);
  open(sheetPath(3)).push(
    strToU8(textSheet(noteRows(columns, meta, counts.cut), [28, 22, 14, 22, 60])),
    true,
  );
  zip.end();
  yield* take();
  parts = [];
};
