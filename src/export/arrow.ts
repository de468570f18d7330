import {
  Bool,
  Field,
  Float64,
  Int64,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
  type Data,
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

const batchRows = 16_384;
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
  for await (const some of rows.byRow()) {
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
  const children = columns.map(({ type }, c) => columnOf(type, c, rows));
  const type = new Struct(schema.fields);
  return new RecordBatch(schema, makeData({ type, length: rows.length, nullCount: 0, children }));
}

/** A column as its buffers; builders would do the same several times slower. */
function columnOf(type: ColumnType, c: number, rows: readonly ExportRow[]): Data {
  const { length } = rows;
  const nullBitmap = new Uint8Array((length + 7) >> 3);
  let nullCount = 0;
  /** Calls `put` with the cells that are not blank, and notes which they are. */
  const each = (put: (cell: string | number | boolean, r: number) => void) => {
    for (let r = 0; r < length; r++) {
      const cell = rows[r]![c]!;
      if (cell === null) nullCount += 1;
      else {
        nullBitmap[r >> 3]! |= 1 << (r & 7);
        put(cell, r);
      }
    }
  };
  if (type === 'number') {
    const data = new Float64Array(length);
    each((cell, r) => (data[r] = cell as number));
    return makeData({ type: new Float64(), length, nullCount, nullBitmap, data });
  }
  if (type === 'integer') {
    const data = new BigInt64Array(length);
    each((cell, r) => (data[r] = BigInt(cell)));
    return makeData({ type: new Int64(), length, nullCount, nullBitmap, data });
  }
  if (type === 'boolean') {
    const data = new Uint8Array(nullBitmap.length);
    each((cell, r) => cell && (data[r >> 3]! |= 1 << (r & 7)));
    return makeData({ type: new Bool(), length, nullCount, nullBitmap, data });
  }
  const encoder = new TextEncoder();
  const valueOffsets = new Int32Array(length + 1);
  // No UTF-16 unit takes more than three bytes.
  const data = new Uint8Array(
    3 * rows.reduce((units, row) => units + ((row[c] as string | null)?.length ?? 0), 0),
  );
  let end = 0;
  each((cell, r) => {
    end += encoder.encodeInto(cell as string, data.subarray(end)).written;
    valueOffsets[r + 1] = end;
  });
  // A blank ends where the cell before it ends.
  for (let r = 0; r < length; r++) if (valueOffsets[r + 1] === 0) valueOffsets[r + 1] = valueOffsets[r]!;
  return makeData({
    type: new Utf8(),
    length,
    nullCount,
    nullBitmap,
    valueOffsets,
    data: data.slice(0, end),
  });
}
