import type { Engine } from '../engine.ts';
import { addVerdictsView } from '../models/models.ts';
import { judge, type Question } from '../progress/judge.ts';
import { statusMeanings, statusWords } from '../progress/words.ts';
import { judgedTables } from './judged-tables.ts';

/**
 * Judges the tables of a fresh engine and leaves in it what a reader may ask: the tables named by `shown`, what judging
 * makes of them, and nothing else.
 */
export async function prepareSandbox(
  engine: Engine,
  { question, shown }: { question: Question; shown: readonly string[] },
): Promise<void> {
  await judge(engine, question);
  await addStatuses(engine);
  await addVerdictsView(engine);
  const kept = new Set([...shown, ...judgedTables.map(({ name }) => name)]);
  const tables = await engine.query<{ name: string }>('SELECT table_name AS name FROM duckdb_tables()');
  for (const { name } of tables) if (!kept.has(name)) await engine.query(`DROP TABLE "${name}"`);
}

async function addStatuses(engine: Engine): Promise<void> {
  const rows = (Object.keys(statusWords) as (keyof typeof statusWords)[]).map((id) => {
    const [word, meaning] = [statusWords[id], statusMeanings[id]];
    return [id, word.zh, word.en, meaning.zh, meaning.en];
  });
  await engine.query(
    `CREATE OR REPLACE TABLE statuses (id, name_zh, name_en, meaning_zh, meaning_en) AS
    VALUES ${rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ')}`,
    rows.flat(),
  );
}
