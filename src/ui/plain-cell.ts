import type { DataRow } from './data-column.ts';

/** A cell as it stands on screen: numbers as people write them. Spreadsheets still read a true minus that is copied as one. */
export const plainCell = (value: DataRow[number] | undefined): string =>
  typeof value === 'number' ? String(value).replace('-', '−') : String(value ?? '');
