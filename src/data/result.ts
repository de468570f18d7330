import { DataType, type RecordBatch, type Schema, type Vector } from 'apache-arrow';
import type { Cell } from '../lib/batch.ts';
import { maxTableBytes, type CellType, type ResultTable } from './engine.ts';

/**
 * The first `maxRows` rows of a result that comes in batches, in order, and why there are more. One row is kept however
 * heavy it is. `schema` is that of the opened reader, which forgets it at its end. Aborting ends the reading between batches.
 */
export async function readResult(
  batches: { next(): Promise<IteratorResult<RecordBatch>> | IteratorResult<RecordBatch> },
  schema: Schema,
  maxRows: number,
  signal?: AbortSignal,
): Promise<ResultTable> {
  const rows: Cell[][] = [];
  let bytes = 0;
  let cut: ResultTable['cut'] = false;
  while (!cut) {
    const { done, value: batch } = await batches.next();
    signal?.throwIfAborted();
    if (done) break;
    const vectors = batch.schema.fields.map((field, i) => ({
      type: field.type,
      vector: batch.getChildAt(i),
    }));
    for (let i = 0; i < batch.numRows && !cut; i += 1) {
      if (rows.length >= maxRows) cut = 'rows';
      else if (bytes > maxTableBytes) cut = 'bytes';
      else {
        const row = vectors.map(({ type, vector }) => cell(type, vector, i));
        bytes += weight(row);
        rows.push(row);
      }
    }
  }
  const columns = schema.fields.map(({ name, type }, i) => ({
    name,
    type: settled(cellType(type), rows, i),
  }));
  return { columns, rows, cut };
}

/** Bytes of a row as the page holds it, roughly. */
const weight = (row: readonly Cell[]): number =>
  row.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? 2 * cell.length : 8), 0);

function cellType(type: DataType): CellType {
  if (DataType.isInt(type) || (DataType.isDecimal(type) && type.scale === 0)) return 'integer';
  if (DataType.isFloat(type) || DataType.isDecimal(type)) return 'number';
  if (DataType.isBool(type)) return 'boolean';
  return DataType.isDate(type) ? 'date' : 'text';
}

/** A column with a number that a double cannot hold is text throughout: a wrong last digit would go unseen. */
function settled(type: CellType, rows: Cell[][], column: number): CellType {
  const isNumeric = type === 'integer' || type === 'number';
  if (!isNumeric || !rows.some((row) => typeof row[column] === 'string')) return type;
  for (const row of rows) if (row[column] !== null) row[column] = String(row[column]);
  return 'text';
}

const cell = (type: DataType, vector: Vector | null, i: number): Cell => {
  const value: unknown = vector?.get(i);
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'number') {
    if (DataType.isDate(type)) return isoDay(value);
    return DataType.isTimestamp(type) ? isoTime(value) : value;
  }
  return text(type, value);
};

/** Exact numbers as numbers where a double holds them, else their digits; everything else as it reads. */
function text(type: DataType, value: unknown): Cell {
  if (typeof value === 'bigint') {
    if (DataType.isTime(type)) return timeOfDay(value);
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  if (DataType.isDecimal(type)) return decimal(String(value), type.scale);
  if (DataType.isDate(type)) return isoDay(value);
  if (DataType.isInterval(type)) return interval(value);
  if (DataType.isDictionary(type)) return String(value);
  if (value instanceof Uint8Array)
    return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (typeof value === 'object') return JSON.stringify(inner(type, value));
  return String(value);
}

/** Members of lists, structs and maps, plain enough for JSON. */
function inner(type: DataType, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) {
    const item = type.children[0]?.type as DataType;
    return Array.from(value as Iterable<unknown>, (member) => inner(item, member));
  }
  if (DataType.isStruct(type)) {
    const members = value as Record<string, unknown>;
    return Object.fromEntries(type.children.map(({ name, type }) => [name, inner(type, members[name])]));
  }
  if (DataType.isMap(type)) {
    const item = type.children[0]?.type.children[1]?.type as DataType;
    const entries = [...(value as Iterable<[unknown, unknown]>)];
    return Object.fromEntries(entries.map(([key, member]) => [String(key), inner(item, member)]));
  }
  if (typeof value === 'number' && !DataType.isDate(type) && !DataType.isTimestamp(type)) return value;
  return typeof value === 'boolean' ? value : text(type, value);
}

function decimal(digits: string, scale: number): number | string {
  const sign = digits.startsWith('-') ? '-' : '';
  const whole = digits.slice(sign.length).padStart(scale + 1, '0');
  const exact = scale === 0 ? sign + whole : `${sign}${whole.slice(0, -scale)}.${whole.slice(-scale)}`;
  return whole.replace(/^0+/, '').length <= 15 ? Number(exact) : exact;
}

const iso = (value: unknown): string => {
  const date = new Date(Number(value));
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString();
};
const isoDay = (value: unknown): string => iso(value).replace(/T.*/, '');
const isoTime = (value: unknown): string => iso(value).replace('T', ' ').slice(0, 19);

/** Microseconds since midnight. */
function timeOfDay(value: bigint): string {
  const seconds = Number(value / 1_000_000n);
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
}

/** Months, days and nanoseconds, in that order, as 32-bit words. */
function interval(value: unknown): string {
  const [months = 0, days = 0, low = 0, high = 0] = value as Int32Array;
  const seconds = ((low >>> 0) + high * 2 ** 32) / 1e9;
  const parts = [months && `${months} months`, days && `${days} days`, seconds && `${seconds} seconds`];
  return parts.filter(Boolean).join(' ') || '0 seconds';
}
