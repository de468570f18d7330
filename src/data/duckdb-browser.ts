import * as duckdb from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { Table } from 'apache-arrow';
import { bind, lockDown, openConfig, settings, type Engine, type QueryOptions } from './engine.ts';
import { rowsOf } from './rows.ts';

/** Why the engine is not there; the page shows `message` and offers to try again. */
export class EngineUnavailable extends Error {
  override name = 'EngineUnavailable';
}

export interface BrowserEngineOptions {
  /** Fills a fresh instance with tables; runs again after a restart. */
  setup: (engine: Engine) => Promise<void>;
  /** Bytes of the engine received and expected, for a progress bar. */
  onProgress?: (loaded: number, total: number) => void;
  /** A blocked or truncated download leaves the start hanging for ever, so silence this long ends it. */
  startTimeoutMs?: number;
}

interface Instance {
  worker: Worker;
  db: duckdb.AsyncDuckDB;
  connection: duckdb.AsyncDuckDBConnection;
  /** Rejects when the instance dies: promises of a terminated worker would never settle. */
  death: Promise<never>;
  die: (reason: Error) => void;
}

/**
 * DuckDB in a worker. Nothing is fetched before the first query; a trap or a lost worker ends the instance and the
 * next query starts a fresh one and sets it up again. Queries run one after the other.
 */
export function createBrowserEngine(options: BrowserEngineOptions): Engine {
  const { setup, onProgress, startTimeoutMs = 30_000 } = options;
  let instance: Promise<Instance> | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function start(): Promise<Instance> {
    const worker = new Worker(workerUrl);
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
        for (const statement of settings) await connection.query(statement);
        const fresh = { worker, db, connection, death, die };
        await setup(direct(fresh));
        for (const statement of lockDown) await connection.query(statement);
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
      load: async (name, ddl, ipc) => {
        await on.connection.query(`DROP TABLE IF EXISTS "${name}"`);
        await on.connection.query(ddl);
        const inserter = await on.db.connect();
        try {
          await inserter.insertArrowFromIPCStream(ipc, { name, create: false });
        } finally {
          await inserter.close();
        }
      },
      close: () => Promise.resolve(on.worker.terminate()),
    };
  }

  async function send<T>(on: Instance, sql: string, { signal }: QueryOptions = {}): Promise<T[]> {
    signal?.throwIfAborted();
    const cancel = () => void on.connection.cancelSent();
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const reader = await on.connection.send(sql, true);
      const batches = await reader.readAll();
      signal?.throwIfAborted();
      return rowsOf<T>(new Table(reader.schema, batches));
    } catch (error) {
      // The engine reports a cancelled query as an error of its own; the caller asked for an abort.
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  function run<T>(task: (on: Instance) => Promise<T>): Promise<T> {
    const result = queue.then(async () => {
      instance ??= start();
      let on: Instance;
      try {
        on = await instance;
      } catch (error) {
        instance = null;
        throw error;
      }
      try {
        return await Promise.race([task(on), on.death]);
      } catch (error) {
        if (isFatal(error)) {
          on.worker.terminate();
          instance = null;
        }
        throw error;
      }
    });
    queue = result.catch(() => undefined);
    return result;
  }

  return {
    query: (sql, params, queryOptions) =>
      run((on) => direct(on).query(sql, params, queryOptions)) as Promise<never>,
    load: (name, ddl, ipc) => run((on) => direct(on).load(name, ddl, ipc)),
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

/** A WebAssembly trap poisons the instance; every later answer of it would be worthless. */
function isFatal(error: unknown): boolean {
  if (error instanceof EngineUnavailable) return true;
  const text = String(error instanceof Error ? `${error.name}: ${error.message}` : error);
  return /RuntimeError|memory access out of bounds|unreachable|table index|out of memory/i.test(text);
}
