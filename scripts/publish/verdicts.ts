import { arrowStream, columnData, streamOf } from '../../src/data/arrow.ts';
import type { Row } from '../../src/data/csv.ts';
import type { Cell } from '../../src/lib/batch.ts';
import { createNodeEngine } from '../../src/data/duckdb-node.ts';
import { keptVerdicts, targetRows, type TargetRow } from '../../src/data/models/models.ts';
import { loadTables, type Tables } from '../../src/data/package.ts';
import { judge } from '../../src/data/progress/judge.ts';
import { keptFields } from '../../src/data/progress/kept.ts';
import { ruleIds, type RuleId } from '../../src/data/progress/rules.ts';
import { statusWord } from '../../src/data/progress/words.ts';
import type { PackageSchema } from '../../src/data/schema.ts';
import { toCsv } from '../../src/export/csv.ts';
import { numericTargetColumns, targetColumns, targetCsvColumns } from '../../src/export/target-columns.ts';

/** Verdicts by column, in the order of `targetColumns`. */
export interface Verdicts {
  count: number;
  columns: readonly Cell[][];
  /** Those by the first rule as a visitor's engine takes them over. */
  kept: { rule: RuleId; rows: number; ipc: Uint8Array };
}

/** Every verdict with all its inputs, under every rule, at the package's own as-of date. */
export async function verdictsOf(schema: PackageSchema, tables: Tables): Promise<Verdicts> {
  const engine = await createNodeEngine();
  await loadTables(engine, schema, tables);
  const names = namesOf(tables);
  const columns: Cell[][] = targetColumns.map(() => []);
  let kept: Row[] | null = null;
  for (const rule of ruleIds) {
    await judge(engine, { asOf: schema.asOf, rule });
    kept ??= await keptVerdicts(engine);
    const wanted = targetCsvColumns(null, { asOf: schema.asOf, rule, names, in: 'zh' });
    for (const row of await targetRows(engine))
      for (let c = 0; c < wanted.length; c++) columns[c]!.push(wanted[c]!.value(row));
  }
  await engine.close();
  const rows = kept ?? [];
  return {
    count: columns[0]!.length,
    columns,
    kept: { rule: ruleIds[0], rows: rows.length, ipc: arrowStream(keptFields, rows) },
  };
}

export function verdictsCsv({ count, columns }: Pick<Verdicts, 'count' | 'columns'>): string {
  const read = targetColumns.map(([title], c) => ({ title, value: (i: number) => columns[c]![i] ?? null }));
  return toCsv(
    read,
    Array.from({ length: count }, (_, i) => i),
  );
}

export function verdictsArrow({ count, columns }: Pick<Verdicts, 'count' | 'columns'>): Uint8Array {
  const data = targetColumns.map(([name], c) => {
    const type = numericTargetColumns.has(name) ? 'number' : 'string';
    return columnData(name, type, count, (i) => columns[c]![i] ?? null);
  });
  return streamOf(
    targetColumns.map(([name]) => name),
    count,
    data,
  );
}

function namesOf(tables: Tables) {
  const look = (table: string, key: string, label: string) =>
    new Map((tables[table] ?? []).map((row) => [String(row[key]), String(row[label] ?? '')]));
  const areas = look('areas', 'code', 'name_zh');
  const documents = look('documents', 'id', 'title_zh');
  const units = look('organisations', 'id', 'name_zh');
  const list = (ids: string | null) =>
    (ids ?? '')
      .split('|')
      .filter(Boolean)
      .map((id) => units.get(id) ?? id)
      .join('|');
  return (row: TargetRow) => ({
    area: areas.get(row.area) ?? '',
    document: documents.get(row.document) ?? '',
    status: statusWord(row, 'zh'),
    lead: list(row.lead),
    support: list(row.support),
  });
}
