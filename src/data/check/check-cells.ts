import type { Field } from '../schema.ts';
import { textCheck } from './text-check.ts';
import { words } from './finding.ts';
import type { TableView } from './package-view.ts';
import { placeOf, type Report } from './report.ts';

/** Each cell against its field: required, then the first thing that its text fails. */
export function checkCells(table: TableView, report: Report): void {
  for (const field of table.fields) {
    const faultsOf = textCheck(field);
    const required = isRequired(table, field);
    const index = table.columns.get(field.name) ?? -1;
    for (const row of table.rows) {
      const text = row.at(index);
      if (text === '') {
        if (required) report.add('error', 'cell.required', placeOf(row, field.name), blank);
        continue;
      }
      for (const fault of faultsOf(text))
        report.add('error', fault.code, placeOf(row, field.name), fault.words);
    }
  }
}

/** Frictionless: the columns of a primary key are required without saying so. */
export function isRequired(table: TableView, field: Field): boolean {
  return field.required || table.schema.primaryKey.includes(field.name);
}

const blank = words(['不能为空', '填写该单元格'], ['must not be blank', 'fill in the cell']);
