import * as duckdb from '@duckdb/duckdb-wasm';
import { engineUrl, wasmUrl, workerUrl } from './duckdb-files.ts';
import {
  bind,
  defaultMaxRows,
  inTransaction,
  lockDown,
  openConfig,
  readOnly,
  settings,
  type Engine,
  type ResultTable,
  type TableOptions,
  type QueryOptions,
} from './engine.ts';
import { enumsAsTexts, hasEnums } from './enum-texts.ts';
import { expectOneStatement } from './one-statement.ts';
import { readResult } from './result.ts';
import { batchOf, rowsOf } from './rows.ts';

/** Why the engine is not there; the page shows `message` and offers to try again. */
export class EngineUnavailable extends Error {
  override name = 'EngineUnavailable';
}

export interface BrowserEngineOptions {
  /** Fills a fresh instance with tables; runs again after a restart. */
  setup: (engine: Engine) => Promise<unknown>;
  /** Bytes of the engine received and expected, for a progress bar. */
  onProgress?: (loaded: number, total: number) => void;
  /** A blocked or truncated download leaves the start hanging for ever, so silence this long ends it. */
  startTimeoutMs?: number;
  /** What queries may hold in memory, as DuckDB writes it. */
  memory?: string;
  /** A statement that was told to stop and does not answer for this long ends the instance. */
  stopTimeoutMs?: number;
}

interface Instance {
  worker: Worker;
  db: duckdb.AsyncDuckDB;
  connection: duckdb.AsyncDuckDBConnection;
  /** For loading; an insert that fails spoils the connection it ran on. */
  inserter: Promise<duckdb.AsyncDuckDBConnection> | null;
  /** Rejects when the instance dies: promises of a terminated worker would never settle. */
  death: Promise<never>;
  die: (reason: Error) => void;
  ended: boolean;
}

/**
 * DuckDB in a worker. Nothing is fetched before the first query; a trap or a lost worker ends the instance and the
 * next query starts a fresh one and sets it up again. Queries run one after the other.
 */
