import { sqlTypes } from '../ddl.ts';
import type { Engine } from '../engine.ts';
import type { Verdict } from '../models/models.ts';
import { complete } from './judge.ts';
import type { FieldType } from '../schema.ts';

/** What is kept of a frame beside the verdict: as much as the models of the site look at. */
const framed = { document_state: 'VARCHAR', open_at: 'BOOLEAN', band: 'BOOLEAN' } as const;

/** What the table of Explore takes from the scope and the area of a target. */
const placed = { scope_kind: 'VARCHAR', counted: 'VARCHAR' } as const;

/** The columns of `progress`, in order, as the engine has them. */
const verdict: Record<'target' | keyof Verdict, 'VARCHAR' | 'DOUBLE' | 'INTEGER' | 'DATE'> = {
  target: 'VARCHAR',
  status: 'VARCHAR',
  side: 'VARCHAR',
  start_end: 'DATE',
  due_end: 'DATE',
  t0: 'DOUBLE',
  t1: 'DOUBLE',
  tn: 'DOUBLE',
  b: 'DOUBLE',
  v: 'DOUBLE',
  x: 'DOUBLE',
  x_period: 'VARCHAR',
  x_status: 'VARCHAR',
  x_document: 'VARCHAR',
  claim: 'VARCHAR',
  n: 'INTEGER',
  n_satisfied: 'INTEGER',
  p: 'DOUBLE',
  e: 'DOUBLE',
  r: 'DOUBLE',
  difference: 'DOUBLE',
  gap: 'DOUBLE',
  required: 'DOUBLE',
  actual: 'DOUBLE',
  projection: 'DOUBLE',
  cagr_actual: 'DOUBLE',
  cagr_required: 'DOUBLE',
  cagr_ratio: 'DOUBLE',
  cagr_reason: 'VARCHAR',
  release_on: 'DATE',
  months: 'INTEGER',
  rest: 'DOUBLE',
  profile: 'VARCHAR',
  flags: 'VARCHAR',
};

const fieldTypes = {
  VARCHAR: 'string',
  DATE: 'date',
  DOUBLE: 'number',
  INTEGER: 'integer',
  BOOLEAN: 'boolean',
} as const;

/** The columns of kept verdicts as fields of a table. */
export const keptFields: readonly { name: string; type: FieldType }[] = Object.entries({
  ...verdict,
  ...framed,
  ...placed,
}).map(([name, type]) => ({ name, type: fieldTypes[type] }));

/**
 * Takes over kept verdicts (an Arrow stream of `keptFields`) in place of judging, which takes a fresh engine a
 * second and a large package longer: leaves `progress` as `judge` does, of `frame` what the models of the site look at, and
 * `kept_verdicts`. The steps between are not there; whoever wants to take a verdict apart judges. Rejects when they are not the
 * verdicts of every target in their order. The bytes must not be used afterwards.
 */
export async function takeOver(engine: Engine, ipc: Uint8Array): Promise<void> {
  const columns = keptFields.map(({ name, type }) => `"${name}" ${sqlTypes[type]}`);
  await engine.load('kept_verdicts', `CREATE TABLE kept_verdicts (${columns.join(', ')})`, ipc);
  const [other] = await engine.query<{ target: string | null; id: string | null }>(
    `SELECT k.target, t.id FROM targets t POSITIONAL JOIN kept_verdicts k WHERE k.target IS DISTINCT FROM t.id LIMIT 1`,
  );
  if (other)
    throw new Error(`a verdict on ${other.target ?? 'nothing'} where ${other.id ?? 'no target'} stands`);
  const own = Object.entries(verdict).map(([name, type]) => `"${name}"::${type} AS "${name}"`);
  // One question: each of its own costs a way to the worker and back.
  await engine.query(
    `${complete};
    CREATE OR REPLACE TABLE progress AS SELECT ${own.join(', ')} FROM kept_verdicts;
    CREATE OR REPLACE TABLE frame AS SELECT target AS id, ${Object.keys(framed).join(', ')} FROM kept_verdicts`,
  );
}
