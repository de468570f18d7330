import { words, type Words } from './finding.ts';
import { nearestFinder } from './nearest.ts';
import type { PackageView, TableView } from './package-view.ts';
import { placeOf, type Report } from './report.ts';
import { show } from './show.ts';

interface Reference {
  column: string;
  list: boolean;
  table: string;
  field: string;
}

/** Every foreign key, and every member of a list that names rows of another table. */
export function checkReferences(table: TableView, pkg: PackageView, report: Report): void {
  for (const reference of referencesOf(table)) {
    const target = pkg.table(reference.table);
    // A target that could not be read has its own finding.
    if (!target?.read || !target.columns.has(reference.field) || !table.columns.has(reference.column))
      continue;
    const known = new Set<string>();
    for (const row of [...target.rows, ...target.brokenRows]) known.add(row.text(reference.field));
    const near = nearestFinder(known);
    for (const row of table.rows) {
      const text = row.text(reference.column);
      if (text === '' || known.has(text)) continue;
      for (const member of reference.list ? new Set(row.list(reference.column)) : [text]) {
        if (known.has(member) || member.includes('\uFFFD')) continue;
        const words = unknown(member, reference, near(member));
        report.add('error', 'reference.unknown', placeOf(row, reference.column), words);
      }
    }
  }
}

function referencesOf(table: TableView): Reference[] {
  const keys = table.schema.foreignKeys.map(({ field, table: name, reference }) => ({
    column: field,
    list: table.schema.fields.some((known) => known.name === field && known.list),
    table: name,
    field: reference,
  }));
  const lists = table.fields.flatMap(({ name, listOf }) =>
    listOf ? [{ column: name, list: true, table: listOf.table, field: listOf.field }] : [],
  );
  return [...keys, ...lists];
}

function unknown(member: string, { table, field, list }: Reference, near: string | null): Words {
  const separators = list && /[、，,；;]/.test(member);
  return words(
    [
      `${table}.${field} 中没有“${show(member)}”`,
      near ? `是否应为 ${show(near)}` : separators ? '多项之间用 | 分隔' : `先在 ${table} 中登记，或改正`,
    ],
    [
      `“${show(member)}” is not in ${table}.${field}`,
      near
        ? `did you mean ${show(near)}?`
        : separators
          ? 'separate the members by |'
          : `enter it in ${table} first, or correct it`,
    ],
  );
}
