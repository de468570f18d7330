import { ByteWriter, ParquetWriter, type ColumnSource } from 'hyparquet-writer';
import { describe } from './describe.ts';
import type { ColumnType, ExportColumn, ExportRow, Write } from './table.ts';

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const types: Record<ColumnType, Omit<Element, 'name'>> = {
  text,
  period: text,
  date: text,
  number: { type: 'DOUBLE' },
  integer: { type: 'INT64' },
  boolean: { type: 'BOOLEAN' },
};

const groupRows = 32_768;

/**
 * Apache Parquet (https://parquet.apache.org/docs/file-format/), Snappy, a row group per 32,768 rows; the description
 * is key-value metadata under `duibiao`. Days and periods are text, as in every other format.
 */
export const writeParquet: Write = async function* (columns, meta, rows) {
  const bytes = new Parts();
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'schema', num_children: columns.length },
      ...columns.map(({ id, type }) => ({ name: id, repetition_type: 'OPTIONAL' as const, ...types[type] })),
    ],
    kvMetadata: [{ key: 'duibiao', value: JSON.stringify(describe(columns, meta)) }],
    createdBy: 'duibiao',
  });
  let held: ExportRow[] = [];
  const writeGroup = () => {
    const columnData = columns.map((column, c) => ({ name: column.id, data: dataOf(column, c, held) }));
    // Synchronous, because our `flush` is: it would only wait for a writer that sends bytes away.
    void parquet.write({ columnData, rowGroupSize: held.length });
    held = [];
  };
  for await (const some of rows.byRow()) {
    for (const row of some) held.push(row);
    if (held.length < groupRows) continue;
    writeGroup();
    yield* bytes.take();
  }
  if (held.length > 0) writeGroup();
  void parquet.finish();
  bytes.flush();
  yield* bytes.take();
};

function dataOf({ type }: ExportColumn, c: number, rows: readonly ExportRow[]): ColumnSource['data'] {
  return type === 'integer'
    ? rows.map((row) => (row[c] === null ? null : BigInt(row[c]!)))
    : rows.map((row) => row[c]);
}

/** A writer that hands out what it holds after each row group, instead of growing to the size of the file. */
class Parts extends ByteWriter {
  private parts: Uint8Array[] = [];

  flush(): void {
    if (this.index > 0) this.parts.push(this.getBytes().slice());
    this.index = 0;
  }

  take(): Uint8Array[] {
    const taken = this.parts;
    this.parts = [];
    return taken;
  }
}
