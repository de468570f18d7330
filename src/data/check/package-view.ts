import { parsePeriod, type Period } from '../../lib/period.ts';
import { cellValue } from '../csv.ts';
import type { Field, PackageSchema, TableSchema } from '../schema.ts';

/** One data row of a file. Blank, misfit and absent cells all read as nothing: their own check has told. */
export class DataRow {
  readonly table: TableView;
  readonly line: number;
  private readonly cells: readonly string[];

  constructor(table: TableView, line: number, cells: readonly string[]) {
    this.table = table;
    this.line = line;
    this.cells = cells;
  }

  text(column: string): string {
    const index = this.table.columns.get(column);
    return index === undefined ? '' : (this.cells[index] ?? '');
  }

  /** `text` by position, for loops over all cells of a large table. */
  at(index: number): string {
    return this.cells[index] ?? '';
  }

  number(column: string): number | null {
    const text = this.text(column);
    return text === '' ? null : numberOf(text);
  }

  list(column: string): string[] {
    const text = this.text(column);
    return text === '' ? [] : text.split('|').filter((member) => member !== '');
  }

  period(column: string): Period | null {
    return this.table.period(this.text(column));
  }
}

/** A table as its file holds it. */
export class TableView {
  readonly schema: TableSchema;
  readonly file: string;
  /** Column name → 0-based position in the file. */
  readonly columns: ReadonlyMap<string, number>;
  /** Fields of the schema that the file has. */
  readonly fields: readonly Field[];
  /** Rows whose cells stand in their columns. */
  readonly rows: DataRow[] = [];
  /** Rows with a CSV fault: their key still counts, so that one fault is not told a hundred times. */
  readonly brokenRows: DataRow[] = [];
  /** The file was there and had a header. */
  readonly read: boolean;
  private readonly indexes = new Map<string, Map<string, DataRow>>();
  private readonly periods = new Map<string, Period | null>([['', null]]);

  constructor(schema: TableSchema, columns: ReadonlyMap<string, number>, read: boolean) {
    this.schema = schema;
    this.file = schema.path;
    this.columns = columns;
    this.fields = schema.fields.filter((field) => columns.has(field.name));
    this.read = read;
  }

  /** The row whose `column` holds `value`. */
  row(column: string, value: string): DataRow | null {
    let index = this.indexes.get(column);
    if (!index) {
      index = new Map(this.rows.map((row) => [row.text(column), row]));
      this.indexes.set(column, index);
    }
    return index.get(value) ?? null;
  }

  /** `parsePeriod` with a memory: a hundred thousand rows have a few hundred periods. */
  period(text: string): Period | null {
    let period = this.periods.get(text);
    if (period === undefined) {
      period = parsePeriod(text);
      this.periods.set(text, period);
    }
    return period;
  }
}

/** The tables of a package by name. */
export class PackageView {
  readonly schema: PackageSchema;
  readonly tables: readonly TableView[];
  private readonly byName: ReadonlyMap<string, TableView>;

  constructor(schema: PackageSchema, tables: readonly TableView[]) {
    this.schema = schema;
    this.tables = tables;
    this.byName = new Map(tables.map((table) => [table.schema.name, table]));
  }

  table(name: string): TableView | null {
    return this.byName.get(name) ?? null;
  }

  rows(name: string): readonly DataRow[] {
    return this.table(name)?.rows ?? [];
  }

  /** The row of a table whose `column` holds `value`. */
  row(name: string, column: string, value: string): DataRow | null {
    return this.table(name)?.row(column, value) ?? null;
  }
}

/** The number a plain number text stands for, else null. */
export function numberOf(text: string): number | null {
  const value = cellValue(numberField, text);
  return typeof value === 'number' ? value : null;
}

const numberField = { type: 'number' } as Field;
