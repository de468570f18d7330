import { describe, expect, test } from 'vitest';
import { exportTable } from '@export/export.ts';
import type { FormatId } from '@export/formats.ts';
import type { ExportRow } from '@export/table.ts';
import { byColumn } from '@lib/batch.ts';
import { handOver, type ExportJob } from '../../../../src/routes/parts/exports/hand-over.ts';
import type { Port, ToWriter, WrittenFile } from '../../../../src/routes/parts/exports/protocol.ts';
import type { SentChunk } from '../../../../src/routes/parts/exports/sent-chunk.ts';
import { writeReceived } from '../../../../src/routes/parts/exports/write-received.ts';
import { columns, meta, oddRows, tableOf } from '../../../export/odd.ts';

const many = Array.from({ length: 12_000 }, (_, i) => oddRows[i % oddRows.length]!);
const formats: FormatId[] = ['csv', 'csv-gb18030', 'xlsx', 'json', 'arrow', 'parquet'];

interface Line {
  /** The end of the page. */
  port: Port;
  sent: ToWriter[];
  /** The most messages of rows that were sent and not yet taken. */
  most: () => number;
}

/** Two ends between which messages are copied as they are to a worker. */
function line(): Line {
  const { port1, port2 } = new MessageChannel();
  writeReceived(port2 as never);
  port2.start();
  port1.start();
  const sent: ToWriter[] = [];
  let open = 0;
  let most = 0;
  port1.addEventListener('message', ({ data }: MessageEvent<{ kind: string }>) => {
    if (data.kind === 'more') open -= 1;
    if (data.kind === 'files' || data.kind === 'fault') port1.close();
  });
  const port: Port = {
    addEventListener: (type, listener) => port1.addEventListener(type, listener as never),
    postMessage: (message, transfer) => {
      sent.push(message as ToWriter);
      if ((message as ToWriter).kind === 'rows') most = Math.max(most, ++open);
      port1.postMessage(message, transfer);
    },
  };
  return { port, sent, most: () => most };
}

const give = (
  of: Line,
  format: FormatId,
  table: ExportJob['table'],
  options: { signal?: AbortSignal; onProgress?: (rows: number) => void } = {},
): Promise<WrittenFile[]> =>
  handOver(
    of.port,
    format,
    { table, meta },
    { signal: new AbortController().signal, onProgress: () => undefined, ...options },
  );

const rowsOf = (chunk: SentChunk) => ('columns' in chunk ? chunk.count : chunk.length);
const bytes = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());

describe('a table handed to a worker', () => {
  test.each(formats)('gives the same %s as one written at once', async (format) => {
    const files = await give(line(), format, tableOf(many, columns, 999));
    const wanted = await exportTable(format, tableOf(many, columns, 7), meta);
    expect(files.map(({ name }) => name)).toEqual(wanted.map(({ name }) => name));
    expect(files.map(({ blob }) => blob.type)).toEqual(wanted.map(({ mime }) => mime));
    for (const [i, { parts }] of wanted.entries()) {
      expect((await bytes(files[i]!.blob)).equals(await bytes(new Blob(parts)))).toBe(true);
    }
  });

  test('goes over in small chunks, never more than four ahead, however the source cuts it', async () => {
    const cut = async (chunks: (readonly ExportRow[])[]) => {
      const over = line();
      await give(over, 'csv', { columns, rowCount: many.length, chunks });
      const sizes = over.sent.flatMap((message) => (message.kind === 'rows' ? [rowsOf(message.rows)] : []));
      expect(Math.max(...sizes)).toBeLessThanOrEqual(4096);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(many.length);
      expect(over.most()).toBeGreaterThan(1);
      expect(over.most()).toBeLessThanOrEqual(4);
    };
    await cut([many]);
    await cut(Array.from({ length: 12 }, (_, i) => many.slice(i * 1000, i * 1000 + 1000)));
  });

  test('that comes by column is the same file, chunk by chunk as it came', async () => {
    const over = line();
    const cuts = [many.slice(0, 2048), [], many.slice(2048, 8000), many.slice(8000)];
    const table = { columns, rowCount: many.length, chunks: cuts.map((rows) => byColumn(rows)) };
    const [file] = await give(over, 'csv', table);
    const [wanted] = await exportTable('csv', tableOf(many), meta);
    expect((await bytes(file!.blob)).equals(await bytes(new Blob(wanted!.parts)))).toBe(true);
    const sizes = over.sent.flatMap((message) => (message.kind === 'rows' ? [rowsOf(message.rows)] : []));
    expect(sizes).toEqual(cuts.map(({ length }) => length));
  });

  test('may have no rows', async () => {
    const [file] = await give(line(), 'csv', tableOf([]));
    const [wanted] = await exportTable('csv', tableOf([]), meta);
    expect((await bytes(file!.blob)).equals(await bytes(new Blob(wanted!.parts)))).toBe(true);
  });

  test('tells how many rows are written, up to the last', async () => {
    const told: number[] = [];
    await give(line(), 'csv', tableOf(many), { onProgress: (rows) => told.push(rows) });
    expect(told.at(-1)).toBe(many.length);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  test('is given up at once, even while its source keeps it waiting; the source is then closed', async () => {
    const cancel = new AbortController();
    let closed = false;
    let release: () => void = () => undefined;
    async function* chunks() {
      try {
        yield many.slice(0, 10);
        await new Promise<void>((resolve) => (release = resolve));
        yield many.slice(0, 10);
        yield many.slice(0, 10);
      } finally {
        closed = true;
      }
    }
    const over = line();
    const result = give(over, 'csv', { columns, rowCount: 30, chunks: chunks() }, { signal: cancel.signal });
    setTimeout(() => cancel.abort(), 20);
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    release();
    await expect.poll(() => closed).toBe(true);
    expect(over.sent.filter(({ kind }) => kind === 'rows')).toHaveLength(1);
  });

  test('cancelled before it began sends nothing', async () => {
    const over = line();
    const result = give(over, 'csv', tableOf(many), { signal: AbortSignal.abort() });
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    expect(over.sent).toEqual([]);
  });

  test('whose cells do not fit is refused with the row', async () => {
    const wrong = [...many.slice(0, 5000), [1, ...oddRows[0]!.slice(1)]];
    await expect(give(line(), 'csv', tableOf(wrong))).rejects.toMatchObject({
      name: 'ExportError',
      message: 'row 5001, column code: number instead of text',
    });
  });

  test('passes on a fault of its source', async () => {
    async function* chunks() {
      yield many.slice(0, 10);
      throw new Error('the engine died');
    }
    const result = give(line(), 'csv', { columns, rowCount: 20, chunks: chunks() });
    await expect(result).rejects.toThrow('the engine died');
  });
});
