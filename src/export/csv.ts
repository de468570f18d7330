/** A column of an exported table. Text is protected against being read as a formula; numbers are written as numbers. */
export interface Column<T> {
  title: string;
  value: (row: T) => string | number | boolean | null;
}

/**
 * CSV as Chinese Excel opens it: UTF-8 with byte order mark, CRLF, quotes where needed (RFC 4180).
 * Text that a spreadsheet would run as a formula gets a leading apostrophe; numbers never do, so −5.2 stays a number.
 */
export function toCsv<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  let text = `\uFEFF${columns.map(({ title }) => csvCell(title)).join(',')}\r\n`;
  for (const row of rows) {
    for (let i = 0; i < columns.length; i++) {
      const cell = csvCell(columns[i]!.value(row));
      text += i === 0 ? cell : `,${cell}`;
    }
    text += '\r\n';
  }
  return text;
}

/** Figures as a page prints them: `12.3`, `+5.0%`, `1,234`, `−0.4` with the sign of printed matter. */
const printedFigure = /^[+\-−]?\d[\d,]*(\.\d+)?%?$/;

/**
 * A printed table as CSV, in the same form. Cells keep their text; a figure gets the minus that spreadsheets read and no
 * apostrophe, since a signed figure is no formula.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) =>
    row.map((text) => (printedFigure.test(text) ? quoted(text.replace('−', '-')) : csvCell(text))).join(','),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** One cell, quoted where it must be. Null, and a number that is none, is empty. */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return special.test(value) ? quoted(formulaSafe(value)) : value;
}

/** Starts like a formula, or needs quotes: one look decides for nearly every cell. */
const special = /^[=+\-@\t\0＝＋－＠]|[",\r\n]/;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** `=1+1` → `'=1+1`; also for + - @, tab, CR, NUL and the full-width forms that some programs fold. */
export function formulaSafe(text: string): string {
  return /^[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text}` : text;
}
