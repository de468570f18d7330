import type { Batch, Cell } from '../../lib/batch.ts';
import { codedTypeName } from '../coded.ts';
import type { Engine } from '../engine.ts';

/** By column, what the codes of its enumeration stand for: 0 for the first. The last is null, for rows without one. */
export type ColumnWords = ReadonlyMap<string, readonly Cell[]>;

/** The words of those columns of a coded table (../coded.ts) that are enumerations. */
export async function wordsOf(engine: Engine, table: string): Promise<ColumnWords> {
  const types = await engine.query<{ type: string; words: string[] }>(
    'SELECT type_name AS type, labels AS words FROM duckdb_types() WHERE labels IS NOT NULL',
  );
  const start = codedTypeName(table, '');
  return new Map(
    types
      .filter(({ type }) => type.startsWith(start))
      .map(({ type, words }) => [type.slice(start.length), [...words, null]]),
  );
}

/** The code of a column, two bytes for every row: that of null, the last, where there is none. */
export const codeSql = (column: string, words: readonly Cell[], name: string): string =>
  `coalesce(enum_code(${column})::USMALLINT, ${words.length - 1}::USMALLINT) AS ${name}`;

/** A batch whose columns of codes are columns of words, which are the same list in every batch. */
export function withWords(batch: Batch, words: ColumnWords): Batch {
  const columns = batch.columns.map((column, c) => {
    const own = words.get(batch.names[c]!);
    if (!own || column.kind !== 'numbers' || !(column.numbers instanceof Uint16Array)) return column;
    return { kind: 'words' as const, words: own, places: column.numbers };
  });
  return { ...batch, columns };
}
