import type { Lang } from '../lib/number.ts';
import { sdmxMapping } from './sdmx-mappings.ts';
import type { ExportColumn, Write } from './table.ts';

export type FormatId = 'csv' | 'csv-gb18030' | 'xlsx' | 'json' | 'arrow' | 'parquet' | 'sdmx-csv';

export interface Format {
  name: Record<Lang, string>;
  /** End of the file name, with what tells two formats of one kind apart. */
  ending: string;
  mime: string;
  /** Most rows a file of this kind can hold. */
  maxRows?: number;
  /** False for tables that cannot be said in this format; absent: takes every table. */
  takes?: (columns: readonly ExportColumn[]) => boolean;
  /** Whether a description goes beside the file, because nothing of it can stand inside. */
  described?: { encoding: string };
  load: () => Promise<Write>;
}

/** A new format: a file of its own, an id above, a line here. What writes it is loaded when it is first asked for. */
export const formats: Record<FormatId, Format> = {
  csv: {
    name: { zh: 'CSV（UTF-8）', en: 'CSV (UTF-8)' },
    ending: '.csv',
    mime: 'text/csv;charset=utf-8',
    described: { encoding: 'utf-8' },
    load: async () => (await import('./csv-utf8.ts')).writeCsvUtf8,
  },
  'csv-gb18030': {
    name: { zh: 'CSV（GB18030，旧版 Excel）', en: 'CSV (GB18030, old Excel)' },
    ending: '.gb18030.csv',
    mime: 'text/csv;charset=gb18030',
    described: { encoding: 'gb18030' },
    load: async () => (await import('./csv-gb18030.ts')).writeCsvGb18030,
  },
  xlsx: {
    name: { zh: 'Excel 工作簿', en: 'Excel workbook' },
    ending: '.xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    // 2^20 rows of a sheet, less the headings.
    maxRows: 1_048_575,
    load: async () => (await import('./xlsx.ts')).writeXlsx,
  },
  json: {
    name: { zh: 'JSON', en: 'JSON' },
    ending: '.json',
    mime: 'application/json',
    load: async () => (await import('./json.ts')).writeJson,
  },
  arrow: {
    name: { zh: 'Arrow IPC 流', en: 'Arrow IPC stream' },
    ending: '.arrows',
    mime: 'application/vnd.apache.arrow.stream',
    load: async () => (await import('./arrow.ts')).writeArrow,
  },
  parquet: {
    name: { zh: 'Parquet', en: 'Parquet' },
    ending: '.parquet',
    mime: 'application/vnd.apache.parquet',
    load: async () => (await import('./parquet.ts')).writeParquet,
  },
  'sdmx-csv': {
    name: { zh: 'SDMX-CSV 2', en: 'SDMX-CSV 2' },
    ending: '.sdmx.csv',
    mime: 'application/vnd.sdmx.data+csv;version=2.0.0',
    takes: (columns) => sdmxMapping(columns) !== undefined,
    load: async () => (await import('./sdmx-csv.ts')).writeSdmxCsv,
  },
};
