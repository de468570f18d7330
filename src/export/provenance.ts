import type { ExportColumn, ExportMeta } from './table.ts';

/** As-of day and rule, which a table of verdicts carries already; any other gets them as last columns. */
export function provenance(columns: readonly ExportColumn[], meta: ExportMeta): [ExportColumn, string][] {
  const own: [ExportColumn, string | null][] = [
    [{ id: 'as_of', zh: '截至日期', en: 'As of', type: 'date' }, meta.asOf],
    [{ id: 'rule', zh: '评价规则', en: 'Rule', type: 'text' }, meta.rule],
  ];
  return own.filter(
    (entry): entry is [ExportColumn, string] =>
      entry[1] !== null && columns.every(({ id }) => id !== entry[0].id),
  );
}
