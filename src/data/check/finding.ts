export type Level = 'error' | 'warning';
export type Lang = 'zh' | 'en';

/** What is wrong, and what to do about it. */
export interface Advice {
  reason: string;
  mend: string;
}

/** The same advice in both languages. */
export type Words = Record<Lang, Advice>;

/** One fault of a data package, at the place where a person can mend it. */
export interface Finding extends Words {
  level: Level;
  /** Path of the CSV file as the descriptor names it. */
  file: string;
  /** 1-based line of the file. */
  line: number;
  /** Column name, blank when the fault is not of one column. */
  column: string;
  /** 1-based column number, 0 when the fault is not of one cell. */
  cell: number;
  code: string;
}

/** `words([reason, mend] in Chinese, [reason, mend] in English)`. */
export function words(zh: readonly [string, string], en: readonly [string, string]): Words {
  return { zh: { reason: zh[0], mend: zh[1] }, en: { reason: en[0], mend: en[1] } };
}

/** `targets.csv:12:value  reason → mend`, always one line. */
export function formatFinding(finding: Finding, lang: Lang): string {
  const { file, line, column } = finding;
  const { reason, mend } = finding[lang];
  return `${file}:${line}${column ? `:${column}` : ''}  ${reason} → ${mend}`;
}
