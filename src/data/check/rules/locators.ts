import type { PackageView } from '../package-view.ts';
import { fault, type Fault } from '../rule.ts';

/** A figure without its place in the source cannot be checked, whatever the descriptor lets pass. */
export function* locatorMissing(pkg: PackageView): Iterable<Fault> {
  for (const name of ['targets', 'observations']) {
    const field = pkg.table(name)?.fields.find((known) => known.name === 'locator');
    // Where the descriptor requires it, the blank has been told.
    if (!field || field.required) continue;
    for (const row of pkg.rows(name)) {
      if (row.text('locator') !== '') continue;
      yield fault(
        row,
        'locator',
        ['没有出处位置', '写明章节、表、行，如 第一章第六节 表1 第3行'],
        ['no locator', 'give section, table and row, such as 第一章第六节 表1 第3行'],
      );
    }
  }
}
