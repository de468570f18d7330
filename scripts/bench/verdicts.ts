import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNodeEngine } from '../../src/data/duckdb-node.ts';
import { loadTables, typedTables } from '../../src/data/package.ts';
import { readPackage } from '../../src/data/package-files.ts';
import { judge } from '../../src/data/progress/judge.ts';
import { writeScalePackage } from '../generate/scale.ts';
import { median, timed, type Measured } from './spread.ts';

/**
 * The least that a verdict needs, in one statement: of each target's area and indicator the latest figure, and how far it
 * has come. No rule of the method, no state, no reason.
 */
const floor = `CREATE OR REPLACE TABLE floor AS
WITH latest AS (SELECT area, indicator, arg_max(value, period) AS x FROM observations GROUP BY area, indicator)
SELECT t.id, l.x, (l.x - t.base_value) / (t.value - t.base_value) AS p
FROM targets t LEFT JOIN latest l ON l.area = t.area AND l.indicator = t.indicator`;

/** All verdicts of 5,000 × `copies` targets: a generated package, and copies of its areas made in the engine. */
export async function measureVerdicts(runs: number, copies: number): Promise<Measured> {
  const dir = mkdtempSync(join(tmpdir(), 'duibiao-verdicts-'));
  const engine = await createNodeEngine();
  try {
    writeScalePackage(dir, { areas: 50, indicators: 100, years: 2, targets: 1, seed: 1 });
    const { schema, files } = readPackage(dir);
    await loadTables(engine, schema, typedTables(schema, files));
    for (const [table, change] of [
      ['areas', "concat(code, '-', k) AS code"],
      ['targets', "concat(id, '-', k) AS id, concat(area, '-', k) AS area"],
      ['observations', "concat(area, '-', k) AS area"],
    ] as const) {
      await engine.query(
        `INSERT INTO ${table} SELECT t.* REPLACE (${change}) FROM ${table} t, range(1, ${copies}) r(k) ORDER BY k, t.rowid`,
      );
    }
    const [count] = await engine.query<{ n: number }>('SELECT count(*)::INTEGER AS n FROM targets');
    const all: number[] = [];
    const least: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      all.push(await timed(() => judge(engine, { asOf: schema.asOf, rule: 'linear-1' })));
      least.push(await timed(() => engine.query(floor)));
    }
    return {
      what: `all verdicts of ${count?.n} targets`,
      ...{ unit: 'ms', value: median(all), floor: median(least) },
      ...{
        than: 'one join of targets with their latest figures',
        budget: 'see docs/architecture.md',
        over: false,
      },
    };
  } finally {
    await engine.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
