import { codedDdl, codedName, codedStaging, decodeSql, type Codes } from './coded.ts';
import type { Engine } from './engine.ts';
import type { Partition } from './partitions.ts';
import type { TableSchema } from './schema.ts';

/**
 * The observations of a large package in an engine: an empty table at first, filled partition by partition. The engine
 * itself keeps which are there, so that one that was started afresh begins afresh.
 */
export class CodedObservations {
  constructor(
    private readonly schema: TableSchema,
    private readonly codes: Codes,
  ) {}

  /** Makes the table and its types; what was loaded is forgotten. */
  async create(engine: Engine): Promise<void> {
    for (const statement of codedDdl(this.schema, this.codes)) await engine.query(statement);
    await engine.query('CREATE OR REPLACE TABLE loaded_partitions (path VARCHAR)');
  }

  async missing(engine: Engine, wanted: readonly Partition[]): Promise<Partition[]> {
    const rows = await engine.query<{ path: string }>('SELECT path FROM loaded_partitions');
    const there = new Set(rows.map(({ path }) => path));
    return wanted.filter(({ path }) => !there.has(path));
  }

  /** Appends a partition; all of it or nothing. The bytes must not be used afterwards. */
  async append(engine: Engine, { path, rows }: Partition, bytes: Uint8Array): Promise<void> {
    const staging = codedName(this.schema.name);
    await engine.load(staging, codedStaging(this.schema, this.codes), bytes);
    const [arrived] = await engine.query<{ n: number }>(`SELECT count(*)::INTEGER AS n FROM "${staging}"`);
    if (arrived?.n !== rows) throw new Error(`${path}: ${rows} rows sent, ${arrived?.n ?? 0} arrived`);
    await engine.query('BEGIN');
    try {
      await engine.query(decodeSql(this.schema, this.codes));
      await engine.query('INSERT INTO loaded_partitions VALUES (?)', [path]);
      await engine.query('COMMIT');
    } catch (error) {
      await engine.query('ROLLBACK');
      throw error;
    } finally {
      await engine.query(`DROP TABLE IF EXISTS "${staging}"`);
    }
  }
}
