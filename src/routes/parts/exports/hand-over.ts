import type { FormatId } from '@export/formats.ts';
import { ExportError, type Chunk, type ExportMeta, type ExportTable } from '@export/table.ts';
import { byColumn } from '@lib/batch.ts';
import { ahead, type FromWriter, type Port, type ToWriter, type WrittenFile } from './protocol.ts';
import { buffersOf, wordsLeftOut } from './sent-chunk.ts';

export interface ExportJob {
  table: ExportTable;
  meta: ExportMeta;
}

export interface ExportOptions {
  signal: AbortSignal;
  /** Rows written. */
  onProgress: (rows: number) => void;
}

/** Rows of a message: copying them takes the page some milliseconds. */
const chunkRows = 4096;

/**
 * Writes a table in a worker of its own and answers with the files: the table, then its description where the format
 * has no room for it. The page holds four chunks of rows at a time and none of the bytes; arrays of numbers
 * of chunks by column are given away, not copied.
 * Rejects with an AbortError when cancelled, with an ExportError when the table does not fit, and with what the source
 * of the rows throws.
 */
export async function exportInWorker(
  format: FormatId,
  job: ExportJob,
  options: ExportOptions,
): Promise<WrittenFile[]> {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'the worker failed')));
  });
  try {
    return await Promise.race([handOver(worker, format, job, options), died]);
  } finally {
    worker.terminate();
  }
}

/** The same at a port behind which `writeReceived` listens. Once it has settled, no chunk is taken from the source. */
export async function handOver(
  port: Port,
  format: FormatId,
  { table, meta }: ExportJob,
  { signal, onProgress }: ExportOptions,
): Promise<WrittenFile[]> {
  const send = (message: ToWriter, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);
  let settled = false;
  let credit = ahead;
  let wake: () => void = () => undefined;
  const answered = new Promise<WrittenFile[]>((resolve, reject) => {
    const cancel = () => reject(new DOMException('The export was cancelled', 'AbortError'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel);
    port.addEventListener('message', ({ data }: MessageEvent<FromWriter>) => {
      if (data.kind === 'written') onProgress(data.rows);
      else if (data.kind === 'files') resolve(data.files);
      else if (data.kind === 'fault') reject(faultOf(data));
      else {
        credit += 1;
        wake();
      }
    });
  });
  const leaveOut = wordsLeftOut();
  const feed = async (): Promise<void> => {
    send({ kind: 'order', order: { format, columns: table.columns, meta, rowCount: table.rowCount } });
    for await (const chunk of table.chunks) {
      for (const rows of packed(chunk)) {
        while (credit === 0 && !settled) await new Promise<void>((resolve) => (wake = resolve));
        if (settled) return;
        credit -= 1;
        const sent = leaveOut(rows);
        send({ kind: 'rows', rows: sent }, buffersOf(sent));
      }
      if (settled) return;
    }
    send({ kind: 'end' });
  };
  try {
    if (signal.aborted) return await answered;
    return await Promise.race([answered, feed().then(() => answered)]);
  } finally {
    settled = true;
    wake();
  }
}

/**
 * By column: copying arrays of numbers takes a tenth of the time that texts take. Rows that are not of one length go as they
 * are, for the writer to refuse.
 */
function* packed(chunk: Chunk): Generator<Chunk> {
  if ('columns' in chunk) return yield chunk;
  for (let at = 0; at < chunk.length; at += chunkRows) {
    const rows = chunk.slice(at, at + chunkRows);
    yield rows.every(({ length }) => length === rows[0]!.length) ? byColumn(rows) : rows;
  }
}

/** The fault that the writer met, with its class. */
function faultOf({ name, message }: { name: string; message: string }): Error {
  return name === 'ExportError' ? new ExportError(message) : new Error(message);
}
