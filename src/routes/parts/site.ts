import { resolve } from 'node:path';
import { siteConfig } from '@app/site-config.ts';
import type { Row } from '@data/csv.ts';
import { createNodeEngine } from '@data/duckdb-node.ts';
import type { Engine } from '@data/engine.ts';
import {
  documentStates,
  judgedRows,
  observationRows,
  targetRows,
  type JudgedRow,
  type ObservationRow,
  type TargetRow,
} from '@data/models/models.ts';
import { readPackage } from '@data/package-files.ts';
import { loadTables, publishable, typedTables, type Tables } from '@data/package.ts';
import { judge } from '@data/progress/judge.ts';
import type { PackageSchema } from '@data/schema.ts';

/** Everything prerendering needs, judged once per build at the package's own as-of date under `linear-1`. */
export interface Site {
  schema: PackageSchema;
  tables: Tables;
  engine: Engine;
  targets: TargetRow[];
  observations: ObservationRow[];
  judged: Map<string, JudgedRow[]>;
  /** State of each document at the as-of date: in_force, expired, replaced, unverified. */
  documentState: Map<string, string>;
}

let site: Promise<Site> | null = null;

/** The package named by DUIBIAO_PACKAGE (default `public/data`), read and judged on first use. Build time only. */
export function getSite(): Promise<Site> {
  site ??= openSite(resolve(process.env['DUIBIAO_PACKAGE'] ?? 'public/data'));
  return site;
}

async function openSite(dir: string): Promise<Site> {
  const { schema, files } = readPackage(dir);
  const tables = publishable(schema, typedTables(schema, files), siteConfig.deployment);
  const engine = await createNodeEngine();
  await loadTables(engine, schema, tables);
  await judge(engine, { asOf: schema.asOf, rule: 'linear-1' });
  const judged = new Map<string, JudgedRow[]>();
  for (const row of await judgedRows(engine)) {
    const list = judged.get(row.target);
    if (list) list.push(row);
    else judged.set(row.target, [row]);
  }
  return {
    schema,
    tables,
    engine,
    targets: await targetRows(engine),
    observations: await observationRows(engine),
    judged,
    documentState: new Map((await documentStates(engine)).map(({ document, state }) => [document, state])),
  };
}

/** Rows of a table by the value of one column, for look-ups while rendering. */
export function byKey(rows: readonly Row[], column: string): Map<string, Row> {
  return new Map(rows.map((row) => [String(row[column]), row]));
}
