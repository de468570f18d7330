import { ddl } from '@data/ddl.ts';
import type { Engine } from '@data/engine.ts';
import { wholeRows } from '@data/partitions.ts';
import type { Question } from '@data/progress/judge.ts';
import { parseDescriptor, type TableSchema } from '@data/schema.ts';
import type { ObservationStore } from './observation-store.ts';
import { fetchJson, fetchTable, type Catalogue } from './published-file.ts';

/** The published tables as files; of a large package without its observations. */
export interface PublishedTables {
  schemas: readonly TableSchema[];
  catalogue: Catalogue;
  files: readonly { name: string; bytes: Uint8Array }[];
  /** The verdicts of the question that was named; null where there are none to take over. */
  verdicts: KeptVerdicts | null;
}

/** Published verdicts as a file to take over (src/data/progress/kept.ts). */
export interface KeptVerdicts {
  question: Question;
  bytes: Uint8Array;
}

/**
 * Fetches the published tables at once, while the engine is on its way, and anew whenever they are asked for again: an
 * engine that was filled with them has used up their bytes. With a question its verdicts come along. What it answers rejects
 * with UnreadableFile.
 */
export function publishedTables(judged: Question | null = null): () => Promise<PublishedTables> {
  let ahead: Promise<PublishedTables> | null = fetchTables(judged);
  ahead.catch(() => (ahead = null));
  return () => {
    const tables = ahead ?? fetchTables(judged);
    ahead = null;
    return tables;
  };
}

async function fetchTables(judged: Question | null): Promise<PublishedTables> {
  const [descriptor, catalogue] = await Promise.all([
    fetchJson<unknown>('data/datapackage.json'),
    fetchJson<Catalogue>('download/catalogue.json'),
  ]);
  const whole = catalogue.tables.filter(({ name }) => !(isParted(catalogue) && name === 'observations'));
  const [verdicts, ...files] = await Promise.all([
    judged && fetchVerdicts(catalogue, judged),
    ...whole.map(async (table) => ({ name: table.name, bytes: await fetchTable(table) })),
  ]);
  return { schemas: parseDescriptor(descriptor).tables, catalogue, files, verdicts };
}

/**
 * Fills an engine with the published tables, for `createBrowserEngine({ setup })`. Of a large package the observations
 * come by partition: all of them, or by need, as the store that is answered is asked for them. Small packages have no
 * store: everything is there. Rejects with UnreadableFile.
 */
export async function loadPublishedTables(
  into: Engine,
  { schemas, catalogue, files }: PublishedTables,
  observations: 'all' | 'by need' = 'all',
): Promise<ObservationStore | null> {
  const schemaOf = new Map(schemas.map((schema) => [schema.name, schema]));
  // All at once, for the worker to find the next table when it is done with one.
  await Promise.all(
    files.map(({ name, bytes }) => {
      const schema = schemaOf.get(name);
      return schema && into.load(name, ddl(schema), bytes);
    }),
  );
  let store: ObservationStore | null = null;
  for (const schema of schemas) {
    if (files.some(({ name }) => name === schema.name)) continue;
    if (isParted(catalogue) && schema.name === 'observations') {
      const { openStore } = await import('./observation-store.ts');
      store = await openStore(into, catalogue, schema);
    } else await into.query(ddl(schema));
  }
  if (store && observations === 'all') {
    // A verdict on a part of the figures would be a wrong one.
    const [failure] = await store.ensure(into, null);
    if (failure) throw failure;
  }
  return store;
}

/** The published verdicts; null when they are those of another question, or cannot be had. */
export async function fetchVerdicts(
  { as_of, verdicts }: Catalogue,
  question: Question,
): Promise<KeptVerdicts | null> {
  if (!verdicts || as_of !== question.asOf || verdicts.rule !== question.rule) return null;
  try {
    return { question, bytes: await fetchTable(verdicts) };
  } catch {
    // Judging gives the same.
    return null;
  }
}

/** Whether the observations of a package come by partition. */
const isParted = ({ tables, partitions }: Catalogue): boolean =>
  partitions !== undefined && (tables.find(({ name }) => name === 'observations')?.rows ?? 0) > wholeRows;
