import { DataType, type Table, type Vector } from 'apache-arrow';

/** Plain rows of an Arrow table: numbers as numbers, days and timestamps as text, lists as arrays, null kept. */
export function rowsOf<T>(table: Table): T[] {
  const columns = table.schema.fields.map((field, index) => ({
    name: field.name,
    read: reader(field.type, table.getChildAt(index) as Vector),
  }));
  return Array.from({ length: table.numRows }, (_, i) => {
    const row: Record<string, unknown> = {};
    for (const { name, read } of columns) row[name] = read(i);
    return row as T;
  });
}

function reader(type: DataType, vector: Vector): (i: number) => unknown {
  return (i) => plain(type, vector.get(i));
}

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
