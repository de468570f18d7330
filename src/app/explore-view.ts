import type { ExploreColumn, ExploreTable } from '../data/explore/columns.ts';
import type { Measure, Question, Sort, TableId } from '../data/explore/question.ts';
import { isDay } from './view.ts';

/** How the rows found are shown: as they are, counted by groups, or crossed. */
export type Shape =
  | { kind: 'rows' }
  | { kind: 'groups'; by: readonly string[] }
  | { kind: 'pivot'; rows: string; columns: string };
export const chartForms = ['bar', 'line'] as const;
export type ChartForm = (typeof chartForms)[number];

/** All that the Explore page shows, as it stands in the address. */
export interface ExploreView extends Question {
  /** Columns shown, in order; null for those of the table itself. */
  columns: readonly string[] | null;
  shape: Shape;
  measure: Measure;
  chart: ChartForm | null;
  /** Page of the rows, from 1. */
  page: number;
  /** The row whose details are open: the values that name it. */
  row: readonly string[] | null;
  asOf: string | null;
  rule: string | null;
}

type Tables = Readonly<Record<TableId, ExploreTable>>;

const count: Measure = { of: 'count', column: null };
export const mostGroupedBy = 3;

/** A table as it is first shown. */
export const firstView = (table: TableId): ExploreView => ({
  table,
  // Goals are what the site is about; requirements and parameters come with a click.
  chosen: table === 'verdicts' || table === 'targets' ? { role: ['goal'] } : {},
  from: null,
  to: null,
  q: '',
  sorts: [],
  columns: null,
  shape: { kind: 'rows' },
  measure: count,
  chart: null,
  page: 1,
  row: null,
  asOf: null,
  rule: null,
});

/**
 * Another table, with the filters of this one that mean the same there: what is chosen of a facet that both have, years, words.
 * What tables call by one name is of the same codes, but for `status`, which is another thing in each.
 */
export function otherTable(view: ExploreView, table: TableId, tables: Tables): ExploreView {
  const first = firstView(table);
  const shared = Object.entries(view.chosen).filter(
    ([id]) => id !== 'status' && tables[table].columns.some((one) => one.facet && one.id === id),
  );
  const own = tables[view.table].columns.some(({ id }) => id === 'role') ? {} : first.chosen;
  const { q, from, to } = view;
  return { ...first, chosen: { ...own, ...Object.fromEntries(shared) }, q, from, to };
}

/** Any text but the signs that the address uses itself. */
const isValue = (text: string) => text !== '' && text.length <= 80 && !/[,~\p{Cc}\p{Cs}]/u.test(text);
const isYear = (text: string | null): text is string => text !== null && /^\d{4}$/.test(text);
/** Days that the page offers. */
export const [firstDay, lastDay] = ['2000-01-01', '2099-12-31'];
const isYearAsked = (day: string) => day >= firstDay && day <= lastDay;
const members = (text: string | null) => [...new Set((text ?? '').split(',').filter(isValue))];

/**
 * The view an address asks for; what no table, column or form is called is dropped. `tables` and `rules` are the closed
 * lists of what there is; codes are only held to the form of a code here.
 */
export function parseExplore(params: URLSearchParams, tables: Tables, rules: readonly string[]): ExploreView {
  const asked = params.get('table') ?? '';
  const table: TableId = Object.hasOwn(tables, asked) ? (asked as TableId) : 'verdicts';
  const { columns, row: naming } = tables[table];
  const byId = new Map(columns.map((one) => [one.id, one]));
  const those = (text: string | null, is: (column: ExploreColumn) => unknown = () => true) =>
    members(text).filter((id) => byId.has(id) && is(byId.get(id)!));
  const groups = (one: ExploreColumn) => one.facet ?? one.group;
  const view = firstView(table);
  const chosen: Record<string, readonly string[]> = {};
  for (const { id, facet } of columns) {
    const values = facet ? (params.has(id) ? members(params.get(id)) : (view.chosen[id] ?? [])) : [];
    if (values.length > 0) chosen[id] = values;
  }
  const [from, to] = [params.get('from'), params.get('to')];
  const page = Number(params.get('page') ?? 1);
  const row = params.get('row')?.split('~');
  const asOf = params.get('asof') ?? '';
  const rule = params.get('rule') ?? '';
  const shown = those(params.get('columns'));
  const shape = shapeOf(those(params.get('group'), groups), those(params.get('pivot'), groups));
  const chart = chartForms.find((form) => form === params.get('chart')) ?? null;
  // Cut between characters: half of one would not come back from the address.
  const q = [...(params.get('q') ?? '')].slice(0, 100).join('');
  return {
    ...view,
    chosen,
    from: isYear(from) ? from : null,
    to: isYear(to) ? to : null,
    q: q.trim() === '' ? '' : q,
    sorts: sortsOf(params.get('sort'), (id) => sortsBy(shape, id, byId)),
    columns: shown.length > 0 ? shown : null,
    shape,
    measure: shape.kind === 'rows' ? count : measureOf(params.get('measure'), byId),
    chart: shape.kind === 'rows' ? null : chart,
    page: Number.isInteger(page) && page > 0 && page < 1e7 ? page : 1,
    row: row && row.length === naming.length && row.some(Boolean) ? row : null,
    asOf: isDay(asOf) && isYearAsked(asOf) ? asOf : null,
    rule: rules.includes(rule) ? rule : null,
  };
}

