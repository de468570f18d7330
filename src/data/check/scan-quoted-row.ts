import type { CsvFault, ScannedRow } from './scanned.ts';

interface QuotedRow {
  row: ScannedRow;
  /** Where the next row starts. */
  next: number;
  /** Lines of the file this row takes. */
  lines: number;
}

/** Reads one row that holds quotes, from `start`, the first character of line `line`. */
export function scanQuotedRow(text: string, start: number, line: number, newline: string): QuotedRow {
  const faults: CsvFault[] = [];
  const row: ScannedRow = { line, cells: [], faults };
  let position = start;
  let lines = 1;
  let end = -1;
  for (;;) {
    const cell = row.cells.length + 1;
    if (end < position) end = lineEnd(text, newline, position);
    const fault = (code: CsvFault['code']) => faults.push({ code, line: line + lines - 1, cell });
    let stop: number;
    if (text[position] === '"') {
      const close = closingQuote(text, position + 1);
      const proper = close >= 0 && endsCell(text, close + 1, newline);
      if (!proper && (close < 0 || close > end)) {
        // Whatever closes it stands on a later line and opens another cell there: take this line only.
        fault('csv.unclosed_quote');
        row.cells.push(text.slice(position + 1, contentEnd(text, end)));
        return { row, next: end + 1, lines };
      }
      const content = text.slice(position + 1, close).replaceAll('""', '"');
      if (!proper) {
        fault('csv.stray_quote');
      } else if (/[\r\n]/.test(content)) {
        fault('csv.newline');
        lines += content.split(newline).length - 1;
      }
      row.cells.push(content);
      stop = proper ? afterCell(text, close + 1) : cellEnd(text, close + 1, end);
    } else {
      stop = cellEnd(text, position, end);
      const content = text.slice(position, stop === end ? contentEnd(text, end, position) : stop);
      if (content.includes('"')) fault('csv.stray_quote');
      else if (content.includes('\r')) fault('csv.newline');
      row.cells.push(content);
    }
    if (text[stop] !== ',') return { row, next: stop + 1, lines };
    position = stop + 1;
  }
}

/** Position of the quote that closes the cell (doubled quotes are text), or −1. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** Position of the line's newline, or of the end of the text. */
export function lineEnd(text: string, newline: string, from: number): number {
  const at = text.indexOf(newline, from);
  return at < 0 ? text.length : at;
}

function endsCell(text: string, at: number, newline: string): boolean {
  const next = text[at];
  return next === undefined || next === ',' || next === newline || (next === '\r' && text[at + 1] === '\n');
}

/** Position of the comma or newline after a closed quoted cell. */
function afterCell(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 1 : at;
}

function cellEnd(text: string, from: number, end: number): number {
  const comma = text.indexOf(',', from);
  return comma >= 0 && comma < end ? comma : end;
}

/** The end of a line's text: `end` without the carriage return of CRLF. */
function contentEnd(text: string, end: number, from = 0): number {
  return end > from && text[end - 1] === '\r' ? end - 1 : end;
}
