import type { Lang } from '../lib/number.ts';
import { formulaSafe } from './csv.ts';
import { heading, type ColumnType, type ExportCell, type ExportColumn, type ExportRow } from './table.ts';
import { styles } from './xlsx-package.ts';
import { heightOf, linesOf, wide } from './xlsx-height.ts';
import { columnName, inlineText, tooLong } from './xlsx-xml.ts';

const start = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
/** Printed on A4, across, as wide as the page; below it the sheet and the number of the page. */
const page =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>';

/** A sheet of text: `[style, text]` per cell, widths in characters. */
export function textSheet(rows: readonly (readonly [number, string][])[], widths: readonly number[]): string {
  const lines = rows.map((cells, r) => {
    const written = cells.map(
      ([style, text], c) => `<c r="${columnName(c)}${r + 1}"${textCell(style, text)}`,
    );
    const isTitle = cells.some(([style]) => style === styles.title);
    const lines = isTitle ? 1 : Math.max(1, ...cells.map(([, text], c) => linesOf(text, widths[c]!)));
    return `<row r="${r + 1}"${heightOf(lines, isTitle ? 24 : undefined)}>${written.join('')}</row>`;
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
  let written: ((cell: Filled) => Written)[] = [];
  const head = (first: readonly ExportRow[]) => {
    const cells = columns.map(
      (column, i) => `<c r="${names[i]}1"${textCell(styles.heading, heading(column, lang))}`,
    );
    const view =
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
    const widths = columns.map((column, i) => widthOf(heading(column, lang), first, i));
    written = columns.map(({ type }, i) => remembered((cell) => dataCell(type, cell, widths[i]!)));
    return `${start}${view}<sheetFormatPr defaultRowHeight="15"/>${widthList(widths)}<sheetData><row r="1">${cells.join('')}</row>`;
  };
  for await (const some of rows) {
    let xml = counts.rows === 0 ? head(some) : '';
    for (const row of some) {
      counts.rows += 1;
      const line = counts.rows + 1;
      let cells = '';
      let lines = 1;
      for (let i = 0; i < row.length; i++) {
        const cell = row[i]!;
        if (cell === null) continue;
        if (typeof cell === 'string' && tooLong(cell)) counts.cut += 1;
        const made = written[i]!(cell);
        cells += `<c r="${names[i]!}${line}"${made.xml}`;
        if (made.lines > lines) lines = made.lines;
      }
      xml += `<row r="${line}"${heightOf(lines)}>${cells}</row>`;
    }
    yield xml;
  }
  const area = `A1:${names.at(-1)!}${counts.rows + 1}`;
  const before = counts.rows === 0 ? head([]) : '';
  yield `${before}</sheetData><autoFilter ref="${area}"/>${page}<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

type Filled = NonNullable<ExportCell>;
/** A cell from behind its place (`<c r="B2"` and this), and how many lines it takes. */
interface Written {
  xml: string;
  lines: number;
}

/** Most texts of a column that are kept as they are written. */
const mostKept = 2048;

/** Columns of text are mostly words that come again and again. */
function remembered(write: (cell: Filled) => Written): (cell: Filled) => Written {
  const known = new Map<string, Written>();
  return (cell) => {
    if (typeof cell !== 'string') return write(cell);
    let written = known.get(cell);
    if (written === undefined) {
      if (known.size >= mostKept) known.clear();
      known.set(cell, (written = write(cell)));
    }
    return written;
  };
}

function dataCell(type: ColumnType, cell: Filled, width: number): Written {
  if (typeof cell === 'number') return { xml: ` s="${styles.figure}"><v>${cell}</v></c>`, lines: 1 };
  if (typeof cell === 'boolean')
    return { xml: ` s="${styles.figure}" t="b"><v>${cell ? 1 : 0}</v></c>`, lines: 1 };
  const serial = type === 'date' ? daySerial(cell) : null;
  if (serial !== null) return { xml: ` s="${styles.day}"><v>${serial}</v></c>`, lines: 1 };
  const isSafe = formulaSafe(cell) === cell;
  const lines = isSafe ? linesOf(cell, width) : 1;
  return { xml: textCell(lines > 1 ? styles.wrapped : styles.text, cell), lines };
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

/** Longer texts are wrapped: a print is as wide as all columns together. */
const widest = 36;

function widthOf(title: string, rows: readonly ExportRow[], column: number): number {
  let most = wide(title) + 3;
  for (const row of rows.slice(0, 200)) most = Math.max(most, wide(String(row[column] ?? '')) + 1);
  return Math.min(Math.max(most, 8), widest);
}

function widthList(widths: readonly number[]): string {
  const list = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${list.join('')}</cols>`;
}
