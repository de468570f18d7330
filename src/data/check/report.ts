import type { Finding, Level, Words } from './finding.ts';
import { show } from './show.ts';
import type { DataRow } from './package-view.ts';

export interface Place {
  file: string;
  line: number;
  column: string;
  cell: number;
}

/** Collects the findings of one run. */
export class Report {
  private readonly findings: Finding[] = [];

  add(level: Level, code: string, place: Place, words: Words): void {
    this.findings.push({ level, code, ...place, ...words });
  }

  /** By file, line and cell: the order in which a person walks through the files. */
  sorted(): Finding[] {
    return this.findings.sort(
      (a, b) => byText(a.file, b.file) || a.line - b.line || a.cell - b.cell || byText(a.code, b.code),
    );
  }
}

/** The place of a column in a row; columns the file lacks have cell 0. */
export function placeOf(row: DataRow, column: string): Place {
  const { file, columns } = row.table;
  return { file, line: row.line, column: show(column), cell: (columns.get(column) ?? -1) + 1 };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
