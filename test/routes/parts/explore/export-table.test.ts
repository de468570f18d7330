import { beforeAll, describe, expect, test } from 'vitest';
import { firstView, type ExploreView } from '../../../../src/app/explore-view.ts';
import { createNodeEngine } from '../../../../src/data/duckdb-node.ts';
import type { TableId } from '../../../../src/data/explore/question.ts';
import {
  createExploreSource,
  keepVerdicts,
  type ExploreSource,
} from '../../../../src/data/explore/source.ts';
import { loadTables, typedTables } from '../../../../src/data/package.ts';
import { readPackage } from '../../../../src/data/package-files.ts';
import { judge, type Question } from '../../../../src/data/progress/judge.ts';
import { formulaSafe } from '../../../../src/export/csv.ts';
import { sdmxMapping } from '../../../../src/export/sdmx-mappings.ts';
import type { ExportTable } from '../../../../src/export/table.ts';
import { byRow } from '../../../../src/lib/batch.ts';
import { codedExport } from '../../../../src/routes/parts/explore/coded-columns.ts';
import { exportSources } from '../../../../src/routes/parts/explore/export-sources.ts';
import { codedTable, rowsTable } from '../../../../src/routes/parts/explore/export-table.ts';

const question: Question = { asOf: '2026-11-21', rule: 'linear-1' };
let source: ExploreSource;
beforeAll(async () => {
  const { schema, files } = readPackage('public/data');
  const engine = await createNodeEngine();
  await loadTables(engine, schema, typedTables(schema, files));
  await judge(engine, question);
  await keepVerdicts(engine);
  source = await createExploreSource(engine);
});

const view = (table: TableId, rest: Partial<ExploreView> = {}): ExploreView => ({
  ...firstView(table),
  ...rest,
});
/** The rows of a table by the ids of its columns. */
async function rowsOf({ columns, chunks }: ExportTable): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for await (const chunk of chunks)
    for (const row of 'columns' in chunk ? byRow(chunk) : chunk)
      rows.push(Object.fromEntries(columns.map(({ id }, i) => [id, row[i]])));
  return rows;
}

describe('a file of codes', () => {
  test('has the key of a structure for rows of verdicts and observations, and for nothing else', () => {
    const isSdmx = (of: ExploreView) => sdmxMapping(codedExport(of)) !== undefined;
    expect(isSdmx(view('verdicts'))).toBe(true);
    expect(isSdmx(view('observations'))).toBe(true);
    expect(isSdmx(view('targets'))).toBe(false);
    expect(isSdmx(view('tasks'))).toBe(false);
    expect(isSdmx(view('verdicts', { shape: { kind: 'groups', by: ['area'] } }))).toBe(false);
    expect(isSdmx(view('observations', { shape: { kind: 'pivot', rows: 'area', columns: 'period' } }))).toBe(
      false,
    );
  });

  test.each<TableId>(['verdicts', 'observations'])(
    'holds the rows of the view of %s in their order, whatever columns are on screen',
    async (table) => {
      const asked = view(table, {
        chosen: { area: ['370104', '370105'] },
        sorts: [{ id: 'value', descending: true }],
        columns: ['locator', 'area_code', 'value'],
        page: 2,
      });
      const shown = await rowsOf(
        await rowsTable(source, asked, { dimensions: source.dimensions, lang: 'en' }),
      );
      const coded = await codedTable(source, asked, question);
      const rows = await rowsOf(coded);
      expect(rows).toHaveLength(coded.rowCount);
      expect(rows.map(({ locator, area, value }) => ({ locator, area_code: area, value }))).toEqual(shown);
      const mapping = sdmxMapping(coded.columns)!;
      for (const row of rows)
        for (const { column, blank } of mapping.dimensions)
          if (blank === undefined) expect(row[column], column).toMatch(/^[\w.@/-]+$/);
    },
  );

  test('names no code: statuses, lists and units are those of the package', async () => {
    const rows = await rowsOf(await codedTable(source, view('verdicts', { chosen: {} }), question));
    expect(rows.every(({ rule, as_of: day }) => rule === 'linear-1' && day === '2026-11-21')).toBe(true);
    expect(rows.some(({ status }) => status === 'overdue')).toBe(true);
    expect(rows.some(({ support }) => /^[\w.-]+\|[\w.|-]+$/.test(String(support)))).toBe(true);
    expect(rows.find(({ indicator }) => indicator === 'env.pm25')!['unit']).toBe('微克/立方米');
  });
});

test('no comparator is written as a sign that a spreadsheet would run', async () => {
  for (const lang of ['zh', 'en'] as const) {
    const asked = view('targets', { chosen: {}, columns: ['comparator'] });
    const rows = await rowsOf(await rowsTable(source, asked, { dimensions: source.dimensions, lang }));
    const words = [...new Set(rows.map(({ comparator }) => comparator))].filter((word) => word !== null);
    expect(words).toHaveLength(6);
    for (const word of words) expect(formulaSafe(String(word))).toMatch(/^[一-龥a-z]/);
  }
});

describe('the sources of a file', () => {
  test('are the documents of its rows, with number, issuer and day, as the package has them', async () => {
    const [one, ...others] = await exportSources(
      source,
      view('targets', { chosen: { document: ['hy-carbon-2024'] } }),
      'zh',
    );
    expect(others).toEqual([]);
    expect(one).toEqual({
      title: '济南市槐荫区人民政府关于印发槐荫区碳达峰工作方案的通知',
      number: '济槐政字〔2024〕29号',
      issuer: '济南市槐荫区人民政府',
      issuedOn: '2024-12-09',
    });
  });

  test('of verdicts are those of the latest values, too, in any shape of the table', async () => {
    const titles = async (of: ExploreView) =>
      (await exportSources(source, of, 'en')).map(({ title }) => title);
    const { rows } = await source.rows(view('verdicts'), ['document', 'x_document'], {
      limit: 1000,
      offset: 0,
    });
    const both = rows.find((row) => row['x_document'] !== null && row['x_document'] !== row['document'])!;
    const named = [both['document'], both['x_document']].map(
      (id) => source.dimensions.document.get(String(id))!.name_en,
    );
    const chosen = { document: [String(both['document'])] };
    const judged = await titles(view('verdicts', { chosen }));
    expect(judged).toEqual(expect.arrayContaining(named));
    expect(await titles(view('targets', { chosen }))).toEqual(named.slice(0, 1));
    const shape = { kind: 'groups', by: ['theme'] } as const;
    expect(await titles(view('verdicts', { chosen, shape }))).toEqual(judged);
    expect(new Set(judged).size).toBe(judged.length);
  });
});
