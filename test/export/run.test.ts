import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { exportTable } from '../../src/export/export.ts';
import { fileName } from '../../src/export/file-name.ts';
import { formats, type FormatId } from '../../src/export/formats.ts';
import {
  ExportError,
  type Chunk,
  type ExportCell,
  type ExportRow,
  type ExportTable,
} from '../../src/export/table.ts';
import { byColumn } from '../../src/lib/batch.ts';
import { bytesOf, columns, meta, oddRows, tableOf } from './odd.ts';

const every = (Object.keys(formats) as FormatId[]).filter((id) => id !== 'sdmx-csv');
const many = Array.from({ length: 10_000 }, (_, i) => oddRows[i % oddRows.length]!);

/** A table that tells how many rows were taken and whether its source was closed. */
function watched(rows: readonly ExportRow[]): {
  table: ExportTable;
  seen: { rows: number; closed: boolean };
} {
  const seen = { rows: 0, closed: false };
  async function* chunks() {
    try {
      for (let i = 0; i < rows.length; i += 1000) {
        seen.rows += 1000;
        yield rows.slice(i, i + 1000);
      }
    } finally {
      seen.closed = true;
    }
  }
  return { table: { columns, rowCount: rows.length, chunks: chunks() }, seen };
}

describe.each(every)('%s', (id) => {
  test('reports rows until all are done', async () => {
    const steps: [number, number][] = [];
    const { table, seen } = watched(many);
    await exportTable(id, table, meta, { onProgress: (done, total) => steps.push([done, total]) });
    expect(steps).toEqual(
      [1024, 2048, 3072, 4096, 5120, 6144, 7168, 8192, 9216, 10_000].map((done) => [done, 10_000]),
    );
    expect(seen).toEqual({ rows: 10_000, closed: true });
  });

  test('stops when cancelled, closes its source and keeps nothing', async () => {
    const controller = new AbortController();
    const { table, seen } = watched(many);
    const onProgress = (done: number) => done === 4096 && controller.abort();
    const result = exportTable(id, table, meta, { signal: controller.signal, onProgress });
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toEqual({ rows: 5000, closed: true });
  });

  test('does not start when cancelled before', async () => {
    const { table, seen } = watched(many);
    const result = exportTable(id, table, meta, { signal: AbortSignal.abort() });
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen.rows).toBe(0);
  });

  test('makes no code at run time, which the policy of the pages refuses', async () => {
    const whole = await bytesOf(id, tableOf(oddRows));
    const refuse = () => {
      throw new EvalError('code from text');
    };
    vi.stubGlobal('Function', new Proxy(Function, { apply: refuse, construct: refuse }));
    vi.stubGlobal('eval', refuse);
    const again = bytesOf(id, tableOf(oddRows));
    await again.catch(() => undefined);
    vi.unstubAllGlobals();
    expect(isDeepStrictEqual(await again, whole)).toBe(true);
  });

  test('passes on a fault of the source', async () => {
    const broken = (async function* () {
      yield oddRows;
      throw new Error('the engine died');
    })();
    const result = exportTable(id, { columns, rowCount: 9, chunks: broken }, meta);
    await expect(result).rejects.toThrow('the engine died');
  });

  test('takes a plain list of chunks, of any length', async () => {
    const parts = (chunks: Chunk[]) => bytesOf(id, { columns, rowCount: oddRows.length, chunks });
    const single = await parts([[], ...oddRows.map((row) => [row]), []]);
    expect(isDeepStrictEqual(await parts([oddRows]), single)).toBe(true);
    const byColumns = [oddRows.slice(0, 3), oddRows.slice(3, 5), oddRows.slice(5)].map(byColumn);
    expect(isDeepStrictEqual(await parts(byColumns), single)).toBe(true);
    const mixed = [oddRows.slice(0, 3), byColumn(oddRows.slice(3, 5)), byColumn([]), oddRows.slice(5)];
    expect(isDeepStrictEqual(await parts(mixed), single)).toBe(true);
  });
});

