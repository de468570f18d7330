import { exportDescription, exportParts } from '@export/export.ts';
import { fileName } from '@export/file-name.ts';
import { formats } from '@export/formats.ts';
import type { Chunk } from '@export/table.ts';
import type { FromWriter, Order, Port, ToWriter, WrittenFile } from './protocol.ts';
import { wordsFilledIn, type SentChunk } from './sent-chunk.ts';

/** Bytes held before they are handed to the browser, which may put them on the disk. */
const held = 8_000_000;
/** Milliseconds between two messages of progress. */
const pause = 200;

/** Writes what comes in at a port and answers there; one order for each port. */
export function writeReceived(port: Port): void {
  const inbox = new Inbox(port);
  const answer = (message: FromWriter) => port.postMessage(message, []);
  inbox.order
    .then((order) => write(order, inbox.chunks(), answer))
    .then(
      (files) => answer({ kind: 'files', files }),
      (error: unknown) => {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        answer({ kind: 'fault', name, message });
      },
    );
}

async function write(
  { format, columns, meta, rowCount }: Order,
  chunks: AsyncIterable<Chunk>,
  answer: (message: FromWriter) => void,
): Promise<WrittenFile[]> {
  let told = 0;
  const onProgress = (rows: number) => {
    const now = performance.now();
    if (now - told < pause && rows < rowCount) return;
    told = now;
    answer({ kind: 'written', rows });
  };
  const done: Blob[] = [];
  let parts: BlobPart[] = [];
  let bytes = 0;
  for await (const part of exportParts(format, { columns, rowCount, chunks }, meta, { onProgress })) {
    parts.push(part as Uint8Array<ArrayBuffer>);
    bytes += part.length;
    if (bytes < held) continue;
    done.push(new Blob(parts));
    parts = [];
    bytes = 0;
  }
  const name = fileName(meta, format);
  const files = [{ name, blob: new Blob([...done, ...parts], { type: formats[format].mime }) }];
  const description = exportDescription(format, columns, meta);
  if (description) {
    files.push({ name: description.name, blob: new Blob(description.parts, { type: description.mime }) });
  }
  return files;
}

/** What has come and has not been taken. */
class Inbox {
  readonly order: Promise<Order>;
  private readonly waiting: (SentChunk | null)[] = [];
  private wake: () => void = () => undefined;

  constructor(private readonly port: Port) {
    this.order = new Promise((resolve) => {
      port.addEventListener('message', ({ data }: MessageEvent<ToWriter>) => {
        if (data.kind === 'order') return resolve(data.order);
        this.waiting.push(data.kind === 'rows' ? data.rows : null);
        this.wake();
      });
    });
  }

  async *chunks(): AsyncGenerator<Chunk> {
    const fillIn = wordsFilledIn();
    for (;;) {
      while (this.waiting.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
      const rows = this.waiting.shift()!;
      if (rows === null) return;
      this.port.postMessage({ kind: 'more' } satisfies FromWriter, []);
      yield fillIn(rows);
    }
  }
}