/** Columns that groups have beside those they are made by: their rows, and the measure. */
const counted: ReadonlySet<string> = new Set(['n', 'm']);

/** Heads that a shape has: columns of the table; of groups their figures, too; of a cross table the codes of its columns. */
const sortsBy = (shape: Shape, id: string, byId: ReadonlyMap<string, unknown>): boolean =>
  shape.kind === 'pivot' ? isValue(id) : byId.has(id) || (shape.kind === 'groups' && counted.has(id));

function sortsOf(text: string | null, is: (id: string) => boolean): Sort[] {
  const sorts = members(text).map((one) => ({ id: one.replace(/^-/, ''), descending: one.startsWith('-') }));
  return sorts.filter(({ id }, i) => is(id) && sorts.findIndex((other) => other.id === id) === i);
}

function shapeOf(by: readonly string[], [rows, columns]: readonly string[]): Shape {
  if (rows !== undefined && columns !== undefined) return { kind: 'pivot', rows, columns };
  return by.length > 0 ? { kind: 'groups', by: by.slice(0, mostGroupedBy) } : { kind: 'rows' };
}

function measureOf(text: string | null, byId: ReadonlyMap<string, ExploreColumn>): Measure {
  const [of, column = ''] = (text ?? '').split(':');
  if (of !== 'sum' && of !== 'mean' && of !== 'min' && of !== 'max') return count;
  return byId.get(column)?.measure ? { of, column } : count;
}

/** The query string of a view, `''` for the page as it opens. Parts stand in a fixed order, so equal views have equal links. */
export function exploreQuery(view: ExploreView, tables: Tables): string {
  const params = new URLSearchParams();
  const put = (name: string, text: string | null | undefined) => text && params.set(name, text);
  const first = firstView(view.table);
  if (view.table !== 'verdicts') put('table', view.table);
  for (const { id } of tables[view.table].columns) {
    const [values, own] = [view.chosen[id] ?? [], first.chosen[id] ?? []];
    // An empty choice where the table opens with one has to be said.
    if (values.join() !== own.join()) params.set(id, values.join());
  }
  put('from', view.from);
  put('to', view.to);
  if (view.q.trim() !== '') put('q', view.q);
  put('sort', view.sorts.map(({ id, descending }) => (descending ? '-' : '') + id).join());
  put('columns', view.columns?.join());
  if (view.shape.kind === 'groups') put('group', view.shape.by.join());
  if (view.shape.kind === 'pivot') put('pivot', `${view.shape.rows},${view.shape.columns}`);
  if (view.shape.kind !== 'rows') {
    if (view.measure.column !== null) put('measure', `${view.measure.of}:${view.measure.column}`);
    put('chart', view.chart);
  }
  if (view.page > 1) put('page', String(view.page));
  put('row', view.row?.join('~'));
  put('asof', view.asOf);
  put('rule', view.rule);
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%7E', '~').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

/** Another question: from its first page, without the details of a row. */
export const asking = (view: ExploreView, change: Partial<ExploreView>): ExploreView => ({
  ...view,
  page: 1,
  row: null,
  ...change,
});

/** A value of a facet switched on or off. */
export function withValue(view: ExploreView, id: string, value: string): ExploreView {
  const before = view.chosen[id] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return withChosen(view, id, after);
}

/** Exactly these values of a facet. */
export function withChosen(view: ExploreView, id: string, values: readonly string[]): ExploreView {
  const others = Object.entries(view.chosen).filter(([facet]) => facet !== id);
  return asking(view, {
    chosen: Object.fromEntries(values.length > 0 ? [...others, [id, values]] : others),
  });
}

/** Sorts after a press on a head: up, down, not at all. `add` keeps the other columns. */
export function pressed(sorts: readonly Sort[], id: string, add: boolean): Sort[] {
  const own = sorts.find((sort) => sort.id === id);
  const next = own ? (own.descending ? [] : [{ id, descending: true }]) : [{ id, descending: false }];
  if (!add) return next;
  return own ? sorts.flatMap((sort) => (sort === own ? next : [sort])) : [...sorts, ...next];
}

/** True when the view asks for less than the whole table. */
export const isNarrow = ({ chosen, from, to, q }: Question): boolean =>
  Object.values(chosen).some((values) => values.length > 0) ||
  from !== null ||
  to !== null ||
  q.trim() !== '';
