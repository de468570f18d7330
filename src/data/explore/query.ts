import { columnOf, exploreTables, kindKey, type ExploreColumn } from './columns.ts';
import type { Measure, Question, TableId } from './question.ts';
import { rateSql, where, type Known, type Sql } from './where.ts';
import { codeSql } from './words.ts';

const dimensionTables = { theme: 'indicators', unit: 'indicators', area: 'documents' } as const;
const dimensionColumns = { theme: 'theme', unit: 'unit_zh', area: 'area' } as const;

/** How a column is written in SORT and GROUP BY, and the join that needs. */
function expression(
  of: TableId,
  { key, through }: ExploreColumn,
  with_: Known,
): { sql: string; join: string } {
  if (!through) return { sql: `o."${key}"`, join: '' };
  const table = dimensionTables[through];
  const sql = `${table}.${dimensionColumns[through]}`;
  return {
    sql: through === 'unit' ? `CASE WHEN ${rateSql(of, with_)} THEN '%' ELSE ${sql} END` : sql,
    join: ` LEFT JOIN ${table} ON ${table}.id = o."${key}"`,
  };
}

/**
 * A code as it is answered: enumerations as texts, because streamed results have only their numbers
 * (enum-texts.ts); saying so at once spares the engine a second question.
 */
const answered = (sql: string, name: string, { coded }: Known): string =>
  `${sql}${coded === undefined ? '' : '::VARCHAR'} AS ${name}`;

const joins = (table: TableId, columns: readonly ExploreColumn[], with_: Known): string =>
  [...new Set(columns.map((one) => expression(table, one, with_).join))].join('');

const known = (table: Question['table'], ids: readonly string[]): ExploreColumn[] =>
  ids.flatMap((id) => columnOf(table, id) ?? []);

/**
 * Rows in the order of the sorts and then of the package; null comes last. Columns are the keys of `columns` and those that
 * name the row, so that only what is shown is read. With a `page`, rows from `offset`, at most `limit`; if it
 * `counts`, each with `total`: how many rows fit. It stands in every row because a second question would cost a second way
 * to the worker.
 */
export function rowsSql(
  question: Question,
  columns: readonly string[],
  page: { limit: number; offset: number; counts: boolean } | null,
  with_: Known,
): Sql {
  const table = exploreTables[question.table];
  const keys = new Set([...table.row, ...known(question.table, columns).map(({ key }) => key)]);
  // The unit depends on what a value is, the word of a status on more.
  const kind = kindKey(question.table);
  if (kind && columns.includes('unit')) keys.add(kind);
  if (question.table === 'verdicts' && keys.has('status'))
    for (const key of ['kind', 'side', 'value', 'binding', 'force', 'scope_kind']) keys.add(key);
  const numbers = new Set(table.columns.filter(({ type }) => type === 'number').map(({ key }) => key));
  const condition = where(question, with_);
  const sorted = question.sorts.flatMap(({ id, descending }) => {
    const column = columnOf(question.table, id);
    return column ? [{ column, descending }] : [];
  });
  const order = sorted.map(
    ({ column, descending }) =>
      `${expression(question.table, column, with_).sql} ${descending ? 'DESC' : 'ASC'} NULLS LAST`,
  );
  // The engine keeps the order of the package by itself (preserve_insertion_order) and then stops at the last row of the page.
  const ordered = order.length > 0 ? ` ORDER BY ${[...order, 'o.rowid'].join(', ')}` : '';
  const read = [...keys].map((key) => {
    const words = with_.asCodes?.get(key);
    if (words) return codeSql(`o."${key}"`, words, `"${key}"`);
    return numbers.has(key) ? `o."${key}"` : answered(`o."${key}"`, `"${key}"`, with_);
  });
  const from = ` FROM ${table.from} o${joins(
    question.table,
    sorted.map(({ column }) => column),
    with_,
  )}${condition.sql}${ordered}`;
  const limit = page === null ? '' : ` LIMIT ${page.limit} OFFSET ${page.offset}`;
  if (!page?.counts) return { sql: `SELECT ${read.join(', ')}${from}${limit}`, params: condition.params };
  const total = `(SELECT count(*)::INTEGER FROM ${table.from} o${condition.sql}) AS total`;
  return {
    sql: `SELECT ${[...read, total].join(', ')}${from}${limit}`,
    params: [...condition.params, ...condition.params],
  };
}

/** Column `n`: how many rows fit. */
export function countSql(question: Question, with_: Known): Sql {
  const condition = where(question, with_);
  const { from } = exploreTables[question.table];
  return { sql: `SELECT count(*)::INTEGER AS n FROM ${from} o${condition.sql}`, params: condition.params };
}

