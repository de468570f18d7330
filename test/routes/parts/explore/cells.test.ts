import { beforeAll, expect, test } from 'vitest';
import { createNodeEngine } from '../../../../src/data/duckdb-node.ts';
import { exploreTables } from '../../../../src/data/explore/columns.ts';
import type { Question, TableId } from '../../../../src/data/explore/question.ts';
import {
  createExploreSource,
  keepVerdicts,
  type ExploreSource,
} from '../../../../src/data/explore/source.ts';
import { loadTables, typedTables } from '../../../../src/data/package.ts';
import { readPackage } from '../../../../src/data/package-files.ts';
import { judge } from '../../../../src/data/progress/judge.ts';
import { byRow } from '../../../../src/lib/batch.ts';
import { cellsOf } from '../../../../src/routes/parts/explore/cells.ts';
import { packedCells } from '../../../../src/routes/parts/explore/packed-cells.ts';

let source: ExploreSource;
beforeAll(async () => {
  const { schema, files } = readPackage('public/data');
  const engine = await createNodeEngine();
  await loadTables(engine, schema, typedTables(schema, files));
  await judge(engine, { asOf: '2026-11-21', rule: 'linear-1' });
  await keepVerdicts(engine);
  source = await createExploreSource(engine);
});

test.each<TableId>(['verdicts', 'targets', 'observations', 'tasks'])(
  'every cell of the %s in a file is the cell on screen',
  async (table) => {
    const { columns } = exploreTables[table];
    const ids = columns.map(({ id }) => id);
    const question: Question = { table, chosen: {}, from: null, to: null, q: '', sorts: [] };
    const { rows, total } = await source.rows(question, ids, { limit: 10_000, offset: 0 });
    for (const lang of ['zh', 'en'] as const) {
      const naming = { dimensions: source.dimensions, lang };
      const packed = packedCells(columns, naming);
      const filed: unknown[] = [];
      for await (const batch of source.stream(question, ids))
        filed.push(...byRow({ count: batch.count, columns: packed(batch) }));
      expect(filed).toHaveLength(total);
      expect(filed).toEqual(rows.map(cellsOf(columns, naming)));
    }
  },
);
