import type { Codes } from '@data/coded.ts';
import type { Engine } from '@data/engine.ts';
import { CodedObservations } from '@data/observations.ts';
import { partitionsOf, type Partition } from '@data/partitions.ts';
import type { TableSchema } from '@data/schema.ts';
import { fetchTable, UnreadableFile, type Catalogue } from './published-file.ts';

export interface EnsureOptions {
  signal?: AbortSignal;
  /** Bytes of this call's partitions that have come, and all of them. */
  onProgress?: (loaded: number, total: number) => void;
}

/** Files under way at a time; more would only share the line. */
const lanes = 4;

/** A store over an empty table in a fresh engine. Rejects with UnreadableFile when the codes do not come. */
export async function openStore(
  engine: Engine,
  { codes, partitions = [] }: Catalogue,
  schema: TableSchema,
): Promise<ObservationStore> {
  if (!codes) throw new UnreadableFile('catalogue.json: codes');
  const texts = new TextDecoder().decode(await fetchTable(codes));
  const table = new CodedObservations(schema, JSON.parse(texts) as Codes);
  await table.create(engine);
  return new ObservationStore(partitions, table);
}

/**
 * Observations by need: the partitions of a large package, each fetched once, held against its checksum, and loaded.
 * What could not be read is named and tried again by the next call; the rest works.
 */
export class ObservationStore {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly partitions: readonly Partition[],
    private readonly table: CodedObservations,
  ) {}

  /**
   * Sees to it that the observations of these indicators (null: of all) are in the engine. Answers with the files that
   * could not be read. Calls wait for each other. Rejects with an AbortError; what was loaded until then stays.
   */
  ensure(
    engine: Engine,
    indicators: readonly string[] | null,
    options: EnsureOptions = {},
  ): Promise<UnreadableFile[]> {
    const result = this.queue.then(() => this.load(engine, indicators, options));
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async load(
    engine: Engine,
    indicators: readonly string[] | null,
    { signal, onProgress }: EnsureOptions,
  ): Promise<UnreadableFile[]> {
    signal?.throwIfAborted();
    const steps = await this.table.steps(engine, this.partitions, partitionsOf(this.partitions, indicators));
    const total = steps.reduce((sum, step) => sum + ('append' in step ? step.append.bytes : 0), 0);
    const failures: UnreadableFile[] = [];
    let came = 0;
    let next = 0;
    let last: Promise<unknown> = Promise.resolve();
    // Files come side by side, but enter one after the other and in their order: the engine has one connection, a place
    // for one file, and keeps rows as they entered.
    const lane = async () => {
      while (next < steps.length) {
        signal?.throwIfAborted();
        const step = steps[next++]!;
        const bytes = 'append' in step ? fetchTable(step.append, signal) : null;
        const entered = Promise.allSettled([bytes, last]).then(async () => {
          signal?.throwIfAborted();
          if ('move' in step) await this.table.move(engine, step.move);
          else await this.table.append(engine, step.append, (await bytes)!);
        });
        last = entered;
        try {
          await entered;
        } catch (error) {
          signal?.throwIfAborted();
          if (!(error instanceof UnreadableFile)) throw error;
          failures.push(error);
        }
        if ('move' in step) continue;
        came += step.append.bytes;
        onProgress?.(came, total);
      }
    };
    // Until all have ended: what is still on its way must not meet the next call in the engine.
    const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return failures;
  }
}
