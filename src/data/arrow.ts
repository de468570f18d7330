import {
  Bool,
  Field as ArrowField,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
  type Data,
} from 'apache-arrow';
import type { Row } from './csv.ts';
import type { Field, FieldType } from './schema.ts';

type Cell = Row[string];

/**
 * Rows as one plain Arrow IPC stream (no dictionary, no body compression: the engine refuses both kinds of trick).
 * Buffers instead of `tableFromArrays`, which compiles code at run time and is refused by the page's policy.
 */
export const arrowStream = (
  fields: readonly Pick<Field, 'name' | 'type'>[],
  rows: readonly Row[],
): Uint8Array =>
  streamOf(
    fields.map(({ name }) => name),
    rows.length,
    fields.map(({ name, type }) => columnData(name, type, rows.length, (i) => rows[i]![name] ?? null)),
  );

/** Columns of one length under their names. */
export function streamOf(names: readonly string[], length: number, children: Data[]): Uint8Array {
  const schema = new Schema(names.map((name, i) => new ArrowField(name, children[i]!.type, true)));
  const data = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
  const writer = new RecordBatchStreamWriter();
  writer.write(new RecordBatch(schema, data));
  writer.finish();
  return writer.toUint8Array(true);
}

/** One column as its buffers. Builders would do the same several times slower. */
export function columnData(name: string, type: FieldType, length: number, cell: (i: number) => Cell): Data {
  const nullBitmap = new Uint8Array(bitmapBytes(length));
  let nullCount = 0;
  /** Calls `put` with the cells that are not blank, and notes which they are. */
  const each = (put: (value: NonNullable<Cell>, i: number) => void) => {
    for (let i = 0; i < length; i++) {
      const value = cell(i);
      if (value === null) nullCount += 1;
      else {
        nullBitmap[i >> 3]! |= 1 << (i & 7);
        put(value, i);
      }
    }
  };
  if (type === 'number') {
    const data = new Float64Array(length);
    each((value, i) => (data[i] = value as number));
    return makeData({ type: new Float64(), length, nullCount, nullBitmap, data });
  }
  if (type === 'integer') {
    const data = new Int32Array(length);
    each((value, i) => {
      // A typed array would wrap such a number silently.
      if (value !== (Number(value) | 0))
        throw new Error(`column ${name}: ${String(value)} is not a 32-bit whole number`);
      data[i] = value;
    });
    return makeData({ type: new Int32(), length, nullCount, nullBitmap, data });
  }
  if (type === 'boolean') {
    const data = new Uint8Array(nullBitmap.length);
    each((value, i) => value && (data[i >> 3]! |= 1 << (i & 7)));
    return makeData({ type: new Bool(), length, nullCount, nullBitmap, data });
  }
  const valueOffsets = new Int32Array(length + 1);
  const text = new TextBytes();
  for (let i = 0; i < length; i++) {
    const value = cell(i);
    if (value === null) nullCount += 1;
    else {
      nullBitmap[i >> 3]! |= 1 << (i & 7);
      text.add(value as string);
    }
    valueOffsets[i + 1] = text.length;
  }
  return makeData({ type: new Utf8(), length, nullCount, nullBitmap, valueOffsets, data: text.bytes() });
}

/** A bit for each row, in blocks of 64 bytes, as Arrow recommends. */
const bitmapBytes = (length: number): number => 64 * Math.ceil(length / 512);

/** UTF-8 bytes that grow as texts are added. */
class TextBytes {
  length = 0;
  private held = new Uint8Array(1024);
  private readonly encoder = new TextEncoder();

  add(text: string): void {
    // No UTF-16 unit takes more than three bytes.
    const most = this.length + 3 * text.length;
    if (most > this.held.length) {
      const larger = new Uint8Array(2 * most);
      larger.set(this.held.subarray(0, this.length));
      this.held = larger;
    }
    this.length += this.encoder.encodeInto(text, this.held.subarray(this.length)).written;
  }

  bytes(): Uint8Array {
    return this.held.slice(0, this.length);
  }
}
