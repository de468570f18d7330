import { createBrowserEngine, EngineUnavailable } from '@data/duckdb-browser.ts';
import type { ResultTable } from '@data/engine.ts';
import { prepareSandbox } from '@data/sandbox/prepare.ts';
import { loadPublishedTables, publishedTables } from '../published.ts';
import { sqlLimits } from './limits.ts';

export { EngineUnavailable };

/** The statement ran longer than it may. */
export class TimeLimit extends Error {
  override name = 'TimeLimit';
}

export interface SandboxOptions {
  /** Day and rule of the verdicts. */
  asOf: string;
  /** Tables of the package that may be asked. */
  shown: readonly string[];
  onProgress?: (loaded: number, total: number) => void;
  timeLimitMs?: number;
}

export interface RunOptions {
  signal: AbortSignal;
  maxRows?: number;
  /** Called when the engine is there and the statement begins; the time limit counts from here. */
  onStart?: () => void;
}

export interface Sandbox {
  /** Rejects with the reason of the signal, a TimeLimit, an EngineUnavailable or an error of the engine. */
  run(sql: string, options: RunOptions): Promise<ResultTable & { ms: number }>;
  close(): Promise<void>;
}

/**
 * A database of the console's own, in a worker of its own: nothing that happens in it touches the boards. The guard is
 * not asked here, and the tables are safe without it.
 */
export function openSandbox(options: SandboxOptions): Sandbox {
  const { asOf, shown, onProgress, timeLimitMs = sqlLimits.seconds * 1000 } = options;
  const tables = publishedTables();
  const engine = createBrowserEngine({
    setup: async (into) => {
      await loadPublishedTables(into, await tables());
      await prepareSandbox(into, { question: { asOf, rule: 'linear-1' }, shown });
    },
    memory: '1GB',
    ...(onProgress && { onProgress }),
  });

  async function run(sql: string, { signal, maxRows, onStart }: RunOptions) {
    const limited = new AbortController();
    const give = () => limited.abort(signal.reason);
    signal.addEventListener('abort', give, { once: true });
    try {
      await orAborted(engine.ready(), signal);
      onStart?.();
      const start = performance.now();
      const timer = setTimeout(() => limited.abort(new TimeLimit()), timeLimitMs);
      try {
        const table = await engine.table(sql, {
          signal: limited.signal,
          ...(maxRows !== undefined && { maxRows }),
        });
        return { ...table, ms: performance.now() - start };
      } finally {
        clearTimeout(timer);
      }
    } finally {
      signal.removeEventListener('abort', give);
    }
  }

  return { run, close: () => engine.close() };
}

/** Waits no longer than until the signal; what was waited for goes on. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const give = () => reject(signal.reason as Error);
    signal.addEventListener('abort', give, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
  });
}
