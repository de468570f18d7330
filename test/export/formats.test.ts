import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/data/engine.ts';
import { createNodeEngine } from '../../src/data/duckdb-node.ts';
import { formulaSafe } from '../../src/export/csv.ts';
import { exportTable } from '../../src/export/export.ts';
import type { ExportCell, ExportRow } from '../../src/export/table.ts';
import {
  anyRows,
  anyText,
  bytesOf,
  columns,
  meta,
  oddRows,
  plainRow,
  starts,
  tableOf,
  wellFormed,
} from './odd.ts';

const ids = columns.map(({ id }) => id);

/** What stands in a cell of CSV. */
const written = (cell: ExportCell): string =>
  cell === null
    ? ''
    : typeof cell === 'string'
      ? wellFormed(formulaSafe(cell))
      : String(cell === 0 ? 0 : cell);

function readCsv(text: string): string[][] {
  expect(text.endsWith('\r\n')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.slice(0, -2), { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  return data;
}
const decode = (bytes: Uint8Array, encoding = 'utf-8') =>
  new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);

const csvKinds = [
  ['csv', (bytes: Uint8Array) => decode(bytes).replace(/^\uFEFF/, '')],
  ['csv-gb18030', (bytes: Uint8Array) => decode(bytes, 'gb18030')],
] as const;

describe.each(csvKinds)('%s', (id, textOf) => {
  const half = (text: string) => (id === 'csv' ? text : text.replaceAll('\uFFFD', '?'));

  test('has headings with units, every row, as-of day and rule', async () => {
    const [head, ...rows] = readCsv(textOf(await bytesOf(id, tableOf(oddRows))));
    expect(head).toEqual([
      '区划代码',
      '名称',
      '数值（微克/立方米）',
      '期数',
      '已完成',
      '统计期',
      '公布日',
      '截至日期',
      '评价规则',
    ]);
    expect(rows).toEqual(oddRows.map((row) => [...row.map(written), '2026-11-21', 'linear-1']));
  });

  test('gives any row back, and no cell of text starts like a formula', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const [, ...read] = readCsv(textOf(await bytesOf(id, tableOf(rows))));
        expect(read.map((cells) => cells.slice(0, 7).map(half))).toEqual(
          rows.map((row) => row.map(written).map(half)),
        );
        for (const [, name] of read) expect(starts).not.toContain([...(name ?? '')][0]);
      }),
      { numRuns: 60 },
    );
  });

  test('carries as-of day and rule once when the table has them', async () => {
    const own = [
      { id: 'as_of', zh: '截至', en: 'As of', type: 'date' },
      { id: 'rule', zh: '规则', en: 'Rule', type: 'text' },
    ] as const;
    const text = textOf(await bytesOf(id, tableOf([['2025-12-31', 'pp-1']], own)));
    expect(text).toBe('截至,规则\r\n2025-12-31,pp-1\r\n');
  });
});

test('CSV starts with the mark in UTF-8 and without one in GB18030', async () => {
  expect([...(await bytesOf('csv', tableOf([]))).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect((await bytesOf('csv-gb18030', tableOf([])))[0]).toBe(0xc7);
});

describe('the description beside a CSV file', () => {
  test('names file, encoding, columns, filters, sources and licence', async () => {
    const [file, beside] = await exportTable('csv-gb18030', tableOf(oddRows), meta);
    expect(beside!.name).toBe(`${file!.name}-metadata.json`);
    const json = JSON.parse(await new Blob(beside!.parts).text());
    expect(decodeURIComponent(json.url)).toBe(file!.name);
    expect(json.dialect.encoding).toBe('gb18030');
    expect(json.notes).toContainEqual({ 'duibiao:filter': '状态：未完成' });
    expect(json['dc:source'][0]).toContain('济历政发〔2021〕1号');
    const [head] = readCsv(decode(await bytesOf('csv-gb18030', tableOf([])), 'gb18030'));
    expect(json.tableSchema.columns.map((column: { titles: string }) => column.titles)).toEqual(head);
  });

  test('has the notes, as the head of JSON has', async () => {
    const noted = { ...meta, notes: ['3 组不作计算，显示为空。'] };
    const [, beside] = await exportTable('csv', tableOf(oddRows), noted);
    const json = JSON.parse(await new Blob(beside!.parts).text());
    expect(json.notes).toContainEqual({ 'duibiao:note': noted.notes[0] });
    expect(JSON.parse(decode(await bytesOf('json', tableOf([]), noted))).notes).toEqual(noted.notes);
  });

  test('belongs to CSV only', async () => {
    expect(await exportTable('json', tableOf(oddRows), meta)).toHaveLength(1);
  });
});

describe('JSON', () => {
  test('gives any row back with its description', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const json = JSON.parse(decode(await bytesOf('json', tableOf(rows))));
        expect(json.rows).toEqual(rows.map((row) => objectOf(row.map((cell) => (cell === 0 ? 0 : cell)))));
        expect(json.as_of).toBe('2026-11-21');
      }),
      { numRuns: 60 },
    );
  });

  test('keeps a column of any name', async () => {
    const odd = [{ id: '__proto__', zh: '甲', en: 'a', type: 'text' }] as const;
    expect(decode(await bytesOf('json', tableOf([['x']], odd)))).toContain('\n{"__proto__":"x"}\n');
  });
});

