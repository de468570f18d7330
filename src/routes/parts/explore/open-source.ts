import { createBrowserEngine } from '@data/duckdb-browser.ts';
import type { Engine } from '@data/engine.ts';
import type { TableId } from '@data/explore/question.ts';
import { createExploreSource, joinVerdicts, keepVerdicts, type ExploreSource } from '@data/explore/source.ts';
import { judge, type Question } from '@data/progress/judge.ts';
import { takeOver } from '@data/progress/kept.ts';
import type { ObservationStore } from '../observation-store.ts';
import type { Catalogue } from '../published-file.ts';
import { fetchVerdicts, loadPublishedTables, publishedTables, type KeptVerdicts } from '../published.ts';

export interface OpenSource {
  source: ExploreSource;
  /** Every row of this table is in the engine: no question to it has to fetch. */
  holds: (table: TableId) => boolean;
  /** Sees to it that the verdicts are those of this day and rule. Rejects with UnreadableFile. */
  judged: (question: Question, signal?: AbortSignal) => Promise<void>;
  /** They are. */
  isJudged: (question: Question) => boolean;
}

/** What a page learns while data come. */
export interface Watch {
  /** Called at once, so that a start can be given up by closing the engine. */
  engine: (engine: Engine) => void;
  /** Bytes of the engine that have come, and all of them. */
  start: (loaded: number, total: number) => void;
  /** The same of observations that a question needs; only in large packages. */
  data: (loaded: number, total: number) => void;
  /** Files of observations that could not be read; what they hold is missing from every answer. */
  unread: (paths: readonly string[]) => void;
}

/**
 * The published package in an engine of the visitor's browser. Verdicts are taken over as they were published, or
 * judged, and observations of a large package fetched, when a question to them comes. Rejects with EngineUnavailable.
 */
export async function openSource(
  first: Question,
  table: TableId,
  watch: Watch,
  areaWords: Readonly<Record<string, string>> = {},
): Promise<OpenSource> {
  let store = null as ObservationStore | null;
  /** What the verdicts in the engine answer, and which observations it has; both end with the engine. */
  let last: Question | null = null;
  let there: string | null = null;
  /** The last attempt that left something out: rows, facets and groups of one question try it once. */
  let tried: { wanted: string; signal: AbortSignal | undefined; unread: string[] } | null = null;
  let catalogue: Catalogue | null = null;
  /** Verdicts that came with the tables, to be taken over once. */
  let came: KeptVerdicts | null = null;
  /** Grows with every start of the engine. */
  let starts = 0;
  /** Loads that were begun. */
  let loads = 0;
  const tables = publishedTables(first);
  const engine = createBrowserEngine({
    setup: async (into) => {
      const published = await tables();
      store = await loadPublishedTables(into, published, 'by need');
      catalogue = published.catalogue;
      came = published.verdicts;
      last = null;
      there = null;
      starts += 1;
    },
    onProgress: watch.start,
  });
  watch.engine(engine);
  /** A question that failed, and was not given up, may have ended the engine: what it had is fetched and judged anew. */
  const doubt = (error: unknown): never => {
    if (!(error instanceof DOMException && error.name === 'AbortError')) {
      last = null;
      there = null;
    }
    throw error;
  };
  /** Refuses answers of an engine that was started anew for them: it has neither verdicts nor fetched observations yet. */
  const since = (before: number): void => {
    if (starts !== before) throw new Error('the engine was started again');
  };
  const ready: Engine = {
    ...engine,
    query: async <T>(...question: Parameters<Engine['query']>) => {
      const before = starts;
      const rows = await engine.query<T>(...question).catch(doubt);
      since(before);
      return rows;
    },
    stream: async function* (...question: Parameters<Engine['stream']>) {
      const before = starts;
      for await (const batch of engine.stream(...question)) {
        since(before);
        yield batch;
      }
    },
  };

  async function ensure(indicators: readonly string[] | null, signal?: AbortSignal): Promise<string[]> {
    const wanted = indicators === null ? 'all' : indicators.join('|');
    if (!store) return [];
    if (wanted === '' || there === 'all' || there === wanted) {
      watch.unread([]);
      return [];
    }
    if (tried?.wanted === wanted && tried.signal === signal) return tried.unread;
    // Not before it has ended well: what is given up half-way may leave rows in another order.
    there = null;
    loads += 1;
    const load = loads;
    const failures = await store.ensure(engine, indicators, {
      onProgress: watch.data,
      ...(signal && { signal }),
    });
    const unread = failures.map(({ message }) => message);
    if (unread.length === 0 && load === loads) there = wanted;
    tried = unread.length > 0 ? { wanted, signal, unread } : null;
    watch.unread(unread);
    return unread;
  }

  /** One after the other: the steps of two questions would mix. */
  let judging: Promise<unknown> = Promise.resolve();
  function judged(question: Question, signal?: AbortSignal): Promise<void> {
    const turn = judging.then(() => judgeNow(question, signal));
    judging = turn.catch(() => undefined);
    return turn;
  }

  const isSame = (one: Question, other: Question) => one.asOf === other.asOf && one.rule === other.rule;
  const isJudged = (question: Question): boolean => last !== null && isSame(last, question);

  async function judgeNow(question: Question, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (isJudged(question)) return;
    // Until it is done nothing is judged; a failure leaves the next question to judge anew.
    last = null;
    if (await taken(question)) {
      last = question;
      return;
    }
    const [missing] = await ensure(null, signal);
    // A verdict on a part of the figures would be a wrong one.
    if (missing !== undefined) throw new Error(missing);
    await judge(engine, question);
    await keepVerdicts(engine);
    last = question;
  }

  /** Whether the verdicts of this question were published, and are in the engine now. */
  async function taken(question: Question): Promise<boolean> {
    const ahead = came && isSame(came.question, question) ? came : null;
    came = null;
    const published = ahead ?? (catalogue && (await fetchVerdicts(catalogue, question)));
    if (!published) return false;
    try {
      await takeOver(engine, published.bytes);
      await joinVerdicts(engine);
      return true;
    } catch {
      // Judging gives the same; an engine that is gone says so then.
      return false;
    }
  }

  const holds = (of: TableId) => !store || of !== 'observations' || there === 'all';

  await engine.ready();
  if (!store || table === 'verdicts') await judged(first);
  const counts = new Map(store?.partitions.flatMap(({ indicators }) => Object.entries(indicators)));
  const byNeed = {
    counts,
    ensure: async (indicators: readonly string[] | null, signal?: AbortSignal) =>
      (await ensure(indicators, signal)).length === 0,
  };
  const source = await createExploreSource(ready, store ? byNeed : undefined, areaWords);
  return { source, holds, judged, isJudged };
}
