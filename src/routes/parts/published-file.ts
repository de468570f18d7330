import type { Partition, PublishedFile } from '@data/partitions.ts';
import { siteBase } from './place.ts';

/** The catalogue of published tables that the build writes beside them. */
export interface Catalogue {
  /** The day the keeper published, `YYYY-MM-DD`. */
  as_of: string;
  tables: (PublishedFile & { name: string; rows: number })[];
  /** Every verdict of that day by this rule, for an engine that need not judge then (src/data/progress/kept.ts). */
  verdicts?: PublishedFile & { rule: string; rows: number };
  /** The texts behind the codes of the partitions. */
  codes?: PublishedFile;
  /** The observations once more, parted by indicator. */
  partitions?: Partition[];
}

/** A published file that did not come as it was published: its name and, in few signs, what is wrong with it. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

/** The bytes of a published file, held against its checksum. */
export async function fetchTable(
  { path, sha256 }: Pick<PublishedFile, 'path' | 'sha256'>,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(await fetchBytes(`download/${path}`, signal));
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

async function fetchBytes(path: string, signal?: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(`${siteBase()}/${path}`, signal ? { signal } : {}).catch(() => null);
  if (!response?.ok) throw new UnreadableFile(`${path}${response ? `: ${response.status}` : ''}`);
  return response.arrayBuffer().catch((cause: unknown) => {
    throw new UnreadableFile(path, { cause });
  });
}
