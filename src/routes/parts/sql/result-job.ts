import { sqlWords } from '@app/sql-words.ts';
import type { ResultTable } from '@data/engine.ts';
import type { ExportColumn } from '@export/table.ts';
import type { Lang } from '@lib/number.ts';
import type { ExportJob } from '../exports/hand-over.ts';
import { packageMeta } from '../exports/package-meta.ts';
import { addressWith } from './link.ts';

/** Columns for a file: a name that comes again gets a number, since there it must be one of its own. */
export function exportColumns({ columns }: Pick<ResultTable, 'columns'>): ExportColumn[] {
  const taken = new Set<string>();
  return columns.map(({ name, type }, i) => {
    const plain = name.trim() === '' ? `column_${i + 1}` : name;
    let id = plain;
    for (let n = 2; taken.has(id); n += 1) id = `${plain}_${n}`;
    taken.add(id);
    return { id, zh: id, en: id, type };
  });
}

/** A result as a file, with the statement that gave it. */
export async function resultJob(lang: Lang, sql: string, result: ResultTable): Promise<ExportJob> {
  const t = sqlWords[lang];
  const columns = exportColumns(result);
  // What is no number is blank in a file; whole numbers of a mixed column stay what they are.
  const rows = result.rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' && !Number.isFinite(cell) ? null : cell)),
  );
  return {
    table: { columns, rowCount: rows.length, chunks: [rows] },
    meta: {
      ...(await packageMeta(lang)),
      title: t.exported,
      rule: 'linear-1',
      filters: [
        `SQL: ${sql.replace(/\s+/g, ' ').trim()}`,
        ...(result.cut ? [t.exportedCut(rows.length)] : []),
      ],
      sources: [{ title: t.source }],
      address: addressWith(location.href, sql),
    },
  };
}
