import type { TableSchema } from '../schema.ts';
import { words } from './finding.ts';
import { nearestFinder } from './nearest.ts';
import type { Report } from './report.ts';
import { show } from './show.ts';

/** Column name → 0-based position, of the columns that the schema knows; the rest is reported. */
export function checkHeader(
  schema: TableSchema,
  header: readonly string[],
  report: Report,
): Map<string, number> {
  const known = new Set(schema.fields.map((field) => field.name));
  const near = nearestFinder(known);
  const columns = new Map<string, number>();
  header.forEach((name, index) => {
    const place = { file: schema.path, line: 1, column: show(name), cell: index + 1 };
    const first = columns.get(name);
    if (first !== undefined) {
      report.add('error', 'column.duplicate', place, duplicate(name, first + 1));
    } else if (known.has(name)) {
      columns.set(name, index);
    } else {
      report.add(
        'error',
        'column.unknown',
        place,
        unknown(name, schema.name, near(name.trim().toLowerCase())),
      );
    }
  });
  for (const { name } of schema.fields) {
    if (columns.has(name)) continue;
    report.add(
      'error',
      'column.missing',
      { file: schema.path, line: 1, column: name, cell: 0 },
      missing(name),
    );
  }
  return columns;
}

function duplicate(name: string, first: number) {
  return words(
    [`列 ${name} 重复，第 ${first} 列已有`, '只保留一列'],
    [`column ${name} stands twice, first as column ${first}`, 'keep one of them'],
  );
}

function unknown(name: string, table: string, near: string | null) {
  return words(
    [`${table} 没有“${show(name)}”这一列`, near ? `是否应为 ${near}` : '删除该列，或先在描述文件中定义'],
    [
      `${table} has no column “${show(name)}”`,
      near ? `did you mean ${near}?` : 'remove it, or define it in the descriptor first',
    ],
  );
}

function missing(name: string) {
  return words(
    [`缺少列 ${name}`, '在表头补上该列，没有内容可留空'],
    [`column ${name} is missing`, 'add it to the header; its cells may be blank where not required'],
  );
}
