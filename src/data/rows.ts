import { DataType, type Table, type Utf8, type Vector } from 'apache-arrow';

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

/** Reads a cell of a column; what its type asks for is decided once. */
function reader(type: DataType, vector: Vector): (i: number) => unknown {
  if (DataType.isUtf8(type)) return textReader(vector as Vector<Utf8>);
  if (isPlain(type)) return (i) => vector.get(i) as unknown;
  return (i) => plain(type, vector.get(i));
}

/** Texts up to so many bytes are remembered, in so many slots. */
const [longest, slots] = [48, 512];

/**
 * Columns of texts are mostly codes that come again and again: finding one by its bytes is quicker than decoding it. Each
 * text has one slot, where the last one stands that fell into it.
 */
function textReader(vector: Vector<Utf8>): (i: number) => string | null {
  const data = vector.data[0];
  if (!data || vector.data.length > 1) return (i) => vector.get(i);
  const { valueOffsets, values } = data;
  const texts = new Array<string>(slots);
  const from = new Int32Array(slots);
  const lengths = new Int32Array(slots).fill(-1);
  return (i) => {
    const start = valueOffsets[i]!;
    const length = valueOffsets[i + 1]! - start;
    if (length > longest) return vector.get(i);
    if (!data.getValid(i)) return null;
    let slot = length;
    for (let b = 0; b < length; b++) slot = (Math.imul(slot, 31) + values[start + b]!) | 0;
    slot &= slots - 1;
    let alike = lengths[slot] === length;
    for (let b = 0; alike && b < length; b++) alike = values[start + b] === values[from[slot]! + b];
    if (alike) return texts[slot]!;
    [from[slot], lengths[slot]] = [start, length];
    return (texts[slot] = vector.get(i)!);
  };
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
