import type { FieldType, TableSchema } from './schema.ts';

export const sqlTypes: Record<FieldType, string> = {
  string: 'VARCHAR',
  date: 'VARCHAR',
  number: 'DOUBLE',
  integer: 'INTEGER',
  boolean: 'BOOLEAN',
};

/** `CREATE TABLE` for a table of the package. Every column is nullable: the checker has the better messages. */
export function ddl(schema: TableSchema): string {
  const columns = schema.fields.map((field) => `"${field.name}" ${sqlTypes[field.type]}`);
  return `CREATE TABLE "${schema.name}" (${columns.join(', ')})`;
}
