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

const keyed = new WeakMap<object, Map<string, Map<string, Row>>>();
const grouped = new WeakMap<object, Map<string, Map<string, unknown[]>>>();

/** Rows of a table by the value of one column. Made once per table and column: every page asks for the same few. */
export function byKey(rows: readonly Row[], column: string): Map<string, Row> {
  return remembered(keyed, rows, column, () => new Map(rows.map((row) => [String(row[column]), row])));
}

/** The rows whose column has a value, in their order. Made once per list and column. */
export function rowsWhere<T extends object>(
  rows: readonly T[],
  column: keyof T & string,
  value: string,
): readonly T[] {
  const groups = remembered(grouped, rows, column, () => {
    const map = new Map<string, unknown[]>();
    for (const row of rows) {
      const key = String(row[column]);
      const list = map.get(key);
      if (list) list.push(row);
      else map.set(key, [row]);
    }
    return map;
  });
  return (groups.get(value) ?? []) as T[];
}

function remembered<V>(memory: WeakMap<object, Map<string, V>>, of: object, name: string, make: () => V): V {
  let known = memory.get(of);
  if (!known) memory.set(of, (known = new Map()));
  let value = known.get(name);
  if (value === undefined) known.set(name, (value = make()));
  return value;
}
