import {
  Bool,
  Field as ArrowField,
  Float64,
  Int32,
  makeBuilder,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
  makeData,
  type DataType,
} from 'apache-arrow';
import type { Row } from './csv.ts';
import type { Field, FieldType } from './schema.ts';

const arrowTypes: Record<FieldType, () => DataType> = {
  string: () => new Utf8(),
  date: () => new Utf8(),
  number: () => new Float64(),
  integer: () => new Int32(),
  boolean: () => new Bool(),
};

/**
 * Rows as one plain Arrow IPC stream (no dictionary, no body compression: the engine refuses both kinds of trick).
 * Builders instead of `tableFromArrays`, which compiles code at run time and is refused by the page's policy.
 */
export function arrowStream(
  fields: readonly Pick<Field, 'name' | 'type'>[],
  rows: readonly Row[],
): Uint8Array {
  const arrowFields = fields.map((field) => new ArrowField(field.name, arrowTypes[field.type](), true));
  const children = arrowFields.map((field) => {
    // With `nullValues` set the builder would compile its null test at run time; nulls are marked by hand instead.
    const builder = makeBuilder({ type: field.type, nullValues: [] });
    rows.forEach((row, i) => {
      const value = row[field.name] ?? null;
      // A typed array would wrap such a number silently.
      if (field.type instanceof Int32 && value !== null && value !== (Number(value) | 0)) {
        throw new Error(`column ${field.name}: ${String(value)} is not a 32-bit whole number`);
      }
      if (value === null) builder.setValid(i, false);
      else builder.set(i, value);
    });
    return builder.finish().flush();
  });
  const schema = new Schema(arrowFields);
  const data = makeData({ type: new Struct(arrowFields), length: rows.length, nullCount: 0, children });
  const writer = new RecordBatchStreamWriter();
  writer.write(new RecordBatch(schema, data));
  writer.finish();
  return writer.toUint8Array(true);
}
