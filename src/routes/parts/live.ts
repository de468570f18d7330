import type { Engine } from '@data/engine.ts';
import type { TargetRow } from '@data/models/models.ts';
import type { Question } from '@data/progress/judge.ts';
import { siteBase } from './place.ts';

/** The catalogue of published tables that the build writes beside them. */
interface Catalogue {
  tables: { name: string; path: string; sha256: string; bytes: number; rows: number }[];
}

/** A published file that did not come as it was published: its name and, in few signs, what is wrong with it. */
class UnreadableFile extends Error {
  override name = 'UnreadableFile';
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
    fetchJson<unknown>('data/datapackage.json'),
    fetchJson<Catalogue>('download/catalogue.json'),
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
  const bytes = new Uint8Array(await fetchBytes(`download/${path}`));
  // `crypto.subtle` exists only in secure contexts; a plain-http intranet goes without the check.
  if (globalThis.crypto?.subtle) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (hex !== sha256) throw new UnreadableFile(`${path}: SHA-256`);
  }
  return bytes;
}

async function fetchJson<T>(path: string): Promise<T> {
  try {
    return JSON.parse(new TextDecoder().decode(await fetchBytes(path))) as T;
  } catch (cause) {
    throw cause instanceof SyntaxError ? new UnreadableFile(`${path}: JSON`, { cause }) : cause;
  }
}

async function fetchBytes(path: string): Promise<ArrayBuffer> {
  const response = await fetch(`${siteBase()}/${path}`).catch(() => null);
  if (!response?.ok) throw new UnreadableFile(`${path}${response ? `: ${response.status}` : ''}`);
  return response.arrayBuffer().catch((cause: unknown) => {
    throw new UnreadableFile(path, { cause });
  });
}
