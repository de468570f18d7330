import { readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { checkPackage } from '../src/data/check/check-package.ts';
import { formatFinding } from '../src/data/check/finding.ts';
import type { Row } from '../src/data/csv.ts';
import { createNodeEngine } from '../src/data/duckdb-node.ts';
import { PackageError, readPackage } from '../src/data/package-files.ts';
import { loadTables, typedTables, type Tables } from '../src/data/package.ts';
import { judge, type Question } from '../src/data/progress/judge.ts';
import { isRuleId, ruleIds, statusIds } from '../src/data/progress/rules.ts';
import { parseDescriptor, type PackageSchema } from '../src/data/schema.ts';
import { parsePeriod } from '../src/lib/period.ts';
import { readOptions } from './generate/options.ts';

/**
 * Judges any data package of this form, without the site:
 *
 *     node scripts/run.mjs progress --package DIR [--as-of YYYY-MM-DD] [--rule linear-1|pp-1|cagr-1] [--out FILE]
 *
 * CSV to standard output or FILE, counts per status to standard error. Answers 1 for a package with errors;
 * throws for options that make no sense, which ends with code 2.
 */
export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args, {
    package: { type: 'string' },
    'as-of': { type: 'string' },
    rule: { type: 'string' },
    out: { type: 'string' },
  });
  if (!options.package) throw new Error('--package DIR is needed');
  const rule = options.rule ?? 'linear-1';
  if (!isRuleId(rule)) throw new Error(`--rule is one of ${ruleIds.join(', ')}, not "${rule}"`);
  const stated = options['as-of'];
  if (stated !== undefined) requireDay('--as-of', stated);

  const { schema, files } = readFolder(options.package);
  const asOf = stated ?? schema.asOf;
  if (stated === undefined) requireDay(`duibiao:as_of of ${options.package}/datapackage.json`, asOf);

  const findings = checkPackage(schema, files);
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length > 0) {
    for (const finding of findings) console.error(`${finding.level} ${formatFinding(finding, 'en')}`);
    console.error(`progress: the package has ${errors.length} errors and is not judged`);
    return 1;
  }
  const judged = judgedTables(schema);
  const verdicts = await verdictsOf(judged, typedTables(judged, files), { asOf, rule });
  write(verdicts, options.out);
  summarise(verdicts, { asOf, rule });
  return 0;
}

function requireDay(what: string, text: string): void {
  if (parsePeriod(text)?.grain === 'day') return;
  throw new Error(`${what} is a day of the calendar written YYYY-MM-DD, not "${text}"`);
}

function readFolder(dir: string): ReturnType<typeof readPackage> {
  try {
    return readPackage(dir);
  } catch (error) {
    throw error instanceof PackageError ? new Error(error.en, { cause: error }) : error;
  }
}

const ownDescriptor = new URL('../public/data/datapackage.json', import.meta.url);

/**
 * The tables of the method, each from the file where the package has it. A package may leave out columns and
 * tables it has nothing for; those of internal builds are left out of every published one.
 */
function judgedTables(schema: PackageSchema): PackageSchema {
  const paths = new Map(schema.tables.map(({ name, path }) => [name, path]));
  for (const name of ['targets', 'indicators', 'documents', 'observations']) {
    if (!paths.has(name)) throw new Error(`the package has no table ${name}`);
  }
  const own = parseDescriptor(JSON.parse(readFileSync(ownDescriptor, 'utf8')));
  return { ...schema, tables: own.tables.map((table) => ({ ...table, path: paths.get(table.name) ?? '' })) };
}

interface Verdicts {
  columns: string[];
  rows: Row[];
}

async function verdictsOf(schema: PackageSchema, tables: Tables, question: Question): Promise<Verdicts> {
  const engine = await createNodeEngine();
  try {
    await loadTables(engine, schema, tables);
    await judge(engine, question);
    // Asked for apart from the rows: a package without targets still has a header.
    const described = await engine.query<{ column_name: string }>('DESCRIBE progress');
    const rows = await engine.query('FROM progress');
    return { columns: described.map(({ column_name }) => column_name), rows };
  } finally {
    await engine.close();
  }
}

function write({ columns, rows }: Verdicts, file: string | undefined): void {
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name]))];
  const csv = `${Papa.unparse(lines, { newline: '\n' })}\n`;
  if (file === undefined) {
    // A reader that has seen enough (`| head`) is no fault.
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
    process.stdout.write(csv);
    return;
  }
  try {
    writeFileSync(file, csv);
  } catch (error) {
    throw new Error(`${file} cannot be written: ${(error as NodeJS.ErrnoException).code}`, { cause: error });
  }
}

function summarise({ rows }: Verdicts, { asOf, rule }: Question): void {
  console.error(`${rows.length} targets judged by ${rule} as of ${asOf}`);
  for (const status of statusIds) {
    const count = rows.filter((row) => row['status'] === status).length;
    if (count > 0) console.error(`${String(count).padStart(8)}  ${status}`);
  }
}
