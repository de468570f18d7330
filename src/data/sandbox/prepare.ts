import type { Engine } from '../engine.ts';
import { addVerdictsView } from '../models/models.ts';
import { judge, type Question } from '../progress/judge.ts';

/** What judging adds to the tables of the package, and the view over both, as the console shows them. */
export const judgedTables = ['verdicts', 'progress', 'judged', 'document_states'] as const;

/**
 * Judges the tables of a fresh engine and leaves in it what a reader may ask: the tables named by `shown`, what judging
 * makes of them, and nothing else.
 */
export async function prepareSandbox(
  engine: Engine,
  { question, shown }: { question: Question; shown: readonly string[] },
): Promise<void> {
  await judge(engine, question);
  await addVerdictsView(engine);
  const kept = new Set<string>([...shown, ...judgedTables]);
  const tables = await engine.query<{ name: string }>('SELECT table_name AS name FROM duckdb_tables()');
  for (const { name } of tables) if (!kept.has(name)) await engine.query(`DROP TABLE "${name}"`);
}
