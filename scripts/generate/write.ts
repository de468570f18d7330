import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Row } from '../../src/data/csv.ts';
import type { Cell } from '../../src/lib/batch.ts';
import { parseDescriptor } from '../../src/data/schema.ts';

/** What tells one generated package from another. */
export interface Identity {
  name: string;
  title: string;
  titleEn: string;
  /** `YYYY-MM-DD` */
  asOf: string;
  scopeZh: string;
  scopeEn: string;
}

const descriptorFile = new URL('../../public/data/datapackage.json', import.meta.url);

/** The descriptor of the published package under another name, marked as synthetic. */
function descriptorOf(identity: Identity): Record<string, unknown> {
  const published = JSON.parse(readFileSync(descriptorFile, 'utf8')) as Record<string, unknown>;
  return {
    ...published,
    name: identity.name,
    title: identity.title,
    'duibiao:title_en': identity.titleEn,
    description: 'Synthetic data: no figure, place or document in this package is real.',
    created: `${identity.asOf}T00:00:00Z`,
    'duibiao:synthetic': true,
    'duibiao:as_of': identity.asOf,
    'duibiao:scope_zh': identity.scopeZh,
    'duibiao:scope_en': identity.scopeEn,
    licenses: [{ name: 'CC0-1.0', title: 'Synthetic data (虚构数据)' }],
    sources: [{ title: 'scripts/generate.ts' }],
  };
}

/** The cells of rows in the order of `columns`. A row with a column the descriptor lacks is a mistake of ours. */
function* cellsOf(table: string, columns: readonly string[], rows: Iterable<Row>): Iterable<readonly Cell[]> {
  const known = new Set(columns);
  for (const row of rows) {
    const stranger = Object.keys(row).find((name) => !known.has(name));
    if (stranger !== undefined) throw new Error(`table ${table} has no column ${stranger}`);
    yield columns.map((name) => row[name] ?? null);
  }
}

const rowsPerWrite = 5000;

/** Writes a table piece by piece: one of a million rows never stands in memory as a whole. */
function writeTable(file: string, columns: readonly string[], rows: Iterable<readonly Cell[]>): void {
  const out = openSync(file, 'w');
  try {
    writeFileSync(out, `${columns.join(',')}\n`);
    let waiting: (readonly Cell[])[] = [];
    const flush = () => {
      if (waiting.length > 0) writeFileSync(out, `${Papa.unparse(waiting, { newline: '\n' })}\n`);
      waiting = [];
    };
    for (const cells of rows) if (waiting.push(cells) === rowsPerWrite) flush();
    flush();
  } finally {
    closeSync(out);
  }
}

/**
 * Writes descriptor and CSV files into `dir`; a table that is not named gets a header only.
 * The rows of a table may be made while they are written.
 */
export function writePackage(
  dir: string,
  identity: Identity,
  ...tables: readonly Readonly<Record<string, Iterable<Row>>>[]
): void {
  mkdirSync(dir, { recursive: true });
  const descriptor = descriptorOf(identity);
  const schema = parseDescriptor(descriptor);
  const rows = new Map(tables.flatMap((some) => Object.entries(some)));
  const stranger = [...rows.keys()].find((name) => !schema.tables.some((table) => table.name === name));
  if (stranger !== undefined) throw new Error(`the descriptor has no table ${stranger}`);
  for (const { name, path, fields } of schema.tables) {
    const columns = fields.map((field) => field.name);
    writeTable(join(dir, path), columns, cellsOf(name, columns, rows.get(name) ?? []));
  }
  writeFileSync(join(dir, 'datapackage.json'), `${JSON.stringify(descriptor, null, 2)}\n`);
}
