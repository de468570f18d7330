import type { Batch, Cell } from '../lib/batch.ts';
import type { Row } from './csv.ts';

export type Param = string | number | boolean | null;

export interface QueryOptions {
  /** Aborting rejects the query with an AbortError and stops it in the engine. */
  signal?: AbortSignal;
}

/** What the cells of a column are; `date` is a day `YYYY-MM-DD`, and what is none of the others is text. */
export type CellType = 'text' | 'number' | 'integer' | 'boolean' | 'date';

/** A result whose columns nobody knew before: in order, duplicates of names kept. */
export interface ResultTable {
  columns: { name: string; type: CellType }[];
  rows: Cell[][];
  /** Why there are more rows than these: as many were asked for, or more would be too heavy; false when these are all. */
  cut: 'rows' | 'bytes' | false;
}

export interface TableOptions extends QueryOptions {
  /** Rows read at most; 10,000 unless said. */
  maxRows?: number;
}

/**
 * The one door to DuckDB. Rows come back typed: numbers as numbers, days as `YYYY-MM-DD`, lists as arrays.
 * Two implementations run the same DuckDB version: a worker in the browser, a blocking build in Node.
 */
export interface Engine {
  /** Several statements may stand in one question; the answer is that of the last. */
  query<T = Row>(sql: string, params?: readonly Param[], options?: QueryOptions): Promise<T[]>;
  /**
   * The same as they come, some thousand rows at a time and by column, for results that nobody wants to hold whole. They are
   * those of the moment of the question, whatever is loaded meanwhile. Leaving the loop ends the question.
   */
  stream(sql: string, params?: readonly Param[], options?: QueryOptions): AsyncIterable<Batch>;
  /**
   * Runs one statement that somebody else wrote: in a read-only transaction, on a connection of its own, which is closed
   * afterwards. Whatever it is, the tables stay as they are. Rejects when the text is more than one statement.
   */
  table(sql: string, options?: TableOptions): Promise<ResultTable>;
  /**
   * Runs the statements that `work` asks of the engine it is given as one transaction: all of them or none, and in a
   * visitor's engine nobody else is answered in between. Nothing can be loaded inside it: that is done by another connection.
   */
  transaction<T>(work: (engine: Engine) => Promise<T>): Promise<T>;
  /** Replaces table `name` by the rows of an Arrow IPC stream. The bytes must not be used afterwards. */
  load(name: string, ddl: string, ipc: Uint8Array): Promise<void>;
  /** Resolves once it can be asked, and begins to start it. Rejects as a question would. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** `transaction` of an engine that answers nobody else meanwhile. */
export async function inTransaction<T>(engine: Engine, work: (engine: Engine) => Promise<T>): Promise<T> {
  await engine.query('BEGIN');
  try {
    const answer = await work(engine);
    await engine.query('COMMIT');
    return answer;
  } catch (error) {
    // An instance that trapped cannot even do this, and the trap is what the caller must hear of.
    await engine.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/**
 * First statements of every instance: without them some functions ask a foreign host for an extension. The last one
 * is for those that ask whatever the others say (`timezone`, `date_trunc` of `now()`): in Node they would hang.
 */
export const settings = [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  'SET allow_community_extensions = false',
  'SET enable_external_access = false',
];

/** Last statements of a visitor's instance, once its tables are loaded: nothing outside can be reached any more. */
export const lockDown = (memory = '2GB'): string[] => [
  `SET memory_limit = '${memory}'`,
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];

/** What `table` begins with: a transaction that DuckDB lets nothing be written in. */
export const readOnly = 'BEGIN TRANSACTION READ ONLY';
/** Rows that `table` reads unless another number is said. */
export const defaultMaxRows = 10_000;
/** Bytes after which `table` reads no further row, however few there are: one cell can hold a gigabyte. */
export const maxTableBytes = 64_000_000;

/**
 * `castBigIntToDouble` and `castDecimalToDouble` stay off: inside lists and structs they change the type and leave
 * the bits, so that `[1::BIGINT]` arrives as 5e-324. `rowsOf` turns both types into numbers.
 *
 * The engine works in slices of that many milliseconds, between which it hears of a cancellation. Each slice costs a way to
 * the worker and back: with 0 a slice is one task of a pipeline, thirty for a question to a small table.
 */
export const openConfig = { query: { queryPollingInterval: 5 } } as const;

const skippedOrPlaceholder = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[^]*?\*\/|(\$\w*\$)[^]*?\1|\?/g;

/**
 * A statement with its `?` replaced by literals. Text is quoted, numbers must be finite.
 * Question marks inside quoted text (also `$$…$$`) or comments are left alone.
 */
export function bind(sql: string, params: readonly Param[] = []): string {
  if (params.length === 0) return sql;
  let next = 0;
  const bound = sql.replace(skippedOrPlaceholder, (token) =>
    token === '?' ? literal(params[next++]) : token,
  );
  if (next !== params.length) throw new Error(`${params.length} parameters for ${next} placeholders`);
  return bound;
}

function literal(value: Param | undefined): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('a parameter is not a finite number');
    // With an exponent the engine reads a double; 0.1 alone would be a decimal, and lose the last bit on the way.
    return Number.isInteger(value) ? `(${value})` : `(${value.toExponential()})`;
  }
  if (typeof value !== 'string') throw new Error('a parameter is missing');
  return `'${value.replaceAll("'", "''")}'`;
}