/** Columns `value` (null: without one) and `n`: rows per value of a facet, under all other filters. */
export function facetSql(question: Question, facet: ExploreColumn, with_: Known): Sql {
  const condition = where(question, with_, facet.id);
  const { from } = exploreTables[question.table];
  const narrow = (by: string, more = '') =>
    `SELECT o."${facet.key}" AS code${more}, count(*)::INTEGER AS n FROM ${from} o${condition.sql} GROUP BY ${by}`;
  if (!facet.through)
    return {
      sql: `SELECT ${answered('code', 'value', with_)}, n FROM (${narrow('code')})`,
      params: condition.params,
    };
  const table = dimensionTables[facet.through];
  const value = `d.${dimensionColumns[facet.through]}`;
  const isUnit = facet.through === 'unit';
  // Counted by code first: the names are joined to a few hundred rows, not to all.
  const counted = isUnit
    ? narrow('code, rate', `, ${rateSql(question.table, with_)} AS rate`)
    : narrow('code');
  return {
    sql: `SELECT ${isUnit ? `CASE WHEN g.rate THEN '%' ELSE ${value} END` : value} AS value, sum(g.n)::INTEGER AS n FROM (${counted}) g LEFT JOIN ${table} d ON d.id = g.code GROUP BY 1`,
    params: condition.params,
  };
}

/** At most so many groups are read; a reader would not look through more. */
export const mostGroups = 5000;

/** A figure of a group under its name. `coded`: of a coded table it comes as the number of its text. */
interface GroupFigure {
  sql: string;
  name: string;
  coded?: true;
}

const functions = { count: 'count', sum: 'sum', mean: 'avg', min: 'min', max: 'max' } as const;

/**
 * The measure as `m`, with the least and greatest indicator and kind among the values it is made of, by which unlike figures
 * are told; of a sum also what tells figures that overlap (overlap.ts).
 */
function figuresOf({ table, measure }: { table: TableId; measure: Measure }): GroupFigure[] {
  const value = measure.column === null ? undefined : columnOf(table, measure.column);
  if (measure.of === 'count' || !value) return [];
  const held = `FILTER (o."${value.key}" IS NOT NULL)`;
  const ends = (key: string, name: string): GroupFigure[] => [
    { sql: `min(o."${key}") ${held}`, name: `first_${name}`, coded: true },
    { sql: `max(o."${key}") ${held}`, name: `last_${name}`, coded: true },
  ];
  const kind = kindKey(table);
  const alike = [...ends('indicator', 'indicator'), ...(kind ? ends(kind, 'kind') : [])];
  const figure = { sql: `${functions[measure.of]}(o."${value.key}")`, name: 'm' };
  return [figure, ...alike, ...(measure.of === 'sum' && value.at ? partsOf(value.at, held) : [])];
}

/** Of which areas, parts and periods the figures of a group are, and how many figures and how many places there are. */
function partsOf(at: string, held: string): GroupFigure[] {
  const listed = (key: string) => `array_to_string((list(DISTINCT o."${key}") ${held})::VARCHAR[], '|')`;
  return [
    { sql: listed('area'), name: 'areas' },
    { sql: listed(at), name: 'periods' },
    { sql: `(bool_or(o.scope IS NULL) ${held})::INTEGER`, name: 'whole' },
    { sql: `(count(DISTINCT o.scope) ${held})::INTEGER`, name: 'parts' },
    { sql: `(count(*) ${held})::INTEGER`, name: 'held' },
    { sql: `(count(DISTINCT (o.area, o.scope, o."${at}")) ${held})::INTEGER`, name: 'places' },
  ];
}

/** One row per group: `g0`, `g1` … the values grouped by, `n` rows, and the figures of the measure. */
export function groupsSql(question: Question, by: readonly string[], measure: Measure, with_: Known): Sql {
  const table = exploreTables[question.table];
  const columns = known(question.table, by);
  const condition = where(question, with_);
  const figures = figuresOf({ table: question.table, measure });
  const keys = columns.map((one, i) => `${expression(question.table, one, with_).sql} AS g${i}`);
  const places = columns.map((_, i) => `${i + 1}`).join(', ');
  const grouped = `SELECT ${[...keys, 'count(*)::INTEGER AS n', ...figures.map(({ sql, name }) => `${sql} AS ${name}`)].join(', ')} FROM ${table.from} o${joins(question.table, columns, with_)}${condition.sql}${
    places ? ` GROUP BY ${places} ORDER BY ${places}` : ''
  } LIMIT ${mostGroups + 1}`;
  if (with_.coded === undefined || columns.length === 0) return { sql: grouped, params: condition.params };
  // Grouped by code first, then named: numbers are quicker to compare than texts.
  const codes = [
    ...columns.map((_, i) => `g${i}`),
    ...figures.flatMap(({ name, coded }) => (coded ? [name] : [])),
  ];
  const named = codes.map((name) => answered(name, name, with_)).join(', ');
  return { sql: `SELECT * REPLACE (${named}) FROM (${grouped})`, params: condition.params };
}

/** All columns of the one row that these values name; null is a missing one. */
export function rowSql(table: Question['table'], values: readonly (string | null)[]): Sql {
  const { from, row } = exploreTables[table];
  const parts = row.map((key, i) => (values[i] ? `o."${key}" = ?` : `o."${key}" IS NULL`));
  return {
    sql: `SELECT o.* FROM ${from} o WHERE ${parts.join(' AND ')} LIMIT 1`,
    params: values.slice(0, row.length).filter((value) => value !== null && value !== ''),
  };
}
