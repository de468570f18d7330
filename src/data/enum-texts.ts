import { DataType, type Schema } from 'apache-arrow';
import { tokenize } from './sandbox/tokens.ts';

/**
 * Whether a result has values of enumerations, also inside lists and structs. In results that it streams, DuckDB-WASM
 * leaves out the words that their codes stand for (it never writes the dictionary batches), so every one would be read as
 * null.
 */
export const hasEnums = ({ fields }: Schema): boolean => fields.some(({ type }) => isEnum(type));

const isEnum = (type: DataType): boolean =>
  DataType.isDictionary(type) ||
  ((type.children as Schema['fields'] | null) ?? []).some((child) => isEnum(child.type));

/** A question whose result has this schema, asked so that values of enumerations come as texts, in the same order. */
export function enumsAsTexts(sql: string, { fields }: Schema): string {
  const tokens = tokenize(sql);
  while (tokens.at(-1)?.text === ';') tokens.pop();
  const last = tokens.at(-1);
  const question = last ? sql.slice(0, last.at + last.text.length) : sql;
  // By place: two columns may have one name.
  const columns = fields.map(
    ({ name, type }, i) =>
      `c${i}${isEnum(type) ? `::${asText(type)}` : ''} AS "${name.replaceAll('"', '""')}"`,
  );
  return `SELECT ${columns.join(', ')} FROM (${question}) AS answer(${fields.map((_, i) => `c${i}`).join(', ')})`;
}

const asText = (type: DataType): string =>
  DataType.isList(type) || DataType.isFixedSizeList(type) ? `${asText(type.children[0]!.type)}[]` : 'VARCHAR';
