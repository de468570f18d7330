/** Puts the packages of several cases into one, so that the method is run on all of them at once. */

import type { PackageSchema } from '../../src/data/schema.ts';
import type { Row, Tables } from './tables.ts';

/** The tables with `prefix` before everything that names a row, here or from another table. */
export function apart(schema: PackageSchema, tables: Tables, prefix: string): Tables {
  const names = new Map(
    schema.tables.map(({ name, primaryKey, foreignKeys }) => [
      name,
      // The steps of a scale share its id: `scale` is no foreign key.
      new Set([primaryKey[0], 'scale', ...foreignKeys.map(({ field }) => field)]),
    ]),
  );
  const renamed = (table: string, row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [
        column,
        typeof cell === 'string' && names.get(table)?.has(column) ? prefix + cell : cell,
      ]),
    );
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [table, rows.map((row) => renamed(table, row))]),
  ) as Tables;
}

/** Verdicts with the names that their own case gave: the texts without the prefix. */
export const unprefixed = (rows: readonly Row[], prefix: string): Row[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [
        column,
        typeof cell === 'string' && cell.startsWith(prefix) ? cell.slice(prefix.length) : cell,
      ]),
    ),
  );
