import type { FormatId } from '@export/formats.ts';
import type { ExportColumn, ExportMeta } from '@export/table.ts';
import type { SentChunk } from './sent-chunk.ts';

/** What is to be written; `rowCount` rows follow in chunks. */
export interface Order {
  format: FormatId;
  columns: readonly ExportColumn[];
  meta: ExportMeta;
  rowCount: number;
}

export type ToWriter = { kind: 'order'; order: Order } | { kind: 'rows'; rows: SentChunk } | { kind: 'end' };

export type FromWriter =
  /** One more chunk may be sent. */
  | { kind: 'more' }
  | { kind: 'written'; rows: number }
  /** The table; in formats that cannot hold its description, that as a second file. */
  | { kind: 'files'; files: WrittenFile[] }
  | { kind: 'fault'; name: string; message: string };

export interface WrittenFile {
  name: string;
  blob: Blob;
}

/** What a worker, the inside of a worker and an end of a MessageChannel have in common. */
export interface Port {
  postMessage: (message: unknown, transfer: ArrayBuffer[]) => void;
  addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
}

/** Chunks that may be on their way: one being written, the others waiting, so that neither side stands idle. */
export const ahead = 4;
