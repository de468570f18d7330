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
  if (DataType.isDate(type)) return new Date(Number(value)).toISOString().slice(0, 10);
  if (DataType.isTimestamp(type)) return new Date(Number(value)).toISOString().replace('T', ' ').slice(0, 19);
  if (DataType.isList(type)) {
    const item = type.children[0]!.type;
    return Array.from(value as Iterable<unknown>, (member) => plain(item, member));
  }
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'object') return String(value);
  return value;
}
