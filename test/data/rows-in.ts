import { cellsIn, type Batch } from '../../src/lib/batch.ts';

/** The rows of a batch. */
export function rowsIn<T>({ count, names, columns }: Batch): T[] {
  const reads = columns.map(cellsIn);
  return Array.from(
    { length: count },
    (_, row) => Object.fromEntries(names.map((name, c) => [name, reads[c]!(row)])) as T,
  );
}
