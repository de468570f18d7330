import Papa from 'papaparse';
import type { Cell } from '../lib/batch.ts';
import type { Field, TableSchema } from './schema.ts';

export type Row = Record<string, Cell>;

/** A CSV file as text cells; `lines[i]` is the 1-based line of row i. */
export interface RawTable {
  header: string[];
  rows: string[][];
  lines: number[];
  /** Problems of the CSV itself (unclosed quote …), each with its line. */
  faults: { line: number; message: string }[];
}

/** Splits CSV text into cells. Rows are arrays: a column called `__proto__` must stay a column. */
export function parseCsv(source: string): RawTable {
  const { data, errors } = Papa.parse<string[]>(source.replace(/^\uFEFF/, ''), { delimiter: ',' });
  const raw: RawTable = { header: data[0] ?? [], rows: [], lines: [], faults: [] };
  let line = 1 + newlines(data[0] ?? []);
  for (const cells of data.slice(1)) {
    line += 1;
    const start = line;
    line += newlines(cells);
    if (cells.length === 1 && cells[0] === '') continue;
    raw.rows.push(cells);
    raw.lines.push(start);
  }
  for (const error of errors) {
    raw.faults.push({ line: (error.row ?? 0) + 1, message: error.message });
  }
  return raw;
}

const newlines = (cells: string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** The value of a cell by its field's type; undefined when the text is not of that type. Blank is null. */
export function cellValue(field: Field, cell: string): Cell | undefined {
  if (cell === '') return null;
  if (field.type === 'number' || field.type === 'integer') {
    if (!plainNumber.test(cell)) return undefined;
    const value = Number(cell);
    if (!Number.isFinite(value) || (field.type === 'integer' && !Number.isInteger(value))) return undefined;
    return value;
  }
  if (field.type === 'boolean') return cell === 'true' ? true : cell === 'false' ? false : undefined;
  return cell;
}

/** Typed rows of a table whose text has passed the checker. Columns the file lacks are null. */
export function typedRows(schema: TableSchema, raw: RawTable): Row[] {
  const columns = schema.fields.map((field) => ({ field, index: raw.header.indexOf(field.name) }));
  return raw.rows.map((cells) => {
    const row: Row = {};
    for (const { field, index } of columns) row[field.name] = cellValue(field, cells[index] ?? '') ?? null;
    return row;
  });
}
