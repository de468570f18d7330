import { ddl } from '@data/ddl.ts';
import type { Engine } from '@data/engine.ts';
import { parseDescriptor } from '@data/schema.ts';
import { siteBase } from './place.ts';

/** The catalogue of published tables that the build writes beside them. */
export interface Catalogue {
  /** The day the keeper published, `YYYY-MM-DD`. */
  as_of: string;
  tables: { name: string; path: string; sha256: string; bytes: number; rows: number }[];
}

/** A published file that did not come as it was published: its name and, in few signs, what is wrong with it. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

/** Fills an engine with the published tables, for `createBrowserEngine({ setup })`. Rejects with UnreadableFile. */
export async function loadPublishedTables(into: Engine): Promise<void> {
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

/** The bytes of a published file, held against its checksum. */
export async function fetchTable({
  path,
  sha256,
}: Pick<Catalogue['tables'][number], 'path' | 'sha256'>): Promise<Uint8Array> {
  const bytes = new Uint8Array(await fetchBytes(`download/${path}`));
  // `crypto.subtle` exists only in secure contexts; a plain-http intranet goes without the check.
  if (globalThis.crypto?.subtle) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (hex !== sha256) throw new UnreadableFile(`${path}: SHA-256`);
  }
  return bytes;
}

export async function fetchJson<T>(path: string): Promise<T> {
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
