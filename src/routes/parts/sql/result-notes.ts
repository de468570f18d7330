import { sqlWords } from '@app/sql-words.ts';
import { maxTableBytes, type ResultTable } from '@data/engine.ts';
import { formatNumber, type Lang } from '@lib/number.ts';
import { sqlLimits } from './limits.ts';
import { isShortened, planText } from './shown-cells.ts';

/** What is said of a result: rows and milliseconds, why there are more rows, and whether cells are shown in part. */
export function resultNotes(lang: Lang, table: ResultTable, ms: number): string[] {
  const t = sqlWords[lang];
  const count = (n: number) => formatNumber(n, 0, lang);
  const rows = count(table.rows.length);
  const notes = [t.done(rows, formatNumber(ms / 1000, 2, lang))];
  if (table.cut === 'rows') notes.push(t.cut.rows(rows));
  if (table.cut === 'bytes') notes.push(t.cut.bytes(rows, count(maxTableBytes / 1e6)));
  // A plan is printed whole.
  if (planText(table) === null && table.rows.some((row) => row.some(isShortened)))
    notes.push(t.shortened(count(sqlLimits.cellLength)));
  return notes;
}
