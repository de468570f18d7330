import type { Engine } from '@data/engine.ts';
import { createExploreSource, keepVerdicts, type ExploreSource } from '@data/explore/source.ts';
import { createBrowserEngine } from '@data/duckdb-browser.ts';
import { judge, type Question } from '@data/progress/judge.ts';
import { loadPublishedTables } from '../published.ts';

export interface OpenSource {
  source: ExploreSource;
  /** Sees to it that the verdicts are those of this day and rule. */
  judged: (question: Question) => Promise<void>;
}

/**
 * The published package in an engine of the visitor's browser, judged. `onEngine` is called at once, so that a start can
 * be given up by closing the engine. Rejects with EngineUnavailable.
 */
export async function openSource(
  first: Question,
  onProgress: (loaded: number, total: number) => void,
  onEngine: (engine: Engine) => void,
): Promise<OpenSource> {
  const engine = createBrowserEngine({
    setup: async (into) => {
      await loadPublishedTables(into);
    },
    onProgress,
  });
  onEngine(engine);
  await judge(engine, first);
  const source = await createExploreSource(engine);
  let last = first;
  return {
    source,
    judged: async (question) => {
      if (question.asOf === last.asOf && question.rule === last.rule) return;
      // Until it is done nothing is judged; a failure leaves the next question to judge anew.
      last = { asOf: '', rule: question.rule };
      await judge(engine, question);
      await keepVerdicts(engine);
      last = question;
    },
  };
}
