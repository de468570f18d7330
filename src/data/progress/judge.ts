import type { Engine } from '../engine.ts';
import accumulated from './accumulated.sql?raw';
import base_levels from './base_levels.sql?raw';
import cagr from './cagr.sql?raw';
import claims from './claims.sql?raw';
import document_states from './document_states.sql?raw';
import expected from './expected.sql?raw';
import figures from './figures.sql?raw';
import frame from './frame.sql?raw';
import judged from './judged.sql?raw';
import latest from './latest.sql?raw';
import macros from './macros.sql?raw';
import pace from './pace.sql?raw';
import progress from './progress.sql?raw';
import scored from './scored.sql?raw';
import within_year from './within_year.sql?raw';
import type { RuleId } from './rules.ts';

/** The steps in the order they build on each other. Each is one SELECT, kept as a table of its name. */
export const steps: readonly (readonly [name: string, sql: string])[] = Object.entries({
  document_states,
  frame,
  figures,
  base_levels,
  judged,
  accumulated,
  claims,
  scored,
  latest,
  expected,
  pace,
  cagr,
  within_year,
  progress,
});

export interface Question {
  /** `YYYY-MM-DD`; nothing later than this day is looked at. */
  asOf: string;
  rule: RuleId;
}

/**
 * Judges every target of the loaded package and leaves the answer in table `progress` (one row per target).
 * The intermediate tables stay, so that a verdict can be taken apart.
 */
export async function judge(engine: Engine, { asOf, rule }: Question): Promise<void> {
  await engine.query(macros);
  await engine.query(`${complete}; CREATE OR REPLACE TABLE params AS SELECT ?::DATE AS as_of, ? AS rule`, [
    asOf,
    rule,
  ]);
  for (const [name, sql] of steps) await engine.query(`CREATE OR REPLACE TABLE ${name} AS ${sql}`);
}

/**
 * Gives a package what the models of verdicts look at and it need not have. Published packages leave out the internal tables:
 * without plans no target has the profile `plan`. Packages from before the kind of a scope named no companies.
 */
export const complete = `CREATE TABLE IF NOT EXISTS task_plans (target VARCHAR, period VARCHAR, value DOUBLE);
ALTER TABLE scopes ADD COLUMN IF NOT EXISTS kind VARCHAR`;
