import { words, type Level, type Words } from './finding.ts';
import type { DataRow, PackageView } from './package-view.ts';

export interface Fault {
  row: DataRow;
  column: string;
  words: Words;
  /** Where it differs from the level of the rule. */
  level?: Level;
}

/** A rule of the domain: what rows mean, beyond the form that the descriptor gives them. */
export interface Rule {
  code: string;
  level: Level;
  find(pkg: PackageView): Iterable<Fault>;
}

/** `fault(row, column, [reason, mend] in Chinese, [reason, mend] in English)`. */
export function fault(
  row: DataRow,
  column: string,
  zh: readonly [string, string],
  en: readonly [string, string],
  level?: Level,
): Fault {
  const found: Fault = { row, column, words: words(zh, en) };
  return level ? { ...found, level } : found;
}

/** A rule that looks at one row of a table at a time. */
export function eachRow(
  table: string,
  look: (row: DataRow, pkg: PackageView) => Fault | null | readonly Fault[],
): Rule['find'] {
  return (pkg) => pkg.rows(table).flatMap((row) => look(row, pkg) ?? []);
}
