import type { DataRow, PackageView } from '../package-view.ts';
import { fault, type Fault } from '../rule.ts';
import { show } from '../show.ts';

/** Units answer for their own area; one of another area is mostly a namesake picked by mistake. */
export function* organisationElsewhere(pkg: PackageView): Iterable<Fault> {
  for (const row of [...pkg.rows('targets'), ...pkg.rows('tasks')]) {
    const area = areaOf(row, pkg);
    if (area === '') continue;
    for (const column of ['lead', 'support']) {
      for (const id of row.list(column)) {
        const home = pkg.row('organisations', 'id', id)?.text('area') ?? '';
        if (home === '' || home === area) continue;
        yield fault(
          row,
          column,
          [
            `${show(id)} 属于 ${show(home)}，不属于 ${show(area)}`,
            '改用本地区的单位，或登记本地区的同名单位',
          ],
          [
            `${show(id)} belongs to ${show(home)}, not to ${show(area)}`,
            'name the unit of this area, entering it if need be',
          ],
        );
      }
    }
  }
}

/** A task has no area of its own: its document has. */
function areaOf(row: DataRow, pkg: PackageView): string {
  if (row.table.schema.name === 'targets') return row.text('area');
  return pkg.row('documents', 'id', row.text('document'))?.text('area') ?? '';
}
