import { createRequire } from 'node:module';
import type { DuckDBBindings, DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';
import './engine-worker.js';
import {
  bind,
  defaultMaxRows,
  inTransaction,
  openConfig,
  readOnly,
  settings,
  type Engine,
  type Param,
  type QueryOptions,
} from './engine.ts';
import { enumsAsTexts, hasEnums } from './enum-texts.ts';
import { expectOneStatement } from './one-statement.ts';
import { readResult } from './result.ts';
import { batchOf, rowsOf } from './rows.ts';

/**
 * The engine for the build, the command line and tests: the same WebAssembly file as in the browser, blocking.
 * A query cannot be interrupted here; a signal that is already aborted refuses it.
 */
export async function createNodeEngine(): Promise<Engine> {
  const require = createRequire(import.meta.url);
  const duckdb = require('@duckdb/duckdb-wasm/blocking') as typeof import('@duckdb/duckdb-wasm/blocking');
  const module = (name: string) => ({
    mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
    mainWorker: '',
  });
  const db: DuckDBBindings = await duckdb.createDuckDB(
    { mvp: module('mvp'), eh: module('eh') },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME,
  );
  await db.instantiate(() => undefined);
  db.open(openConfig);
  let connection: DuckDBConnection | null = db.connect();
  for (const statement of settings) connection.query(statement);

  const engine: Engine = {
    async query<T>(sql: string, params: readonly Param[] = [], options: QueryOptions = {}): Promise<T[]> {
      options.signal?.throwIfAborted();
      if (!connection) throw new Error('the engine is closed');
      return rowsOf<T>(connection.query(bind(sql, params)) as never);
    },
    async *stream(sql: string, params: readonly Param[] = [], { signal }: QueryOptions = {}) {
      signal?.throwIfAborted();
      if (!connection) throw new Error('the engine is closed');
      const own = db.connect();
      try {
        const reader = await opened(own, bind(sql, params));
        // The reader forgets it at its end.
        const { schema } = reader;
        for (const batch of reader) {
          signal?.throwIfAborted();
          yield batchOf(schema as never, batch as never);
        }
      } finally {
        own.close();
      }
    },
    async table(sql, { maxRows = defaultMaxRows, signal } = {}) {
      signal?.throwIfAborted();
      if (!connection) throw new Error('the engine is closed');
      const own = db.connect();
      try {
        own.query(readOnly);
        await expectOneStatement(sql, {
          prepare: async (text) => own.prepare(text).close(),
          tokenStarts: async (text) => db.tokenize(text).offsets,
        });
        const reader = await opened(own, sql);
        return await readResult(reader as never, reader.schema as never, maxRows, signal);
      } finally {
        own.close();
      }
    },
    transaction: (work) => inTransaction(engine, work),
    async load(name: string, ddl: string, ipc: Uint8Array): Promise<void> {
      if (!connection) throw new Error('the engine is closed');
      connection.query(`DROP TABLE IF EXISTS "${name}"`);
      connection.query(ddl);
      // One connection per insert: a failed insert poisons the connection it ran on.
      const inserter = db.connect();
      try {
        inserter.insertArrowFromIPCStream(ipc, { name, create: false });
      } finally {
        inserter.close();
      }
    },
    async ready(): Promise<void> {
      if (!connection) throw new Error('the engine is closed');
    },
    async close(): Promise<void> {
      connection?.close();
      connection = null;
      db.reset();
    },
  };
  return engine;
}

/** The result of a statement, batch by batch, with the values of enumerations as texts. */
async function opened(connection: DuckDBConnection, sql: string) {
  const reader = (await connection.send(sql, true)).open();
  const schema = reader.schema as never;
  if (!hasEnums(schema)) return reader;
  connection.cancelSent();
  return (await connection.send(enumsAsTexts(sql, schema), true)).open();
}
