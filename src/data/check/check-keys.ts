import { cellValue } from '../csv.ts';
import type { Field } from '../schema.ts';
import { isRequired } from './check-cells.ts';
import { words } from './finding.ts';
import type { DataRow, TableView } from './package-view.ts';
import { placeOf, type Report } from './report.ts';
import { show } from './show.ts';

/** Primary key, unique keys and unique fields. In a key blank equals blank; a unique field may be blank often. */
export function checkKeys(table: TableView, report: Report): void {
  const { primaryKey, uniqueKeys, fields } = table.schema;
  const unique = fields.filter((field) => field.unique).map((field) => [field.name]);
  const keys = new Map<string, string[]>();
  for (const key of [primaryKey, ...uniqueKeys, ...unique]) {
    if (key.length > 0 && key.every((name) => table.columns.has(name))) keys.set(key.join(), key);
  }
  for (const key of keys.values()) checkKey(table, key, report);
}

function checkKey(table: TableView, key: string[], report: Report): void {
  const fields = key.flatMap((name) => table.fields.filter((field) => field.name === name));
  // A blank that is a fault itself is no key.
  const needed = fields.filter((field) => key.length === 1 || isRequired(table, field));
  // Numbers are one key in all their spellings, 1 and 1.0.
  const canonical = (row: DataRow, field: Field): string =>
    field.type === 'string' ? row.text(field.name) : String(cellValue(field, row.text(field.name)) ?? '');
  const firstLine = new Map<string, number>();
  for (const row of table.rows) {
    if (needed.some((field) => row.text(field.name) === '')) continue;
    const id = fields.reduce((joined, field) => `${joined}${canonical(row, field)}\u0000`, '');
    const first = firstLine.get(id);
    if (first === undefined) firstLine.set(id, row.line);
    else report.add('error', 'key.duplicate', placeOf(row, key[0] ?? ''), duplicate(key, row, first));
  }
}

function duplicate(key: string[], row: DataRow, first: number) {
  const stated = key.map((name) => `${name}=${show(row.text(name))}`).join(', ');
  return words(
    [`与第 ${first} 行重复：${stated}`, '删除一行，或改正其中一行'],
    [`repeats line ${first}: ${stated}`, 'delete one of the two, or correct it'],
  );
}
