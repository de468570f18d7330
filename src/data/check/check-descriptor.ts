import type { PackageSchema, TableSchema } from '../schema.ts';
import { words } from './finding.ts';
import type { Report } from './report.ts';
import { show } from './show.ts';

/** Keys and references of the descriptor must name columns that it defines, else they would check nothing. */
export function checkDescriptor(schema: PackageSchema, report: Report): void {
  const place = { file: 'datapackage.json', line: 1, column: '', cell: 0 };
  const names = new Map(schema.tables.map((table) => [table.name, table]));
  const has = (table: TableSchema | undefined, field: string) =>
    table?.fields.some(({ name }) => name === field) ?? false;
  for (const table of schema.tables) {
    const own = [table.primaryKey, ...table.uniqueKeys]
      .flat()
      .concat(table.foreignKeys.map(({ field }) => field));
    for (const field of new Set(own)) {
      if (!has(table, field))
        report.add('error', 'descriptor.reference', place, dangling(table.name, table.name, field));
    }
    const foreign = [
      ...table.foreignKeys.map(({ table: name, reference }) => ({ name, field: reference })),
      ...table.fields.flatMap(({ listOf }) => (listOf ? [{ name: listOf.table, field: listOf.field }] : [])),
    ];
    for (const { name, field } of foreign) {
      if (!has(names.get(name), field))
        report.add('error', 'descriptor.reference', place, dangling(table.name, name, field));
    }
  }
}

function dangling(from: string, table: string, field: string) {
  const target = show(`${table}.${field}`);
  return words(
    [`表 ${show(from)} 的键引用了未定义的 ${target}`, '在描述文件中改正'],
    [`a key of table ${show(from)} names ${target}, which is not defined`, 'correct the descriptor'],
  );
}
