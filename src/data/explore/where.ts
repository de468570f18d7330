import { codedType } from '../coded.ts';
import type { Param } from '../engine.ts';
import {
  columnOf,
  exploreTables,
  kindKey,
  rateKinds,
  type ExploreColumn,
  type ExploreTable,
} from './columns.ts';
import { dimensionOfKey, folded, searchText, type Dimensions } from './dimensions.ts';
import { blank, type Question, type TableId } from './question.ts';
import type { ColumnWords } from './words.ts';

/** A piece of SQL with its parameters. Identifiers come from columns.ts, everything else is a parameter. */
export interface Sql {
  sql: string;
  params: Param[];
}

/** What the builder has to know beside the question. */
export interface Known {
  dimensions: Dimensions;
  /** Distinct values of the range column of the table, for comparing years without looking into texts. */
  periods: readonly string[];
  /** Table whose codes are enumerations (coded.ts): comparing with their own kind spares the engine the texts. */
  coded?: string | undefined;
  /** Columns that `rowsSql` answers as the codes of their enumerations, for who knows the words (words.ts). */
  asCodes?: ColumnWords;
}

/**
 * The condition of a question over the relation `o`: columns compared with literals only, so that the engine can skip
 * what does not match. Conditions on themes, units and names are turned into lists of codes here. `except`: a facet
 * whose own choice does not count, as for its counts.
 */
export function where(question: Question, known: Known, except?: string): Sql {
  const table = exploreTables[question.table];
  const parts: Sql[] = [];
  for (const [id, values] of Object.entries(question.chosen)) {
    const column = columnOf(question.table, id);
    if (column?.facet && id !== except && values.length > 0)
      parts.push(chosenSql(question.table, column, values, known));
  }
  if (question.from !== null || question.to !== null) parts.push(rangeSql(table, question, known));
  for (const word of folded(question.q).split(/\s+/).filter(Boolean)) parts.push(wordSql(table, word, known));
  if (parts.length === 0) return { sql: '', params: [] };
  return {
    sql: ` WHERE ${parts.map(({ sql }) => sql).join(' AND ')}`,
    params: parts.flatMap(({ params }) => params),
  };
}

const never: Sql = { sql: 'FALSE', params: [] };

function within({ coded }: Known, key: string, values: readonly string[], orNull = false): Sql {
  // A value that the enumeration does not have fits no row.
  const place = coded === undefined ? '?' : `TRY_CAST(? AS ${codedType(coded, key)})`;
  const list = values.length > 0 ? `o."${key}" IN (${values.map(() => place).join(', ')})` : '';
  const parts = [list, orNull ? `o."${key}" IS NULL` : ''].filter(Boolean);
  return parts.length === 0 ? never : { sql: `(${parts.join(' OR ')})`, params: [...values] };
}

/** Whether a row's figure is a change or a growth rate, which are in per cent. Of closed words alone. */
export function rateSql(table: TableId, { coded }: Known): string {
  const kind = kindKey(table);
  if (kind === null) return 'FALSE';
  const words = rateKinds.map((one) =>
    coded === undefined ? `'${one}'` : `TRY_CAST('${one}' AS ${codedType(coded, kind)})`,
  );
  return `coalesce(o."${kind}" IN (${words.join(', ')}), FALSE)`;
}

/** A unit is that of the indicator, but per cent for changes and rates. */
function unitSql(table: TableId, values: readonly string[], known: Known): Sql {
  const codes = [...known.dimensions.indicator.values()].filter(({ unit }) => values.includes(unit ?? blank));
  const { sql, params } = within(
    known,
    'indicator',
    codes.map(({ code }) => code),
  );
  const isRate = rateSql(table, known);
  return { sql: values.includes('%') ? `(${isRate} OR ${sql})` : `(NOT ${isRate} AND ${sql})`, params };
}

function chosenSql(
  table: TableId,
  { key, through }: ExploreColumn,
  values: readonly string[],
  known: Known,
): Sql {
  if (through === 'unit') return unitSql(table, values, known);
  if (!through)
    return within(
      known,
      key,
      values.filter((value) => value !== blank),
      values.includes(blank),
    );
  const wanted = new Set(values);
  const dimension = dimensionOfKey(key);
  const codes = dimension === null ? [] : [...known.dimensions[dimension].values()];
  return within(
    known,
    key,
    codes.filter((one) => wanted.has(one[through] ?? blank)).map(({ code }) => code),
  );
}

function rangeSql({ range }: ExploreTable, { from, to }: Question, known: Known): Sql {
  const inside = (period: string) =>
    (from === null || period.slice(0, 4) >= from) && (to === null || period.slice(0, 4) <= to);
  return within(known, range, known.periods.filter(inside));
}

function wordSql({ search }: ExploreTable, word: string, known: Known): Sql {
  const parts = search.names.flatMap(([key, dimension]) => {
    const codes = [...known.dimensions[dimension].values()].filter((one) => searchText(one).includes(word));
    return codes.length > 0
      ? [
          within(
            known,
            key,
            codes.map(({ code }) => code),
          ),
        ]
      : [];
  });
  for (const text of search.texts)
    parts.push({ sql: `contains(lower(coalesce(o."${text}", '')), ?)`, params: [word] });
  if (parts.length === 0) return never;
  return {
    sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`,
    params: parts.flatMap(({ params }) => params),
  };
}
