import type { Row } from './csv.ts';
import { sqlTypes } from './ddl.ts';
import type { Field, TableSchema } from './schema.ts';

/**
 * The texts of the columns that repeat themselves, in the order of their bytes. A code is a place in the list,
 * counted from 1; 0 is a blank. A column without any text has an empty list and is not sent.
 */
export type Codes = Record<string, readonly string[]>;

/** Most texts of a column with codes of two bytes. */
const most = 65_534;
/** Lists this long are never too long; a longer one has to be used ten times over. */
const few = 1000;

/** The codes of a table: of every column of text that repeats itself enough. */
export function codesOf(fields: readonly Field[], rows: readonly Row[]): Codes {
  const codes: Codes = {};
  const limit = Math.min(most, Math.max(few, rows.length / 10));
  for (const { name, type } of fields) {
    if (type !== 'string' && type !== 'date') continue;
    const texts = new Set<string>();
    for (const row of rows) {
      const text = row[name];
      if (text !== null && text !== undefined) texts.add(text as string);
      if (texts.size > limit) break;
    }
    if (texts.size <= limit) codes[name] = [...texts].sort(byBytes);
  }
  return codes;
}

/** As the engine sorts text; plain comparison would put 𠮷 before ﹣. */
function byBytes(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const gap = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (gap !== 0) return gap;
  }
  return left.length - right.length;
}

/** The columns that are sent at all. */
export const sentFields = (fields: readonly Field[], codes: Codes): Field[] =>
  fields.filter(({ name }) => codes[name]?.length !== 0);

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Name of the type of a coded column. Comparing with a literal of this type spares the engine the texts. */
export const codedType = (table: string, column: string): string => `"${codedTypeName(table, column)}"`;

export const codedTypeName = (table: string, column: string): string => `${table}_${column}`;

/**
 * Statements that make an empty table whose repeated columns are enumerations: two bytes a cell, compared and grouped
 * as numbers, and text to whoever asks. Without codes all columns are text, and the types are names for it.
 */
export function codedDdl({ name: table, fields }: TableSchema, codes: Codes): string[] {
  const texts = fields.filter(({ type }) => type === 'string' || type === 'date');
  const types = texts.flatMap(({ name }) => {
    const values = codes[name] ?? [];
    const as = values.length > 0 ? `ENUM (${values.map(quoted).join(', ')})` : 'VARCHAR';
    return [
      `DROP TYPE IF EXISTS ${codedType(table, name)}`,
      `CREATE TYPE ${codedType(table, name)} AS ${as}`,
    ];
  });
  const columns = fields.map(({ name, type }) => {
    return `"${name}" ${texts.some((text) => text.name === name) ? codedType(table, name) : sqlTypes[type]}`;
  });
  return [`DROP TABLE IF EXISTS "${table}"`, ...types, `CREATE TABLE "${table}" (${columns.join(', ')})`];
}

/** The table that a file of codes is loaded into before `decodeSql` takes it over. */
export const codedName = (table: string): string => `${table}_coded`;

export function codedStaging({ name: table, fields }: TableSchema, codes: Codes): string {
  const columns = sentFields(fields, codes).map(
    ({ name, type }) => `"${name}" ${codes[name] ? 'USMALLINT' : sqlTypes[type]}`,
  );
  return `CREATE TABLE "${codedName(table)}" (${columns.join(', ')})`;
}

/** Appends the loaded codes to the table. Place 0 of a list is NULL. */
export function decodeSql({ name: table, fields }: TableSchema, codes: Codes): string {
  const cells = fields.map(({ name }) => {
    const texts = codes[name];
    if (!texts) return `"${name}"`;
    const type = codedType(table, name);
    return texts.length === 0 ? 'NULL' : `list_extract(enum_range(NULL::${type})::${type}[], "${name}")`;
  });
  return `INSERT INTO "${table}" SELECT ${cells.join(', ')} FROM "${codedName(table)}"`;
}
