import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { siteConfig } from '../src/app/site-config.ts';
import { arrowStream } from '../src/data/arrow.ts';
import type { Row } from '../src/data/csv.ts';
import { readPackage } from '../src/data/package-files.ts';
import { publishable, typedTables } from '../src/data/package.ts';
import type { TableSchema } from '../src/data/schema.ts';
import { toCsv } from '../src/export/csv.ts';
import { Folder } from './publish/folder.ts';
import { writePartitions } from './publish/observations.ts';
import { verdictsArrow, verdictsCsv, verdictsOf } from './publish/verdicts.ts';

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
    const file = download.write(`${table.name}.arrow`, arrowStream(table.fields, rows));
    catalogue.push({ name: table.name, ...file, rows: rows.length });
  }
  const observations = open.find(({ name }) => name === 'observations');
  const indicators = (tables['indicators'] ?? []).map(({ id }) => String(id));
  const parts = observations
    ? writePartitions(download, observations, tables['observations'] ?? [], indicators)
    : {};
  const verdicts = await verdictsOf(schema, tables);
  download.write('progress.csv', verdictsCsv(verdicts));
  download.write('progress.arrow', verdictsArrow(verdicts));
  const { rule, rows, ipc } = verdicts.kept;
  const kept = { rule, rows, ...download.write('verdicts.arrow', ipc) };
  const json = JSON.stringify({ as_of: schema.asOf, tables: catalogue, verdicts: kept, ...parts }, null, 1);
  download.write('catalogue.json', `${json}\n`);
  download.write('data.zip', zipSync(data.contents('data/'), { level: 9, mtime: zipDate }));
  download.writeSums();
  console.log(`published ${open.length} tables and ${verdicts.count} verdicts`);
  return 0;
}

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
