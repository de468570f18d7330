import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync, type Zippable } from 'fflate';
import { siteConfig } from '../src/app/site-config.ts';
import { arrowStream } from '../src/data/arrow.ts';
import type { Row } from '../src/data/csv.ts';
import { createNodeEngine } from '../src/data/duckdb-node.ts';
import { targetRows, type TargetRow } from '../src/data/models/models.ts';
import { readPackage } from '../src/data/package-files.ts';
import { loadTables, publishable, typedTables, type Tables } from '../src/data/package.ts';
import { judge } from '../src/data/progress/judge.ts';
import { ruleIds } from '../src/data/progress/rules.ts';
import { statusWord } from '../src/data/progress/words.ts';
import type { PackageSchema, TableSchema } from '../src/data/schema.ts';
import { toCsv } from '../src/export/csv.ts';
import { numericTargetColumns, targetColumns, targetCsvColumns } from '../src/export/target-columns.ts';

/** A fixed day inside the zip: two builds of the same data are the same bytes. */
const zipDate = '1980-01-02T00:00:00Z';

/**
 * Writes the published files below `--out`: `/data/` (the package itself, without internal tables) and `/download/`
 * (per table CSV and Arrow, verdicts, descriptor, zip, catalogue and checksums). Never hand-edited.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      package: { type: 'string', default: 'public/data' },
      out: { type: 'string', default: 'build' },
    },
  });
  const dir = resolve(values.package);
  const { schema, files } = readPackage(dir);
  const tables = publishable(schema, typedTables(schema, files), siteConfig.deployment);
  const open = schema.tables.filter(
    (table) => table.visibility === 'public' || siteConfig.deployment === 'internal',
  );
  const descriptor = publicDescriptor(join(dir, 'datapackage.json'), new Set(open.map(({ name }) => name)));

  const data = new Folder(join(values.out, 'data'));
  data.write('datapackage.json', descriptor);
  for (const table of open) data.write(table.path, files.get(table.path) ?? '');
  for (const name of ['README.md']) {
    const text = readIfThere(join(dir, name));
    if (text !== null) data.write(name, text);
  }

  const download = new Folder(join(values.out, 'download'));
  download.write('datapackage.json', descriptor);
  const catalogue = [];
  for (const table of open) {
    const rows = tables[table.name] ?? [];
    download.write(table.path, toCsv(tableColumns(table), rows));
    const arrow = arrowStream(table.fields, rows);
    const sha256 = download.write(`${table.name}.arrow`, arrow);
    catalogue.push({
      name: table.name,
      path: `${table.name}.arrow`,
      sha256,
      bytes: arrow.length,
      rows: rows.length,
    });
  }
  const verdicts = await verdictRows(schema, tables);
  download.write('progress.csv', toCsv(verdicts.columns, verdicts.rows));
  download.write('progress.arrow', arrowStream(verdictFields, verdicts.flat));
  download.write('catalogue.json', `${JSON.stringify({ as_of: schema.asOf, tables: catalogue }, null, 1)}\n`);
  download.write('data.zip', zipSync(data.contents('data/'), { level: 9, mtime: zipDate }));
  download.writeSums();
  console.log(`published ${open.length} tables and ${verdicts.rows.length} verdicts`);
  return 0;
}

/** A folder being filled; it remembers what it holds for the zip and the checksums. */
class Folder {
  private readonly held = new Map<string, Uint8Array>();

  constructor(private readonly path: string) {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
  }

  write(name: string, content: string | Uint8Array): string {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    writeFileSync(join(this.path, name), bytes);
    this.held.set(name, bytes);
    return sha256(bytes);
  }

  contents(prefix: string): Zippable {
    return Object.fromEntries([...this.held].map(([name, bytes]) => [prefix + name, bytes]));
  }

  writeSums(): void {
    const lines = [...this.held].map(([name, bytes]) => `${sha256(bytes)}  ${name}`).sort();
    this.write('SHA256SUMS', `${lines.join('\n')}\n`);
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const readIfThere = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** The descriptor without the tables that stay inside. */
function publicDescriptor(path: string, open: ReadonlySet<string>): string {
  const json = JSON.parse(readFileSync(path, 'utf8')) as { resources: { name: string }[] };
  json.resources = json.resources.filter(({ name }) => open.has(name));
  return `${JSON.stringify(json, null, 2)}\n`;
}

const tableColumns = (table: TableSchema) =>
  table.fields.map(({ name }) => ({ title: name, value: (row: Row) => row[name] ?? null }));

const verdictFields = targetColumns.map(([name]) => ({
  name,
  type: numericTargetColumns.has(name) ? ('number' as const) : ('string' as const),
}));

/** Every verdict with all its inputs, under every rule, at the package's own as-of date. */
async function verdictRows(schema: PackageSchema, tables: Tables) {
  const engine = await createNodeEngine();
  await loadTables(engine, schema, tables);
  const names = namesOf(tables);
  const rows: { row: TargetRow; rule: string }[] = [];
  for (const rule of ruleIds) {
    await judge(engine, { asOf: schema.asOf, rule });
    rows.push(...(await targetRows(engine)).map((row) => ({ row, rule })));
  }
  await engine.close();
  const perRule = new Map(
    ruleIds.map((rule) => [
      rule as string,
      targetCsvColumns(null, { asOf: schema.asOf, rule, names, in: 'zh' }),
    ]),
  );
  const columns = targetColumns.map(([name], i) => ({
    title: name,
    value: ({ row, rule }: { row: TargetRow; rule: string }) => perRule.get(rule)?.[i]?.value(row) ?? null,
  }));
  const flat = rows.map((one) => Object.fromEntries(columns.map(({ title, value }) => [title, value(one)])));
  return { columns, rows, flat };
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
