// An engine as the console has it, in Node and over the package of the repository.
import { fileURLToPath } from 'node:url';
import { createNodeEngine } from '../../../src/data/duckdb-node.ts';
import { lockDown, type Engine } from '../../../src/data/engine.ts';
import { readPackage } from '../../../src/data/package-files.ts';
import { loadTables, publishable, typedTables } from '../../../src/data/package.ts';
import { prepareSandbox } from '../../../src/data/sandbox/prepare.ts';

export const { schema, files } = readPackage(fileURLToPath(new URL('../../../public/data', import.meta.url)));

export async function openNodeSandbox(): Promise<Engine> {
  const engine = await createNodeEngine();
  await loadTables(engine, schema, publishable(schema, typedTables(schema, files), 'public'));
  const shown = schema.tables.filter(({ visibility }) => visibility === 'public').map(({ name }) => name);
  await prepareSandbox(engine, { question: { asOf: schema.asOf, rule: 'linear-1' }, shown });
  for (const statement of lockDown('1GB')) await engine.query(statement);
  return engine;
}

/**
 * What tells whether anything in the database has changed: every table and view with its columns, rows and their sum. A log of
 * the engine's own in memory may be switched on: nothing is in it but what the same reader did.
 */
export const fingerprintSql = {
  tables: `SELECT table_name AS name FROM duckdb_tables()
    UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY 1`,
  of: (
    name: string,
  ) => `SELECT count(*)::VARCHAR AS n, bit_xor(hash(t))::VARCHAR AS sum, first(t)::VARCHAR AS one
    FROM "${name}" t`,
  rest: `SELECT string_agg(database_name, ',' ORDER BY database_name) FILTER (NOT internal) AS databases,
    (SELECT count(*)::INTEGER FROM duckdb_functions() WHERE NOT internal) AS macros,
    (SELECT count(*)::INTEGER FROM duckdb_types() WHERE NOT internal) AS types,
    (SELECT md5(string_agg(name || '=' || value, ' ' ORDER BY name)) FROM duckdb_settings() WHERE name <> 'enable_logging') AS settings
    FROM duckdb_databases()`,
};
