import type { DataRow, PackageView } from '../package-view.ts';
import { fault, type Fault } from '../rule.ts';
import { show } from '../show.ts';

/** Columns that lead from row to row of one table and must come to an end. */
const chains: readonly [table: string, key: string, next: string][] = [
  ['areas', 'code', 'parent'],
  ['documents', 'id', 'replaced_by'],
  ['indicators', 'id', 'parent'],
  ['indicators', 'id', 'part_of_sum'],
  ['targets', 'id', 'replaces'],
];

export function* referenceCycle(pkg: PackageView): Iterable<Fault> {
  for (const [table, key, next] of chains) {
    const done = new Set<DataRow>();
    for (const start of pkg.rows(table)) {
      const path: DataRow[] = [];
      let row: DataRow | null = start;
      while (row && !done.has(row)) {
        done.add(row);
        path.push(row);
        row = row.text(next) === '' ? null : pkg.row(table, key, row.text(next));
      }
      // A walk that bites its own tail is a circle; one that meets an earlier walk is not.
      const bitten = row ? path.indexOf(row) : -1;
      if (bitten >= 0) yield told(path.slice(bitten), key, next);
    }
  }
}

/** One finding for a ring, at its first line. */
function told(ring: DataRow[], key: string, next: string): Fault {
  const row = ring.reduce((first, member) => (member.line < first.line ? member : first));
  const names = [...ring.slice(-5), ...ring.slice(0, 1)].map((member) => show(member.text(key))).join(' → ');
  return fault(
    row,
    next,
    [`${next} 首尾相接：${names}`, '断开其中一环'],
    [`${next} runs in a circle: ${names}`, 'take out one of the links'],
  );
}
