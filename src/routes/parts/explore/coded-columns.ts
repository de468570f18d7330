import type { ExploreView } from '@app/explore-view.ts';
import { columnOf, exploreTables, type ExploreColumn } from '@data/explore/columns.ts';
import type { TableId } from '@data/explore/question.ts';
import type { ExportColumn } from '@export/table.ts';

/** All that a row of a table holds, each thing once and as its code: the columns of the package, and the unit. */
export function codedColumns(table: TableId): ExploreColumn[] {
  const byKey = new Map<string, ExploreColumn>();
  for (const { id, zh, en, type, key, through } of exploreTables[table].columns)
    if (!through && !byKey.has(key)) byKey.set(key, { id, zh, en, type, key });
  const unit = columnOf(table, 'unit');
  return unit ? [...byKey.values(), unit] : [...byKey.values()];
}

/** What every verdict of an answer shares; no column of Explore, since one answer has one of each. */
export const askedColumns: readonly ExportColumn[] = [
  { id: 'rule', zh: '评价规则', en: 'Rule', type: 'text' },
  { id: 'as_of', zh: '截至日期', en: 'As of', type: 'date' },
];

/** The columns of a file of codes; none where the view shows groups, which are rows of no table. */
export function codedExport({ table, shape }: Pick<ExploreView, 'table' | 'shape'>): ExportColumn[] {
  if (shape.kind !== 'rows') return [];
  const own = codedColumns(table).map(({ id, key, zh, en, type, through }): ExportColumn => ({
    id: through ? id : key,
    zh,
    en,
    type,
  }));
  return table === 'verdicts' ? [...own, ...askedColumns] : own;
}
