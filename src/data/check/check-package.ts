import type { PackageSchema } from '../schema.ts';
import { checkCells } from './check-cells.ts';
import { checkDescriptor } from './check-descriptor.ts';
import { checkKeys } from './check-keys.ts';
import { checkReferences } from './check-references.ts';
import type { Finding } from './finding.ts';
import { PackageView } from './package-view.ts';
import { readTable } from './read-table.ts';
import { placeOf, Report } from './report.ts';
import { rules } from './rules.ts';

/**
 * Everything that is wrong with a data package, sorted by file, line and cell. `files` maps each path of
 * the descriptor to the decoded text of its file; files that the descriptor does not name are ignored.
 * Never throws on the content of the files.
 */
export function checkPackage(schema: PackageSchema, files: ReadonlyMap<string, string>): Finding[] {
  const report = new Report();
  checkDescriptor(schema, report);
  const pkg = new PackageView(
    schema,
    schema.tables.map((table) => readTable(table, files.get(table.path), report)),
  );
  for (const table of pkg.tables) {
    checkCells(table, report);
    checkKeys(table, report);
    checkReferences(table, pkg, report);
  }
  for (const { code, level, find } of rules) {
    for (const fault of find(pkg)) {
      report.add(fault.level ?? level, code, placeOf(fault.row, fault.column), fault.words);
    }
  }
  return report.sorted();
}
