export type CsvFaultCode = 'csv.unclosed_quote' | 'csv.stray_quote' | 'csv.newline';

export interface ScannedRow {
  /** 1-based line on which the row starts. */
  line: number;
  cells: string[];
  /** Faults of single cells; `cell` is 1-based. */
  faults: readonly CsvFault[];
}

export interface CsvFault {
  code: CsvFaultCode;
  line: number;
  cell: number;
}
