import { arrowStream } from './arrow.ts';
import { parseCsv, typedRows, type Row } from './csv.ts';
import { ddl } from './ddl.ts';
import type { Engine } from './engine.ts';
import type { PackageSchema, TableSchema } from './schema.ts';

/** The tables of a package as typed rows, by table name. */
export type Tables = Record<string, Row[]>;

/** Typed rows of every table of the schema from the CSV texts by path; a table without a file is empty. */
export function typedTables(schema: PackageSchema, files: ReadonlyMap<string, string>): Tables {
  const tables: Tables = {};
  for (const table of schema.tables) {
    const text = files.get(table.path);
    tables[table.name] = text === undefined ? [] : typedRows(table, parseCsv(text));
  }
  return tables;
}

/** Puts typed rows into the engine, one table per table of the schema. */
export async function loadTables(engine: Engine, schema: PackageSchema, tables: Tables): Promise<void> {
  for (const table of schema.tables) await loadTable(engine, table, tables[table.name] ?? []);
}

export async function loadTable(engine: Engine, table: TableSchema, rows: readonly Row[]): Promise<void> {
  await engine.load(table.name, ddl(table), arrowStream(table.fields, rows));
  const [count] = await engine.query<{ n: number }>(`SELECT count(*)::INTEGER AS n FROM "${table.name}"`);
  if (count?.n !== rows.length) {
    throw new Error(`table ${table.name}: ${rows.length} rows sent, ${count?.n ?? 0} arrived`);
  }
}

/** Tables marked internal are empty in a public build: what a visitor cannot see must not decide a verdict. */
export function publishable(
  schema: PackageSchema,
  tables: Tables,
  deployment: 'public' | 'internal',
): Tables {
  if (deployment === 'internal') return tables;
  const internal = schema.tables.filter(({ visibility }) => visibility === 'internal');
  return { ...tables, ...Object.fromEntries(internal.map(({ name }) => [name, []])) };
}
