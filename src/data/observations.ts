import { codedDdl, codedName, codedStaging, codedType, decodeSql, type Codes } from './coded.ts';
import type { Engine } from './engine.ts';
import type { Partition } from './partitions.ts';
import type { TableSchema } from './schema.ts';

/** What is put after the last row: a partition that has to be fetched, or some that are there, but too early. */
export type Step = { append: Partition } | { move: Partition[] };

/** Most rows of several partitions that are moved at once: they are kept twice while they are. */
const movedRows = 200_000;

/**
 * The observations of a large package in an engine: an empty table at first, filled partition by partition. The engine
 * itself keeps which are there and in which order, so that one that was started afresh begins afresh.
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

  /**
   * What has to be put after the last row, one after the other, until the wanted partitions are there and all that are
   * there stand in the order of the catalogue: one view has one order, whatever was looked at before it.
   */
  async steps(
    engine: Engine,
    catalogue: readonly Partition[],
    wanted: readonly Partition[],
  ): Promise<Step[]> {
    const rows = await engine.query<{ path: string }>('SELECT path FROM loaded_partitions');
    const places = new Map(rows.map(({ path }, place) => [path, place]));
    const aimed = catalogue.filter((partition) => places.has(partition.path) || wanted.includes(partition));
    let last = -1;
    const unsettled = aimed.findIndex(({ path }) => {
      const place = places.get(path) ?? -1;
      if (place <= last) return true;
      last = place;
      return false;
    });
    const steps: Step[] = [];
    for (const partition of unsettled === -1 ? [] : aimed.slice(unsettled)) {
      const place = places.get(partition.path);
      const step = steps.at(-1);
      if (place === undefined) steps.push({ append: partition });
      else if (step && 'move' in step && follows(step.move, partition, places)) step.move.push(partition);
      else steps.push({ move: [partition] });
    }
    return steps;
  }

  /** Appends a partition; all of it or nothing. The bytes must not be used afterwards. */
  async append(engine: Engine, { path, rows }: Partition, bytes: Uint8Array): Promise<void> {
    const staging = codedName(this.schema.name);
    await engine.load(staging, codedStaging(this.schema, this.codes), bytes);
    const [arrived] = await engine.query<{ n: number }>(`SELECT count(*)::INTEGER AS n FROM "${staging}"`);
    if (arrived?.n !== rows) throw new Error(`${path}: ${rows} rows sent, ${arrived?.n ?? 0} arrived`);
    try {
      await engine.transaction(async (alone) => {
        await alone.query(decodeSql(this.schema, this.codes));
        await alone.query('INSERT INTO loaded_partitions VALUES (?)', [path]);
      });
    } finally {
      await engine.query(`DROP TABLE IF EXISTS "${staging}"`);
    }
  }

  /** Puts partitions that are there, in this order, after the last row; all of them or nothing. */
  async move(engine: Engine, partitions: readonly Partition[]): Promise<void> {
    const { name } = this.schema;
    const ids = partitions.flatMap(({ indicators }) => Object.keys(indicators));
    const paths = partitions.map(({ path }) => path);
    const own = `"indicator" IN (${ids.map(() => `CAST(? AS ${codedType(name, 'indicator')})`).join(', ')})`;
    const marks = paths.map(() => '?').join(', ');
    await engine.transaction(async (alone) => {
      await alone.query(`CREATE TABLE moved_observations AS SELECT * FROM "${name}" WHERE ${own}`, ids);
      await alone.query(`DELETE FROM "${name}" WHERE ${own}`, ids);
      await alone.query(`INSERT INTO "${name}" SELECT * FROM moved_observations`);
      await alone.query('DROP TABLE moved_observations');
      await alone.query(`DELETE FROM loaded_partitions WHERE path IN (${marks})`, paths);
      await alone.query(`INSERT INTO loaded_partitions VALUES ${paths.map(() => '(?)').join(', ')}`, paths);
    });
  }
}

/** Whether a partition already stands behind these, and may be moved with them. */
function follows(
  run: readonly Partition[],
  partition: Partition,
  places: ReadonlyMap<string, number>,
): boolean {
  const rows = run.reduce((sum, { rows }) => sum + rows, partition.rows);
  return rows <= movedRows && places.get(partition.path)! > places.get(run.at(-1)!.path)!;
}
