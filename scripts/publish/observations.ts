import { codesOf } from '../../src/data/coded.ts';
import { codedWriter } from '../../src/data/coded-writer.ts';
import type { Row } from '../../src/data/csv.ts';
import { parted, type Partition, type PublishedFile } from '../../src/data/partitions.ts';
import type { TableSchema } from '../../src/data/schema.ts';
import type { Folder } from './folder.ts';

/** Writes the observations once more, parted by indicator and in codes: what the site itself loads of large packages. */
export function writePartitions(
  folder: Folder,
  table: TableSchema,
  rows: readonly Row[],
  indicators: readonly string[],
): { codes: PublishedFile; partitions: Partition[] } {
  const codes = codesOf(table.fields, rows);
  const write = codedWriter(table.fields, codes);
  const parts = parted(rows, (row) => String(row['indicator']), indicators);
  return {
    codes: folder.write('observations/codes.json', `${JSON.stringify(codes)}\n`),
    partitions: parts.map((part, i) => ({
      ...folder.write(`observations/${i}.arrow`, write(part.rows)),
      rows: part.rows.length,
      indicators: part.indicators,
    })),
  };
}
