import type { ExploreView } from '@app/explore-view.ts';
import { columnOf } from '@data/explore/columns.ts';
import type { Group } from '@data/explore/source.ts';
import type { Naming } from './cells.ts';
import { crossed } from './crossed.ts';
import { grouped } from './grouped.ts';
import type { Shaped } from './shaped-table.ts';

/** Groups as the view shows them; null when it shows rows. */
export function shaped(view: ExploreView, groups: readonly Group[], naming: Naming): Shaped | null {
  if (view.shape.kind === 'rows') return null;
  const by = view.shape.kind === 'groups' ? view.shape.by : [view.shape.rows, view.shape.columns];
  const columns = by.flatMap((id) => columnOf(view.table, id) ?? []);
  const table = view.shape.kind === 'groups' ? grouped : crossed;
  const { apart, ...rest } = table(view, columns, groups, naming);
  const because = (why: Group['mixed']) => groups.filter(({ mixed }) => mixed === why).length;
  return {
    ...rest,
    mixed: { kinds: because('kinds'), sum: because('sum'), overlap: because('overlap'), apart },
  };
}
