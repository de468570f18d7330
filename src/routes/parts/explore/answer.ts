import type { ExploreView } from '@app/explore-view.ts';
import type { ExploreWords } from '@app/explore-words.ts';
import type { Row } from '@data/csv.ts';
import type { QueryOptions } from '@data/engine.ts';
import { columnOf, exploreTables, facetsOf, type ExploreColumn } from '@data/explore/columns.ts';
import { blank } from '@data/explore/question.ts';
import type { ExploreSource } from '@data/explore/source.ts';
import type { Lang } from '@lib/number.ts';
import type { DataColumn } from '@ui/data-column.ts';
import { cellsOf, type Cell, type Naming } from './cells.ts';
import { facetView, type FacetView } from './facet-view.ts';
import { shaped } from './shaped.ts';
import type { Shaped } from './shaped-table.ts';
import { statusMarks } from './status-marks.ts';

/** What a view shows: a page of rows, or all groups. */
export interface Answer {
  view: ExploreView;
  /** Rows that fit, on all pages. */
  total: number;
  columns: readonly DataColumn[];
  cells: readonly (readonly Cell[])[];
  /** The rows behind the cells; null for groups. */
  rows: readonly Row[] | null;
  shaped: Shaped | null;
  /** There are more groups than are listed. */
  cut: boolean;
}

export const pageRows = 50;

/** The columns of the rows of a view, in order. */
export function columnsOf({ table, columns }: Pick<ExploreView, 'table' | 'columns'>): ExploreColumn[] {
  if (columns !== null) return columns.flatMap((id) => columnOf(table, id) ?? []);
  return exploreTables[table].columns.filter(({ more }) => !more);
}

const known = new Map<string, readonly DataColumn[]>();

/** Columns as the table shows them. The same columns are the same array: a table that gets them again leaves its cells alone. */
export function shownColumns(columns: readonly ExploreColumn[], lang: Lang): readonly DataColumn[] {
  const shown = columns.map((column) => ({
    id: column.id,
    title: column[lang],
    numeric: column.type === 'number' || column.type === 'integer',
    width: widthOf(column),
    ...(column.words === 'status' && { marks: statusMarks(lang) }),
  }));
  const key = columns.map((column) => `${column.id} ${column[lang]}`).join();
  if (!known.has(key)) known.set(key, shown);
  return known.get(key)!;
}

function widthOf({ type, names, through, words, facet }: ExploreColumn): NonNullable<DataColumn['width']> {
  if (type !== 'text') return 'narrow';
  // Its words are the longest, and have marks.
  if (words === 'status') return 'large';
  if (names === 'area' || through === 'unit') return 'short';
  if (names === 'theme' || names === 'scope' || words) return 'medium';
  return names || !facet ? 'wide' : 'medium';
}

/** Rows and their number come together, and are painted together. A page beyond the last one is the last one. */
export async function answer(
  source: ExploreSource,
  view: ExploreView,
  lang: Lang,
  options: QueryOptions = {},
  limit = pageRows,
): Promise<Answer> {
  const naming: Naming = { dimensions: source.dimensions, lang };
  if (view.shape.kind !== 'rows') {
    const by = view.shape.kind === 'groups' ? view.shape.by : [view.shape.rows, view.shape.columns];
    const [{ groups, cut }, total] = await Promise.all([
      source.groups(view, by, view.measure, options),
      source.count(view, options),
    ]);
    const table = shaped(view, groups, naming)!;
    return { view, total, columns: table.columns, cells: table.cells, rows: null, shaped: table, cut };
  }
  const columns = columnsOf(view);
  const keys = columns.map(({ id }) => id);
  const { rows, total } = await source.rows(view, keys, { limit, offset: (view.page - 1) * limit }, options);
  const last = Math.max(1, Math.ceil(total / limit));
  // An old link may name a page that is no more.
  if (view.page > last) return answer(source, { ...view, page: last }, lang, options, limit);
  const cells = rows.map(cellsOf(columns, naming));
  return { view, total, columns: shownColumns(columns, lang), cells, rows, shaped: null, cut: false };
}

/**
 * The facets of a table one by one, as they are counted. A column without a single value has nothing to choose and is left
 * out, unless it is among `kept`, which grows by every facet that had one: no box goes away because of a filter.
 */
export async function* facets(
  source: ExploreSource,
  view: ExploreView,
  lang: Lang,
  options: QueryOptions = {},
  kept = new Set<string>(),
): AsyncGenerator<FacetView> {
  for (const column of facetsOf(view.table)) {
    const counts = await source.facet(view, column, options);
    if (counts.some(({ value }) => value !== blank) || view.chosen[column.id]) kept.add(column.id);
    if (!kept.has(column.id)) continue;
    yield facetView(column, counts, view.chosen[column.id] ?? [], { dimensions: source.dimensions, lang });
  }
}

/** The facets of each table that ever had a value. */
export class KeptFacets {
  private readonly byTable = new Map<string, Set<string>>();

  of(table: string): Set<string> {
    const known = this.byTable.get(table) ?? new Set<string>();
    this.byTable.set(table, known);
    return known;
  }
}

/** What the answer holds, in a sentence of `words`. */
export function saidOf({ view, total, cells, rows }: Answer, words: ExploreWords): string {
  if (rows === null) return words.groupsOf(cells.length, total);
  if (rows.length === 0) return words.all(total);
  const from = (view.page - 1) * pageRows + 1;
  return words.range(from, from + rows.length - 1, total);
}

/** Years for the range of a table, in order. */
export const yearsOf = (periods: readonly string[]): string[] =>
  [...new Set(periods.map((period) => period.slice(0, 4)))].sort();

/** The values that name a row, as the address has them. */
export const namingOf = (view: ExploreView, row: Row): string[] =>
  exploreTables[view.table].row.map((key) => String(row[key] ?? ''));
