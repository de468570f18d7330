import { base } from '$app/paths';
import type { Engine } from '@data/engine.ts';
import type { TargetRow } from '@data/models/models.ts';
import type { Question } from '@data/progress/judge.ts';

/** The catalogue of published tables that the build writes beside them. */
interface Catalogue {
  tables: { name: string; path: string; sha256: string; bytes: number; rows: number }[];
}

let engine: Promise<Engine> | null = null;

/**
 * Judges the package again in the visitor's browser. The engine (5 MB on the line) is fetched by the first call.
 * Rejects with EngineUnavailable when it cannot start and with AbortError when `signal` is aborted.
 */
export async function judgeLive(
  question: Question,
  options: { signal?: AbortSignal; onProgress?: (loaded: number, total: number) => void } = {},
): Promise<TargetRow[]> {
  const [{ judge }, { targetRows }] = await Promise.all([
    import('@data/progress/judge.ts'),
    import('@data/models/models.ts'),
  ]);
  engine ??= openEngine(options.onProgress);
  const running = await engine.catch((error: unknown) => {
    engine = null;
    throw error;
  });
  options.signal?.throwIfAborted();
  await judge(running, question);
  options.signal?.throwIfAborted();
  return targetRows(running);
}

async function openEngine(onProgress?: (loaded: number, total: number) => void): Promise<Engine> {
  const { createBrowserEngine } = await import('@data/duckdb-browser.ts');
  return createBrowserEngine({ setup: loadPublishedTables, ...(onProgress && { onProgress }) });
}

async function loadPublishedTables(into: Engine): Promise<void> {
  const [{ parseDescriptor }, { ddl }] = await Promise.all([
    import('@data/schema.ts'),
    import('@data/ddl.ts'),
  ]);
  const [descriptor, catalogue] = await Promise.all([
    fetchOk(`${base}/data/datapackage.json`).then((response) => response.json() as Promise<unknown>),
    fetchOk(`${base}/download/catalogue.json`).then((response) => response.json() as Promise<Catalogue>),
  ]);
  const files = await Promise.all(
    catalogue.tables.map(async (table) => ({ table, bytes: await fetchTable(table) })),
  );
  for (const schema of parseDescriptor(descriptor).tables) {
    const file = files.find(({ table }) => table.name === schema.name);
    if (file) await into.load(schema.name, ddl(schema), file.bytes);
    else await into.query(ddl(schema));
  }
}

async function fetchTable({ path, sha256 }: Catalogue['tables'][number]): Promise<Uint8Array> {
  const bytes = new Uint8Array(await (await fetchOk(`${base}/download/${path}`)).arrayBuffer());
  // `crypto.subtle` exists only in secure contexts; a plain-http intranet goes without the check.
  if (globalThis.crypto?.subtle) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (hex !== sha256) throw new Error(`${path}: the file does not match its published hash`);
  }
  return bytes;
}

async function fetchOk(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