export function createBrowserEngine(options: BrowserEngineOptions): Engine {
  const { setup, onProgress, startTimeoutMs = 30_000, memory, stopTimeoutMs = 2000 } = options;
  let instance: Promise<Instance> | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function start(): Promise<Instance> {
    const worker = new Worker(workerUrl, { name: new URL(engineUrl, location.href).href });
    let die: (reason: Error) => void = () => undefined;
    const death = new Promise<never>((_, reject) => (die = reject));
    death.catch(() => undefined);
    worker.addEventListener('error', (event) => die(new EngineUnavailable(event.message || 'worker failed')));
    const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
    const giveUp = () => die(new EngineUnavailable('start timed out'));
    let timer = setTimeout(giveUp, startTimeoutMs);
    try {
      const begin = async (): Promise<Instance> => {
        await db.instantiate(wasmUrl, null, ({ bytesLoaded }) => {
          // A slow line is not a dead one: every byte buys more time.
          clearTimeout(timer);
          timer = setTimeout(giveUp, startTimeoutMs);
          // The line carries compressed bytes, the engine counts unpacked ones: only the unpacked total fits.
          onProgress?.(bytesLoaded, __ENGINE_BYTES__);
        });
        await db.open(openConfig);
        const connection = await db.connect();
        // Every statement of its own costs a way to the worker and back.
        await connection.query(settings.join('; '));
        const fresh = { worker, db, connection, inserter: null, death, die, ended: false };
        await setup(direct(fresh));
        await connection.query(lockDown(memory).join('; '));
        return fresh;
      };
      return await Promise.race([begin(), death]);
    } catch (error) {
      worker.terminate();
      throw error instanceof EngineUnavailable
        ? error
        : new EngineUnavailable(String(error), { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  /** The engine over one instance, without queue or restart: what `setup` is given. */
  function direct(on: Instance): Engine {
    return {
      query: (sql, params, queryOptions) => send(on, bind(sql, params), queryOptions),
      stream: (sql, params, queryOptions) =>
        batches(() => Promise.resolve(on), bind(sql, params), queryOptions),
      table: (sql, tableOptions) => sendAlone(on, sql, tableOptions),
      transaction: (work) => inTransaction(direct(on), work),
      load: async (name, ddl, ipc) => {
        await on.connection.query(`DROP TABLE IF EXISTS "${name}"; ${ddl}`);
        on.inserter ??= on.db.connect();
        const inserter = await on.inserter.catch((error: unknown) => {
          on.inserter = null;
          throw error;
        });
        try {
          await inserter.insertArrowFromIPCStream(ipc, { name, create: false });
        } catch (error) {
          on.inserter = null;
          await inserter.close().catch(() => undefined);
          throw error;
        }
      },
      ready: () => Promise.resolve(),
      close: () => Promise.resolve(on.worker.terminate()),
    };
  }

  const send = <T>(on: Instance, sql: string, { signal }: QueryOptions = {}): Promise<T[]> =>
    stoppable(on, on.connection, signal, async () => {
      const reader = await stream(on.connection, sql);
      const { schema } = reader;
      const batches = await reader.readAll();
      signal?.throwIfAborted();
      return rowsOf<T>({ schema, batches });
    });

  async function sendAlone(
    on: Instance,
    sql: string,
    { signal, maxRows = defaultMaxRows }: TableOptions = {},
  ): Promise<ResultTable> {
    const own = await on.db.connect();
    try {
      return await stoppable(on, own, signal, async () => {
        await own.query(readOnly);
        await expectOneStatement(sql, {
          prepare: async (text) => (await own.prepare(text)).close(),
          tokenStarts: async (text) => (await on.db.tokenize(text)).offsets,
        });
        signal?.throwIfAborted();
        const reader = await stream(own, sql);
        return readResult(reader, reader.schema, maxRows, signal);
      });
    } finally {
      // After a trap this fails too, and the trap is what the caller must hear of.
      await own.close().catch(() => undefined);
    }
  }

  /** Rows of a result batch by batch, on a connection of their own; the engine makes the next one while one is worked on. */
  async function* batches(ready: () => Promise<Instance>, sql: string, { signal }: QueryOptions = {}) {
    const on = await ready();
    const own = await on.db.connect();
    try {
      const reader = await guarded(
        on,
        stoppable(on, own, signal, () => stream(own, sql)),
        signal,
      );
      // The reader forgets it at its end.
      const { schema } = reader;
      let coming = reader.next();
      for (;;) {
        const { done, value } = await guarded(on, coming, signal);
        if (done) return;
        coming = reader.next();
        // Awaited in the next round; a reader who leaves before must not be told of it.
        coming.catch(() => undefined);
        yield batchOf(schema, value);
        signal?.throwIfAborted();
      }
    } finally {
      // A worker that was ended answers nothing any more.
      await Promise.race([own.cancelSent(), on.death]).catch(() => undefined);
      await Promise.race([own.close(), on.death]).catch(() => undefined);
    }
  }

  /** Runs `work`, which aborting stops in the engine; an engine that does not stop in time ends. */
  async function stoppable<T>(
    on: Instance,
    connection: duckdb.AsyncDuckDBConnection,
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      void connection.cancelSent();
      timer = setTimeout(() => on.die(new EngineUnavailable('it did not stop')), stopTimeoutMs);
    };
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await work();
    } catch (error) {
      // The engine reports a cancelled query as an error of its own; the caller asked for an abort.
      signal?.throwIfAborted();
      throw error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }

  async function started(): Promise<Instance> {
    instance ??= start();
    try {
      return await instance;
    } catch (error) {
      instance = null;
      throw error;
    }
  }

  /** An answer, unless the instance dies before; one that nobody can trust any more is ended. */
  async function guarded<T>(on: Instance, answer: Promise<T>, signal?: AbortSignal): Promise<T> {
    try {
      return await Promise.race([answer, on.death]);
    } catch (error) {
      if (isFatal(error) && !on.ended) {
        on.ended = true;
        on.worker.terminate();
        instance = null;
        // Others who wait for this instance would wait for ever; the next one is none of its business.
        on.die(error instanceof Error ? error : new Error(String(error)));
      }
      signal?.throwIfAborted();
      throw error;
    }
  }

  function run<T>(task: (on: Instance) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const result = queue.then(async () => {
      const on = await started();
      return guarded(on, task(on), signal);
    });
    queue = result.catch(() => undefined);
    return result;
  }

  return {
    query: (sql, params, queryOptions) =>
      run((on) => direct(on).query(sql, params, queryOptions), queryOptions?.signal) as Promise<never>,
    // In the queue until it has begun, so that it sees what was loaded before.
    stream: (sql, params, queryOptions) =>
      batches(() => run((on) => Promise.resolve(on)), bind(sql, params), queryOptions),
    table: (sql, tableOptions) => run((on) => direct(on).table(sql, tableOptions), tableOptions?.signal),
    transaction: (work) => run((on) => direct(on).transaction(work)),
    load: (name, ddl, ipc) => run((on) => direct(on).load(name, ddl, ipc)),
    ready: () => run(() => Promise.resolve()),
    close: async () => {
      const running = instance;
      instance = null;
      if (running) (await running.catch(() => null))?.die(new EngineUnavailable('closed'));
      await running?.then(
        ({ worker }) => worker.terminate(),
        () => undefined,
      );
    },
  };
}

/** The opened result of a statement, batch by batch, with the values of enumerations as texts. */
async function stream(connection: duckdb.AsyncDuckDBConnection, sql: string) {
  const reader = await (await connection.send(sql, true)).open();
  if (!hasEnums(reader.schema)) return reader;
  await connection.cancelSent();
  return (await connection.send(enumsAsTexts(sql, reader.schema), true)).open();
}

/** A WebAssembly trap poisons the instance; every later answer of it would be worthless. */
function isFatal(error: unknown): boolean {
  if (error instanceof EngineUnavailable) return true;
  const text = String(error instanceof Error ? `${error.name}: ${error.message}` : error);
  return /RuntimeError|memory access out of bounds|unreachable|table index|out of memory/i.test(text);
}
