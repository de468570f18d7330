import type { ResultTable } from '@data/engine.ts';
import { engineError, type EngineError } from '@data/sandbox/engine-error.ts';
import { guard, type Refusal } from '@data/sandbox/guard.ts';
import type { Sandbox } from './sandbox.ts';
import { workerIsConfined } from './worker-policy.ts';

/** How the last run ended. */
export type Outcome =
  | { kind: 'result'; sql: string; table: ResultTable; ms: number }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'error'; error: EngineError }
  | { kind: 'cancelled' | 'limit' | 'crashed' | 'unavailable' };

/** Runs one statement at a time in a sandbox that is opened on the first run. */
export class SqlConsole {
  /** Whether statements may be run at all. */
  allowed = $state<'checking' | 'yes' | 'no' | 'unknown'>('checking');
  stage = $state<'idle' | 'loading' | 'running'>('idle');
  outcome = $state.raw<Outcome | null>(null);
  /** Bytes of the engine received and expected; zero before the download begins. */
  loaded = $state(0);
  total = $state(0);
  /** Milliseconds since the statement began. */
  elapsed = $state(0);

  private readonly given: { asOf: string; shown: readonly string[] };
  private sandbox: Sandbox | null = null;
  private running: AbortController | null = null;

  constructor(given: { asOf: string; shown: readonly string[] }) {
    this.given = given;
  }

  async check(): Promise<void> {
    this.allowed = 'checking';
    try {
      this.allowed = (await workerIsConfined()) ? 'yes' : 'no';
    } catch {
      this.allowed = 'unknown';
    }
  }

  /** True when the statement was let through; how it ended is in `outcome`. */
  async run(sql: string): Promise<boolean> {
    if (this.allowed !== 'yes' || this.running) return false;
    const judgement = guard(sql);
    if (!judgement.allowed) {
      this.outcome = { kind: 'refused', refusal: judgement };
      return false;
    }
    this.outcome = null;
    this.stage = 'loading';
    const running = new AbortController();
    this.running = running;
    let clock: ReturnType<typeof setInterval> | undefined;
    const onStart = () => {
      this.stage = 'running';
      const start = performance.now();
      this.elapsed = 0;
      clock = setInterval(() => (this.elapsed = performance.now() - start), 100);
    };
    try {
      const { ms, ...table } = await (await this.open()).run(sql, { signal: running.signal, onStart });
      this.outcome = { kind: 'result', sql, table, ms };
    } catch (error) {
      this.outcome = outcomeOf(error, sql);
    } finally {
      clearInterval(clock);
      this.running = null;
      this.stage = 'idle';
    }
    return true;
  }

  /** All rows of a statement that ran before, up to `maxRows`. */
  async again(sql: string, maxRows: number): Promise<ResultTable> {
    return (await this.open()).run(sql, { signal: new AbortController().signal, maxRows });
  }

  cancel(): void {
    this.running?.abort();
  }

  private async open(): Promise<Sandbox> {
    const { openSandbox } = await import('./sandbox.ts');
    this.sandbox ??= openSandbox({
      ...this.given,
      onProgress: (loaded, total) => {
        this.loaded = loaded;
        this.total = total;
      },
    });
    return this.sandbox;
  }
}

function outcomeOf(error: unknown, sql: string): Outcome {
  const name = error instanceof Error ? error.name : '';
  if (name === 'AbortError') return { kind: 'cancelled' };
  if (name === 'TimeLimit') return { kind: 'limit' };
  // A trap in WebAssembly: the instance is gone, the next run starts a fresh one.
  if (name === 'RuntimeError') return { kind: 'crashed' };
  // A script that did not come rejects with a TypeError.
  if (name === 'EngineUnavailable' || name === 'TypeError') return { kind: 'unavailable' };
  return { kind: 'error', error: engineError(error, sql) };
}