describe('Parquet', () => {
  test('gives any row back', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const file = (await bytesOf('parquet', tableOf(rows))).buffer;
        const read = rows.length === 0 ? [] : await parquetReadObjects({ file });
        expect(read.map(numbered)).toEqual(rows.map((row) => objectOf(plainRow(row))));
        expect(parquetMetadata(file).num_rows).toBe(BigInt(rows.length));
      }),
      { numRuns: 60 },
    );
  });

  test('carries the description, and one group of rows follows another', async () => {
    const many = Array.from({ length: 70_000 }, (_, i) => oddRows[i % oddRows.length]!);
    const file = (await bytesOf('parquet', tableOf(many, columns, 70_000))).buffer;
    const { key_value_metadata: pairs, row_groups: groups } = parquetMetadata(file);
    const description = JSON.parse(pairs!.find(({ key }) => key === 'duibiao')!.value!);
    expect(description.filters).toEqual(meta.filters);
    expect(groups.map(({ num_rows }) => Number(num_rows))).toEqual([32_768, 32_768, 4_464]);
    const read = await parquetReadObjects({ file, rowStart: 69_990 });
    expect(read.map(numbered)).toEqual(many.slice(69_990).map((row) => objectOf(plainRow(row))));
  });
});

describe('Arrow', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createNodeEngine();
  });
  afterAll(() => engine.close());

  const ddl =
    'CREATE TABLE t (code VARCHAR, name VARCHAR, value DOUBLE, n BIGINT, met BOOLEAN, period VARCHAR, day VARCHAR)';

  test('is read by DuckDB: odd rows, several batches, no row', async () => {
    const many = Array.from({ length: 70_000 }, (_, i) => oddRows[i % oddRows.length]!);
    for (const rows of [oddRows, many, []]) {
      await engine.load('t', ddl, await bytesOf('arrow', tableOf(rows, columns, 4_000)));
      expect(await engine.query('SELECT count(*)::int AS n FROM t')).toEqual([{ n: rows.length }]);
      const read = await engine.query<Record<string, ExportCell>>('SELECT * FROM t LIMIT 100');
      expect(read).toEqual(rows.slice(0, 100).map((row) => objectOf(plainRow(row))));
    }
  });

  test('gives any row back', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        await engine.load('t', ddl, await bytesOf('arrow', tableOf(rows)));
        expect(await engine.query('SELECT * FROM t')).toEqual(rows.map((row) => objectOf(plainRow(row))));
      }),
      { numRuns: 30 },
    );
  });
});

test('no format lets text pass for something else', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const [column] = columns;
      const table = () => tableOf([[text]], [column!]);
      const file = (await bytesOf('parquet', table())).buffer;
      expect(await parquetReadObjects({ file })).toEqual([{ code: plainRow([text])[0] }]);
    }),
    { numRuns: 50 },
  );
});

const objectOf = (row: ExportRow) => Object.fromEntries(row.map((cell, i) => [ids[i]!, cell]));
const numbered = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([id, cell]) => [id, typeof cell === 'bigint' ? Number(cell) : (cell ?? null)]),
  );
