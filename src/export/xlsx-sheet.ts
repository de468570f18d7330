import type { Lang } from '../lib/number.ts';
import { formulaSafe } from './csv.ts';
import { heading, type ColumnType, type ExportCell, type ExportColumn, type ExportRow } from './table.ts';
import { styles } from './xlsx-package.ts';
import { columnName, inlineText, tooLong } from './xlsx-xml.ts';

const start = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
const page = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';

/** A sheet of text: `[style, text]` per cell, widths in characters. */
export function textSheet(rows: readonly (readonly [number, string][])[], widths: readonly number[]): string {
  const lines = rows.map((cells, r) => {
    const written = cells.map(
      ([style, text], c) => `<c r="${columnName(c)}${r + 1}"${textCell(style, text)}`,
    );
    return `<row r="${r + 1}">${written.join('')}</row>`;
  });
  return `${start}<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>${widthList(widths)}<sheetData>${lines.join('')}</sheetData>${page}</worksheet>`;
}

/**
 * The sheet of data in pieces: headings that stay on screen, a filter, widths taken from the first rows.
 * `counts` is filled as rows go by.
 */
export async function* dataSheet(
  columns: readonly ExportColumn[],
  lang: Lang,
  rows: AsyncIterable<readonly ExportRow[]>,
  counts: { rows: number; cut: number },
): AsyncGenerator<string> {
  const names = columns.map((_, i) => columnName(i));
  const head = (first: readonly ExportRow[]) => {
    const cells = columns.map(
      (column, i) => `<c r="${names[i]}1"${textCell(styles.heading, heading(column, lang))}`,
    );
    const view =
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
    const widths = columns.map((column, i) => widthOf(heading(column, lang), first, i));
    return `${start}${view}<sheetFormatPr defaultRowHeight="15"/>${widthList(widths)}<sheetData><row r="1">${cells.join('')}</row>`;
  };
  const written = columns.map(({ type }) => remembered((cell) => dataCell(type, cell)));
  for await (const some of rows) {
    let xml = counts.rows === 0 ? head(some) : '';
    for (const row of some) {
      counts.rows += 1;
      const line = counts.rows + 1;
      xml += `<row r="${line}">`;
      for (let i = 0; i < row.length; i++) {
        const cell = row[i]!;
        if (cell === null) continue;
        if (typeof cell === 'string' && tooLong(cell)) counts.cut += 1;
        xml += `<c r="${names[i]!}${line}"${written[i]!(cell)}`;
      }
      xml += '</row>';
    }
    yield xml;
  }
  const area = `A1:${names.at(-1)!}${counts.rows + 1}`;
  const before = counts.rows === 0 ? head([]) : '';
  yield `${before}</sheetData><autoFilter ref="${area}"/>${page}<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

type Filled = NonNullable<ExportCell>;

/** Most texts of a column that are kept as they are written. */
const mostKept = 2048;

/** Columns of text are mostly words that come again and again. */
function remembered(write: (cell: Filled) => string): (cell: Filled) => string {
  const known = new Map<string, string>();
  return (cell) => {
    if (typeof cell !== 'string') return write(cell);
    let xml = known.get(cell);
    if (xml === undefined) {
      if (known.size >= mostKept) known.clear();
      known.set(cell, (xml = write(cell)));
    }
    return xml;
  };
}

/** A cell from behind its place: `<c r="B2"` and this. */
function dataCell(type: ColumnType, cell: Filled): string {
  if (typeof cell === 'number') return `><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return ` t="b"><v>${cell ? 1 : 0}</v></c>`;
  const serial = type === 'date' ? daySerial(cell) : null;
  if (serial !== null) return ` s="${styles.day}"><v>${serial}</v></c>`;
  return textCell(styles.text, cell);
}

/** Text can never run: it is stored as text, and what begins like a formula keeps Excel's apostrophe when edited. */
function textCell(style: number, text: string): string {
  const own = style === styles.text && formulaSafe(text) !== text ? styles.quoted : style;
  return ` s="${own}" t="inlineStr">${inlineText(text)}</c>`;
}

/** Days since 1899-12-30, from 1900-03-01 on: before it Excel counts a 29 February that never was. */
function daySerial(day: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return null;
  const serial = time / 86_400_000 + 25_569;
  return serial > 60 ? serial : null;
}

function widthOf(title: string, rows: readonly ExportRow[], column: number): number {
  let most = wide(title) + 3;
  for (const row of rows.slice(0, 200)) most = Math.max(most, wide(String(row[column] ?? '')) + 1);
  return Math.min(Math.max(most, 8), 60);
}

/** Width in Latin characters: a Chinese one takes two. */
function wide(text: string): number {
  let width = 0;
  for (let i = 0; i < Math.min(text.length, 60); i++) width += text.charCodeAt(i) > 0x2e7f ? 2 : 1;
  return width;
}

function widthList(widths: readonly number[]): string {
  const list = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${list.join('')}</cols>`;
}