describe('rows that do not fit', () => {
  const good = oddRows[0]!;
  test.each([
    ['a number in a column of text', [1, ...good.slice(1)], 'column code: number instead of text'],
    ['text in a column of numbers', [...good.slice(0, 2), '5', ...good.slice(3)], 'column value: string'],
    [
      'a fraction in a column of whole numbers',
      [...good.slice(0, 3), 0.5, ...good.slice(4)],
      'column n: 0.5',
    ],
    ['a cell too few', good.slice(1), '6 cells for 7 columns'],
  ])('%s is named with its row', async (_, row, message) => {
    const result = exportTable('csv', tableOf([good, row]), meta);
    await expect(result).rejects.toThrow(ExportError);
    await expect(exportTable('csv', tableOf([good, row]), meta)).rejects.toThrow(`row 2`);
    await expect(exportTable('csv', tableOf([good, row]), meta)).rejects.toThrow(message);
    const chunks = [byColumn([good]), byColumn([row])];
    const cutByColumn = exportTable('csv', { columns, rowCount: 2, chunks }, meta);
    await expect(cutByColumn).rejects.toThrow(ExportError);
    const again = exportTable('csv', { columns, rowCount: 2, chunks }, meta);
    await expect(again).rejects.toThrow(`row 2`);
    await expect(exportTable('csv', { columns, rowCount: 2, chunks }, meta)).rejects.toThrow(message);
  });

  test('by column the row of a wrong word is named, and a word that no row has harms nobody', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => [i < 13 ? '甲' : '乙']);
    const text = columns.slice(0, 1);
    const whole = byColumn(rows);
    const [column] = whole.columns;
    if (column?.kind !== 'words') throw new Error('no words');
    const written = (words: readonly ExportCell[], ...more: Uint16Array[]) => {
      const chunks = [column.places, ...more].map((places) => ({
        count: places.length,
        columns: [{ ...column, words, places }],
      }));
      return bytesOf('csv', { columns: text, rowCount: 20, chunks });
    };
    await expect(written(['甲', 5])).rejects.toThrow('row 14, column code: number instead of text');
    const idle = ['甲', '乙', 5];
    expect(await written(idle)).toEqual(await bytesOf('csv', tableOf(rows, text)));
    await expect(written(idle, Uint16Array.of(0, 2))).rejects.toThrow('row 22, column code: number');
  });

  test('columns need ids, and a sheet has an end', async () => {
    const twice = [columns[0]!, columns[0]!];
    await expect(exportTable('csv', tableOf([], twice), meta)).rejects.toThrow('ids of their own');
    await expect(exportTable('csv', tableOf([], []), meta)).rejects.toThrow('ids of their own');
    const long = { columns, rowCount: 1_048_576, chunks: [] };
    await expect(exportTable('xlsx', long, meta)).rejects.toThrow('at most 1048575 rows');
    await expect(exportTable('sdmx-csv', tableOf([]), meta)).rejects.toThrow('cannot hold these columns');
  });

  test('a number that is none is blank', async () => {
    const rows = [[Number.NaN], [Infinity], [-Infinity]];
    const [file] = await exportTable('csv', tableOf(rows, [columns[2]!]), { ...meta, rule: null });
    const text = await new Blob(file!.parts).text();
    expect(text.split('\r\n').slice(1, -1)).toEqual([',2026-11-21', ',2026-11-21', ',2026-11-21']);
    const byColumns = { columns: [columns[2]!], rowCount: 3, chunks: [byColumn(rows)] };
    const again = await bytesOf('csv', byColumns, { ...meta, rule: null });
    expect(new TextDecoder().decode(again)).toBe(text);
  });
});

describe('the name of the file', () => {
  test('is in the language and says day and rule', () => {
    expect(fileName(meta, 'xlsx')).toBe('对标_各区目标_截至2026-11-21_linear-1.xlsx');
    expect(fileName(meta, 'csv-gb18030')).toBe('对标_各区目标_截至2026-11-21_linear-1.gb18030.csv');
    expect(fileName({ ...meta, lang: 'en', title: 'Targets, all areas', rule: null }, 'csv')).toBe(
      'duibiao_Targets,-all-areas_as-of-2026-11-21.csv',
    );
  });

  test.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['a\\b:c*d?e"f<g>h|i', 'a-b-c-d-e-f-g-h-i'],
    ['\u202Excod.exe', 'xcod.exe'],
    ['  .hidden. ', 'hidden'],
    ['CON\0\n', 'CON'],
    ['甲_乙', '甲-乙'],
  ])('%j becomes %s', (title, shown) => {
    expect(fileName({ ...meta, title }, 'csv')).toBe(`对标_${shown}_截至2026-11-21_linear-1.csv`);
  });

  test('fits every file system, and an empty title leaves no gap', () => {
    for (const title of ['甲'.repeat(300), '😀'.repeat(300), 'a'.repeat(300)]) {
      const name = fileName({ ...meta, title }, 'csv-gb18030');
      expect(new TextEncoder().encode(`${name}-metadata.json`).length).toBeLessThanOrEqual(200);
      expect(name).toMatch(/_截至2026-11-21_linear-1\.gb18030\.csv$/);
      expect(name).not.toContain('\uFFFD');
    }
    expect(fileName({ ...meta, title: '' }, 'csv')).toBe('对标_截至2026-11-21_linear-1.csv');
  });
});
