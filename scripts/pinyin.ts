import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { parseCsv, type RawTable } from '../src/data/csv.ts';
import { PackageError, readPackage } from '../src/data/package-files.ts';
import { searchWords } from '../src/data/pinyin.ts';
import { readOptions } from './generate/options.ts';

export { searchWords };

/**
 * Fills the column `pinyin` of indicators.csv, by which the site's search finds Chinese names:
 *
 *     node scripts/run.mjs pinyin [--package DIR] [--check]
 *
 * Nothing else in the file changes. `--check` writes nothing and answers 1 when the column is out of date.
 */
export function main(args: readonly string[]): number {
  const options = readOptions(args, {
    package: { type: 'string', default: 'public/data' },
    check: { type: 'boolean', default: false },
  });
  const { file, text } = indicatorsOf(options.package);
  const table = parseCsv(text);
  const changed = fill(table, file);
  if (options.check) {
    for (const { line, id, now } of changed)
      console.error(`${file}:${line}: pinyin of ${id} should be “${now}”`);
    if (changed.length > 0) console.error('run: node scripts/run.mjs pinyin');
    return changed.length > 0 ? 1 : 0;
  }
  if (changed.length > 0) {
    const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    writeFileSync(file, `${bom}${Papa.unparse([table.header, ...table.rows], { newline: '\n' })}\n`);
  }
  console.error(`${file}: ${changed.length} of ${table.rows.length} indicators changed`);
  return 0;
}

function indicatorsOf(dir: string): { file: string; text: string } {
  try {
    const { schema, files } = readPackage(dir);
    const path = schema.tables.find(({ name }) => name === 'indicators')?.path ?? '';
    if (!files.has(path)) throw new Error(`${dir} has no indicators.csv`);
    const file = join(dir, path);
    // Read as bytes are: a mark at the start of the file is kept.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
    return { file, text };
  } catch (error) {
    if (error instanceof PackageError) throw new Error(error.en, { cause: error });
    if (error instanceof TypeError) throw new Error(`${dir}: indicators.csv is not UTF-8`, { cause: error });
    throw error;
  }
}

interface Change {
  line: number;
  id: string;
  now: string;
}

/** Puts the words into the rows and tells which were others before. */
function fill({ header, rows, lines, faults }: RawTable, file: string): Change[] {
  const fault = faults[0];
  if (fault) throw new Error(`${file}:${fault.line}: ${fault.message}`);
  const column = (name: string) => {
    const index = header.indexOf(name);
    if (index < 0) throw new Error(`${file} has no column ${name}`);
    return index;
  };
  const [id, name, short, target] = [column('id'), column('name_zh'), column('short_zh'), column('pinyin')];
  return rows.flatMap((cells, i) => {
    const line = lines[i] ?? 0;
    if (cells.length !== header.length) {
      throw new Error(`${file}:${line}: ${cells.length} cells, the header has ${header.length}`);
    }
    const now = searchWords(cells[name] ?? '', cells[short] ?? '');
    if (cells[target] === now) return [];
    cells[target] = now;
    return [{ line, id: cells[id] ?? '', now }];
  });
}
