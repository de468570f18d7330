import { DataType, type Table, type Vector } from 'apache-arrow';

/** Plain rows of an Arrow table: numbers as numbers, days and timestamps as text, lists as arrays, null kept. */
export function rowsOf<T>(table: Table): T[] {
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
  if (isPlain(type)) return (i) => vector.get(i) as unknown;
  return (i) => plain(type, vector.get(i));
}

/** Types whose values come out of Arrow as they are wanted. */
const isPlain = (type: DataType): boolean =>
  DataType.isUtf8(type) ||
  DataType.isFloat(type) ||
  DataType.isBool(type) ||
  (DataType.isInt(type) && type.bitWidth < 64);

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
