import type { Engine } from '@data/engine.ts';
import type { TargetRow } from '@data/models/models.ts';
import type { Question } from '@data/progress/judge.ts';

let engine: Promise<Engine> | null = null;

/**
 * Judges the package again in the visitor's browser. The engine (5 MB on the line) is fetched by the first call.
 * Rejects with EngineUnavailable when it cannot start and with AbortError when `signal` is aborted.
 */
export async function judgeLive(
  question: Question,
  options: { signal?: AbortSignal; onProgress?: (loaded: number, total: number) => void } = {},
): Promise<TargetRow[]> {
  // For whoever measures what a page needs before it.
  if (!engine) performance.mark('engine');
  const [{ judge }, { targetRows }] = await Promise.all([
    import('@data/progress/judge.ts'),
    import('@data/models/models.ts'),
  ]);
  engine ??= openEngine(options.onProgress);
  const running = await engine.catch((error: unknown) => {
    engine = null;
    throw error;
  });
  options.signal?.throwIfAborted();
  await judge(running, question);
  options.signal?.throwIfAborted();
  return targetRows(running);
}

async function openEngine(onProgress?: (loaded: number, total: number) => void): Promise<Engine> {
  const [{ createBrowserEngine }, { loadPublishedTables, publishedTables }] = await Promise.all([
    import('@data/duckdb-browser.ts'),
    import('./published.ts'),
  ]);
  const tables = publishedTables();
  return createBrowserEngine({
    setup: async (into) => loadPublishedTables(into, await tables()),
    ...(onProgress && { onProgress }),
  });
}
