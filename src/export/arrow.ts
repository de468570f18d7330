import {
  Bool,
  Field,
  Float64,
  Int64,
  makeBuilder,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
  type DataType,
} from 'apache-arrow';
import { describe } from './describe.ts';
import type { ColumnType, ExportColumn, ExportRow, Write } from './table.ts';

const types: Record<ColumnType, () => DataType> = {
  text: () => new Utf8(),
  period: () => new Utf8(),
  date: () => new Utf8(),
  number: () => new Float64(),
  integer: () => new Int64(),
  boolean: () => new Bool(),
};

const batchRows = 65_536;
/** 0xFFFFFFFF and a length of zero. */
const endOfStream = 8;

/**
 * An Arrow IPC stream (https://arrow.apache.org/docs/format/Columnar.html#ipc-streaming-format): no dictionaries, no
 * compression, so that DuckDB-WASM reads it too. The description is the metadata of the schema, under `duibiao`.
 */
export const writeArrow: Write = async function* (columns, meta, rows) {
  const fields = columns.map(({ id, type, zh, en }) => {
    return new Field(id, types[type](), true, new Map(Object.entries({ title_zh: zh, title_en: en })));
  });
  const schema = new Schema(fields, new Map([['duibiao', JSON.stringify(describe(columns, meta))]]));
  // Every batch is written as a stream of its own: the schema in front is the same each time and stands once.
  const empty = stream(schema, batchOf(schema, columns, []));
  const prefix = stream(schema, null).length - endOfStream;
  yield empty.slice(0, prefix);
  let held: ExportRow[] = [];
  for await (const some of rows) {
    for (const row of some) held.push(row);
    if (held.length < batchRows) continue;
    yield stream(schema, batchOf(schema, columns, held)).slice(prefix, -endOfStream);
    held = [];
  }
  if (held.length > 0) yield stream(schema, batchOf(schema, columns, held)).slice(prefix, -endOfStream);
  yield empty.slice(-endOfStream);
};

function stream(schema: Schema, batch: RecordBatch | null): Uint8Array {
  const writer = new RecordBatchStreamWriter();
  writer.reset(undefined, schema);
  if (batch) writer.write(batch);
  writer.finish();
  return writer.toUint8Array(true);
}

function batchOf(schema: Schema, columns: readonly ExportColumn[], rows: readonly ExportRow[]): RecordBatch {
  const children = schema.fields.map((field, c) => {
    // With `nullValues` set the builder would compile its null test at run time, which the page's policy refuses.
    const builder = makeBuilder({ type: field.type, nullValues: [] });
    const wide = columns[c]!.type === 'integer';
    rows.forEach((row, r) => {
      const cell = row[c] ?? null;
      if (cell === null) builder.setValid(r, false);
      else builder.set(r, wide ? BigInt(cell) : cell);
    });
    return builder.finish().flush();
  });
  const type = new Struct(schema.fields);
  return new RecordBatch(schema, makeData({ type, length: rows.length, nullCount: 0, children }));
}
