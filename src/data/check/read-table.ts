import type { TableSchema } from '../schema.ts';
import { cleanCell, isClean } from './clean-cell.ts';
import { checkHeader } from './check-header.ts';
import { words, type Words } from './finding.ts';
import { DataRow, TableView } from './package-view.ts';
import type { Report } from './report.ts';
import { show } from './show.ts';
import { scanCsv } from './scan-csv.ts';
import type { CsvFaultCode, ScannedRow } from './scanned.ts';

/** The table as its file holds it, with every fault of the CSV and of its characters reported. */
export function readTable(schema: TableSchema, source: string | undefined, report: Report): TableView {
  const top = { file: schema.path, line: 1, column: '', cell: 0 };
  if (source === undefined) {
    // Internal tables stay out of a public package by design.
    if (schema.visibility === 'public') report.add('error', 'table.missing', top, missing(schema.path));
    return new TableView(schema, new Map(), false);
  }
  const [header, ...scanned] = scanCsv(source);
  if (!header || isBlank(header)) {
    report.add('error', 'table.no_header', top, noHeader(schema));
    return new TableView(schema, new Map(), false);
  }
  const table = new TableView(schema, checkHeader(schema, header.cells, report), true);
  const names = header.cells;
  reportFaults(header, names, schema.path, report);
  const lists = names.map((name) => schema.fields.some((field) => field.name === name && field.list));
  for (const row of scanned) {
    reportFaults(row, names, schema.path, report);
    if (isBlank(row)) {
      report.add('error', 'csv.blank_line', { ...top, line: row.line }, blankLine);
    } else if (row.faults.some((fault) => fault.code !== 'csv.newline')) {
      table.brokenRows.push(new DataRow(table, row.line, row.cells));
    } else if (row.cells.length !== names.length) {
      const counts = cellCount(row.cells.length, names.length);
      report.add('error', 'csv.cell_count', { ...top, line: row.line }, counts);
      table.brokenRows.push(new DataRow(table, row.line, row.cells));
    } else {
      table.rows.push(new DataRow(table, row.line, cleanCells(row, names, lists, schema.path, report)));
    }
  }
  return table;
}

function cleanCells(
  { line, cells }: ScannedRow,
  names: readonly string[],
  lists: readonly boolean[],
  file: string,
  report: Report,
): string[] {
  if (cells.every((cell, index) => isClean(cell, lists[index] === true))) return cells;
  return cells.map((cell, index) =>
    cleanCell(cell, lists[index] === true, (code, text) =>
      report.add('error', code, { file, line, column: show(names[index] ?? ''), cell: index + 1 }, text),
    ),
  );
}

function reportFaults(row: ScannedRow, names: readonly string[], file: string, report: Report): void {
  for (const { code, line, cell } of row.faults) {
    report.add('error', code, { file, line, column: show(names[cell - 1] ?? ''), cell }, csvFaults[code]);
  }
}

const isBlank = (row: ScannedRow): boolean => row.cells.every((cell) => cell === '' || cell.trim() === '');

const csvFaults: Record<CsvFaultCode, Words> = {
  'csv.unclosed_quote': words(
    ['引号没有闭合', '在单元格末尾补上 "'],
    ['the quote is never closed', 'add " at the end of the cell'],
  ),
  'csv.stray_quote': words(
    ['单元格中有多余的引号', '整格加引号，内部的引号写成 ""'],
    ['a stray quote in the cell', 'quote the whole cell and double the quotes inside'],
  ),
  'csv.newline': words(
    ['单元格内有换行', '改为一行，多项之间用 | 或分号'],
    ['a line break inside the cell', 'write it on one line; separate items by | or a semicolon'],
  ),
};

const blankLine = words(['空行', '删除这一行'], ['a blank line', 'delete it']);

function cellCount(found: number, wanted: number): Words {
  return words(
    [`有 ${found} 个单元格，表头有 ${wanted} 列`, '补齐或去掉逗号；含逗号的单元格要加引号'],
    [
      `${found} cells where the header has ${wanted}`,
      'add or remove commas; quote cells that contain a comma',
    ],
  );
}

function missing(path: string): Words {
  return words(
    [`数据包缺少文件 ${path}`, '补上该文件；没有数据时只写表头'],
    [`the package has no file ${path}`, 'add it; without data, with the header only'],
  );
}

function noHeader(schema: TableSchema): Words {
  const header = schema.fields.map((field) => field.name).join(',');
  return words(
    ['文件没有表头', `第一行写：${header}`],
    ['the file has no header', `make the first line: ${header}`],
  );
}
