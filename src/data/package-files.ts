import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseDescriptor, type PackageSchema } from './schema.ts';

/** A folder that is no data package; the message says why, in Chinese and English. */
export class PackageError extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string) {
    super(`${zh} / ${en}`);
    this.zh = zh;
    this.en = en;
  }
}

/**
 * The schema of the package in a folder and the text of each CSV file that it names and the folder has.
 * Bytes that are not UTF-8 come out as U+FFFD, which the checker reports. Throws PackageError.
 */
export function readPackage(dir: string): { schema: PackageSchema; files: Map<string, string> } {
  const schema = readDescriptor(join(dir, 'datapackage.json'));
  if (!isDay(schema.asOf)) {
    throw new PackageError(
      `datapackage.json 中的 duibiao:as_of 应为日期（如 2026-11-21），不是“${schema.asOf}”`,
      `datapackage.json: duibiao:as_of must be a day such as 2026-11-21, not "${schema.asOf}"`,
    );
  }
  const files = new Map<string, string>();
  for (const { path } of schema.tables) {
    // As Frictionless has it: a package never reaches outside its folder.
    if (path === '' || /^[/\\~]|^[a-z]+:|(^|[/\\])\.\.([/\\]|$)/i.test(path)) {
      throw new PackageError(
        `datapackage.json 中的路径“${path}”无效`,
        `datapackage.json: the path “${path}” is not valid`,
      );
    }
    const file = join(dir, path);
    if (statSync(file, { throwIfNoEntry: false })?.isFile())
      files.set(path, new TextDecoder().decode(readFileSync(file)));
  }
  return { schema, files };
}

/** `YYYY-MM-DD` of a day that the calendar has. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && (new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false);

function readDescriptor(file: string): PackageSchema {
  if (!existsSync(file)) throw new PackageError(`找不到 ${file}`, `${file} not found`);
  try {
    return parseDescriptor(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PackageError(`${file} 无法读取：${reason}`, `${file} cannot be read: ${reason}`);
  }
}
