import { DataType, type RecordBatch, type Schema, type Table, type Utf8, type Vector } from 'apache-arrow';
import { columnFrom, mostRows, type Batch, type BatchColumn, type Cell } from '../lib/batch.ts';
import { textPlaces } from './text-places.ts';

/** Plain rows of an Arrow table: numbers as numbers, days and timestamps as text, lists as arrays, null kept. */
export function rowsOf<T>(table: Pick<Table, 'schema' | 'batches'>): T[] {
  const names = table.schema.fields.map(({ name }) => name);
  const rows: T[] = [];
  // Batch by batch: a vector over all batches looks for the batch of every single cell.
  for (const batch of table.batches) {
    const reads = batch.schema.fields.map(({ type }, c) => reader(type, batch.getChildAt(c) as Vector));
    for (let i = 0; i < batch.numRows; i++) {
      const row: Record<string, unknown> = {};
      for (let c = 0; c < names.length; c++) row[names[c]!] = reads[c]!(i);
      rows.push(row as T);
    }
  }
  return rows;
}

/** The same rows by column, of one batch. */
export function batchOf({ fields }: Schema, batch: RecordBatch): Batch {
  const columns = fields.map(({ type }, c) => column(type, batch.getChildAt(c) as Vector, batch.numRows));
  return { count: batch.numRows, names: fields.map(({ name }) => name), columns };
}

function column(type: DataType, vector: Vector, count: number): BatchColumn {
  if (DataType.isUtf8(type) && count <= mostRows) {
    const places = new Uint16Array(count);
    const { place, texts } = textPlaces(vector as Vector<Utf8>);
    for (let i = 0; i < count; i++) places[i] = place(i);
    return { kind: 'words', words: texts, places };
  }
  const numbers = numbersOf(type, vector, count);
  if (numbers) return { kind: 'numbers', numbers };
  const read = reader(type, vector);
  return columnFrom(Array.from({ length: count }, (_, i) => read(i) as Cell));
}

/** The numbers of a column; null where they are of a kind that JavaScript has no exact number for. */
function numbersOf(type: DataType, vector: Vector, count: number): Float64Array | Uint16Array | null {
  const data = vector.data[0];
  const exact = DataType.isFloat(type) ? type.precision > 0 : DataType.isInt(type) && type.bitWidth < 64;
  if (!exact || !data || vector.data.length > 1) return null;
  // As they lie in the answer of the engine.
  if (data.values instanceof Uint16Array && DataType.isInt(type) && data.nullCount === 0)
    return data.values.subarray(0, count);
  const numbers = new Float64Array((data.values as Float64Array | Int32Array).subarray(0, count));
  const valid = data.nullCount > 0 ? data.nullBitmap : null;
  for (let i = 0; valid && i < count; i++) {
    const bit = data.offset + i;
    if (((valid[bit >> 3]! >> (bit & 7)) & 1) === 0) numbers[i] = NaN;
  }
  return numbers;
}

/** Reads a cell of a column; what its type asks for is decided once. */
function reader(type: DataType, vector: Vector): (i: number) => unknown {
  if (DataType.isUtf8(type)) return textReader(vector as Vector<Utf8>);
  if (isPlain(type)) return (i) => vector.get(i) as unknown;
  return (i) => plain(type, vector.get(i));
}

function textReader(vector: Vector<Utf8>): (i: number) => string | null {
  const { place, texts } = textPlaces(vector);
  return (i) => texts[place(i)]!;
}

/** Types whose values come out of Arrow as they are wanted. */
const isPlain = (type: DataType): boolean =>
  DataType.isFloat(type) || DataType.isBool(type) || (DataType.isInt(type) && type.bitWidth < 64);

function plain(type: DataType, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (DataType.isDate(type)) return iso(value)[0];
  if (DataType.isTimestamp(type)) return `${iso(value)[0]} ${iso(value)[1]?.slice(0, 8)}`;
  // A decimal arrives as a whole number of its last place.
  if (DataType.isDecimal(type)) return Number(`${String(value)}e-${type.scale}`);
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) {
    const item = type.children[0]!.type;
    return Array.from(value as Iterable<unknown>, (member) => plain(item, member));
  }
  if (DataType.isStruct(type)) {
    const members = value as Record<string, unknown>;
    const entries = type.children.map(({ name, type }) => [name, plain(type, members[name])] as const);
    return JSON.stringify(Object.fromEntries(entries));
  }
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'object') return String(value);
  return value;
}

/** Day and time of day of milliseconds since 1970. */
const iso = (value: unknown): string[] => new Date(Number(value)).toISOString().split('T');
