import type { PackageSchema } from '../../../src/data/schema.ts';
import type { Cells, Files, Tables } from './sample.ts';

export interface Planted {
  code: string;
  what: string;
  level?: 'warning';
  /** `file:line:column`; the cell follows from the column unless said. */
  at: string;
  cell?: number;
  edit?: (tables: Tables) => void;
  files?: (files: Files) => unknown;
  schema?: (schema: PackageSchema) => PackageSchema;
}

/** Edits one row: `set('targets', 0, { value: '' })`. */
export const set =
  (table: string, row: number, cells: Cells) =>
  (tables: Tables): void => {
    Object.assign(tables[table]![row]!, cells);
  };

/** Appends a row, a changed copy of another. */
export const copy =
  (table: string, row: number, cells: Cells) =>
  (tables: Tables): void => {
    tables[table]!.push({ ...tables[table]![row], ...cells });
  };

/** Replaces text in one file; it must occur. */
export const swap =
  (file: string, from: string, to: string) =>
  (files: Files): void => {
    const text = files.get(file)!;
    if (!text.includes(from)) throw new Error(`${from} does not occur in ${file}`);
    files.set(
      file,
      text.replace(from, () => to),
    );
  };
