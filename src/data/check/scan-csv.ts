import { lineEnd, scanQuotedRow } from './scan-quoted-row.ts';
import type { CsvFault, ScannedRow } from './scanned.ts';

/** One empty array for all the rows without a fault. */
const none: readonly CsvFault[] = [];

/**
 * Splits CSV text strictly by RFC 4180. PapaParse reads stray quotes and swallows half a file after an
 * unclosed one without a word; here each is told with its cell, and reading goes on at the next line.
 * On text without faults the cells are those of `parseCsv`.
 */
export function scanCsv(source: string): ScannedRow[] {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const newline = text.includes('\n') ? '\n' : '\r';
  const rows: ScannedRow[] = [];
  let position = 0;
  let line = 1;
  while (position < text.length) {
    const end = lineEnd(text, newline, position);
    const content = text.slice(position, text[end - 1] === '\r' && end > position ? end - 1 : end);
    if (!content.includes('"')) {
      rows.push(plainRow(content, line));
      position = end + 1;
      line += 1;
      continue;
    }
    const quoted = scanQuotedRow(text, position, line, newline);
    rows.push(quoted.row);
    position = quoted.next;
    line += quoted.lines;
  }
  return rows;
}

function plainRow(content: string, line: number): ScannedRow {
  const cells = content.split(',');
  if (!content.includes('\r')) return { line, cells, faults: none };
  const faults = cells.flatMap((cell, index): CsvFault[] =>
    cell.includes('\r') ? [{ code: 'csv.newline', line, cell: index + 1 }] : [],
  );
  return { line, cells, faults };
}
