import { parsePeriod, type Grain } from '../lib/period.ts';
import { csvCell } from './csv.ts';
import { sdmxMapping, type Component } from './sdmx-mappings.ts';
import { ExportError, type ExportCell, type ExportRow, type Write } from './table.ts';

/**
 * SDMX-CSV data message 2.0, also valid as 2.1 (https://github.com/sdmx-twg/sdmx-csv, data-message/docs): STRUCTURE,
 * STRUCTURE_ID and ACTION, then dimensions, measures and attributes by id; columns that the structure does not know
 * follow as custom columns under their own names. ACTION is I, information: a visitor's file orders nothing.
 * Lists are multi-valued components with `|` between, as in the package. UTF-8 without a mark: the first header must
 * read `STRUCTURE`. Text keeps the apostrophe of the other CSV files, since these are opened in spreadsheets too.
 */
export const writeSdmxCsv: Write = async function* (columns, _meta, rows) {
  const mapping = sdmxMapping(columns);
  if (!mapping) throw new ExportError('sdmx-csv cannot hold these columns');
  const place = new Map(columns.map(({ id }, i) => [id, i]));
  const known = [...mapping.dimensions, ...mapping.values].filter(({ column }) => place.has(column));
  const used = new Set(known.map(({ column }) => column));
  const rest = columns
    .filter(({ id }) => !used.has(id))
    .map(({ id }): Component => ({ id, column: id, kind: 'plain' }));
  const all = [...known, ...rest];
  const missing = place.get('missing');

  const encoder = new TextEncoder();
  const several = all.some(({ kind }) => kind === 'list');
  const headers = all.map(({ id, kind }) => csvCell(kind === 'list' ? `${id}[]` : id));
  yield encoder.encode(
    `${[several ? 'STRUCTURE[|]' : 'STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...headers].join(',')}\r\n`,
  );

  const start = `datastructure,${mapping.structure},I`;
  const write = (component: Component, row: ExportRow): string => {
    const cell = row[place.get(component.column)!] ?? null;
    if (component.kind === 'obsStatus') return obsStatus(cell, missing === undefined ? null : row[missing]!);
    if (cell === null) return component.blank ?? '';
    return csvCell(written(component, cell));
  };
  for await (const some of rows.byRow()) {
    let text = '';
    for (const row of some) {
      text += start;
      for (const component of all) text += `,${write(component, row)}`;
      text += '\r\n';
    }
    yield encoder.encode(text);
  }
};

function written({ kind }: Component, cell: ExportCell): ExportCell {
  if (typeof cell !== 'string') return cell;
  if (kind === 'period') return timePeriod(cell);
  if (kind === 'frequency') return frequencies[parsePeriod(cell)?.grain ?? 'none'];
  if (kind === 'comparator') return comparators[cell] ?? cell;
  // Ids of SDMX hold no dot, ids of the package no @: the way back is certain.
  return kind === 'code' ? cell.replaceAll('.', '@') : cell;
}

/** Signs are no codes, and `=` begins like a formula. */
const comparators: Record<string, string> = {
  '>=': 'GE',
  '>': 'GT',
  '<=': 'LE',
  '<': 'LT',
  '=': 'EQ',
  '~': 'ABOUT',
};

/** SDMX:CL_FREQ(2.1); months that add up from January are of no frequency. */
const frequencies: Record<Grain | 'none', string> = {
  year: 'A',
  quarter: 'Q',
  month: 'M',
  day: 'D',
  ytd: '_O',
  none: '_U',
};

/** `2024-01/2024-08` is a range in SDMX: first day, slash, duration. The other forms are the same. */
function timePeriod(period: string): string {
  const parsed = parsePeriod(period);
  return parsed?.grain === 'ytd' ? `${parsed.first}/P${Number(parsed.last.slice(5, 7))}M` : period;
}

/** SDMX:CL_OBS_STATUS(2.2) of a result, by its status or by why it has no value. */
function obsStatus(status: ExportCell, missing: ExportCell): string {
  if (typeof missing === 'string') return missingCodes[missing] ?? 'O';
  return status === 'preliminary' ? 'P' : status === 'estimated' ? 'E' : 'A';
}

const missingCodes: Record<string, string> = {
  none: 'M',
  unknown: 'O',
  small: 'N',
  not_published: 'O',
  suppressed: 'Q',
};
