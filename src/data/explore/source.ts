import type { Batch } from '../../lib/batch.ts';
import { codedType } from '../coded.ts';
import type { Row } from '../csv.ts';
import type { Engine, QueryOptions } from '../engine.ts';
import keptVerdictsSql from '../models/kept_verdicts.sql?raw';
import { targetRow, type TargetRow } from '../models/models.ts';
import { columnOf, exploreTables, isRate, type ExploreColumn } from './columns.ts';
import { dimensionsOf, type Dimensions, type NamedCode } from './dimensions.ts';
import namesSql from './explore_names.sql?raw';
import verdictsSql from './explore_verdicts.sql?raw';
import { isAboutIndicators, neededIndicators } from './needed.ts';
import { overlaps, type Parts } from './overlap.ts';
import { countSql, facetSql, groupsSql, mostGroups, rowSql, rowsSql } from './query.ts';
import { blank, tableIds, type Measure, type Question, type TableId } from './question.ts';
import type { Known, Sql } from './where.ts';
import { withWords, wordsOf } from './words.ts';

/** A group of rows: the values grouped by, how many rows, and the measure where its values are alike. */
export interface Group {
  values: (string | null)[];
  n: number;
  /** Null where no row has a value, and where the values are not alike (`mixed`). */
  m: number | null;
  /**
   * `kinds`: values of several indicators, bases or kinds of target; `sum`: shares, rates or levels, which do not add up;
   * `overlap`: amounts that overlap.
   */
  mixed: 'kinds' | 'sum' | 'overlap' | null;
  /** What `m` is of: one indicator, in one basis or kind. Null without a measure or value. */
  of: FigureOf | null;
}

export interface FigureOf {
  indicator: string;
  /** Basis of observations, kind of targets. */
  kind: string | null;
}

/** How a document is cited, beside its title. Not among the names of the page, which only files ask for this. */
export interface CitedDocument {
  id: string;
  number: string | null;
  issuer: string | null;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  issued_on: string | null;
  url: string | null;
}

export interface FacetCount {
  /** `-` for rows without a value. */
  value: string;
  n: number;
}

/**
 * The questions that Explore asks. One object per engine. Every answer is of plain rows; each call may be given up by
 * its signal, and then rejects with an AbortError.
 */
export interface ExploreSource {
  readonly dimensions: Dimensions;
  /** Distinct periods of the range of a table, in order. */
  periods(table: TableId): readonly string[];
  /** Sees to it that the data this question needs are in the engine; answers whether all of them came. */
  ensure(question: Question, signal?: AbortSignal): Promise<boolean>;
  /** A page of rows, and how many there are on all pages. */
  rows(
    question: Question,
    columns: readonly string[],
    page: { limit: number; offset: number },
    options?: QueryOptions,
  ): Promise<{ rows: Row[]; total: number }>;
  /** All of them, as they come. */
  stream(question: Question, columns: readonly string[], options?: QueryOptions): AsyncIterable<Batch>;
  count(question: Question, options?: QueryOptions): Promise<number>;
  /** Rows per value under all other filters; where data come by need, those of indicators are of the whole package. */
  facet(question: Question, facet: ExploreColumn, options?: QueryOptions): Promise<FacetCount[]>;
  /** `cut`: there are more groups than are read. */
  groups(
    question: Question,
    by: readonly string[],
    measure: Measure,
    options?: QueryOptions,
  ): Promise<{ groups: Group[]; cut: boolean }>;
  /** The row that these values name (`row` of its table), null when there is none. */
  row(table: TableId, values: readonly (string | null)[], options?: QueryOptions): Promise<Row | null>;
  /** Every document, in the order of the package. */
  documents(): Promise<CitedDocument[]>;
  /** A target with the verdict that its status rests on; null when there is none. */
  verdict(id: string): Promise<TargetRow | null>;
}

/** Kept after every judging: the verdicts that Explore shows are those of the last question. */
export async function keepVerdicts(engine: Engine): Promise<void> {
  await engine.query(`CREATE OR REPLACE TABLE kept_verdicts AS ${keptVerdictsSql}`);
  await joinVerdicts(engine);
}

/** The same of verdicts that were taken over (../progress/kept.ts). */
export async function joinVerdicts(engine: Engine): Promise<void> {
  await engine.query(`CREATE OR REPLACE TABLE explore_verdicts AS ${verdictsSql}; DROP TABLE kept_verdicts`);
}

/** What a large package, whose observations are coded and come by need, asks of its source. */
export interface ByNeed {
  /**
   * Brings the observations of these indicators (null: of all) into the engine; awaited before every question. Answers
   * whether all of them are there.
   */
  ensure: (indicators: readonly string[] | null, signal?: AbortSignal) => Promise<boolean>;
  /** Observations per indicator, in the whole package. */
  counts: ReadonlyMap<string, number>;
}

/**
 * Explore over an engine whose package is loaded; before verdicts are asked for it must be judged and `keepVerdicts` must
 * have run. Without `byNeed` all observations are there. `areaWords`: by what else the text filter finds an area, by code.
 */
export async function createExploreSource(
  engine: Engine,
  byNeed?: ByNeed,
  areaWords: Readonly<Record<string, string>> = {},
): Promise<ExploreSource> {
  const periods: Record<TableId, string[]> = { verdicts: [], targets: [], observations: [], tasks: [] };
  const all = tableIds.map((table) => periodsSql(table, byNeed !== undefined)).join(' UNION ALL ');
  const codes = await engine.query<NamedCode>(namesSql);
  const dimensions = dimensionsOf(
    codes.map((one) => (one.dimension === 'area' ? { ...one, search: areaWords[one.code] ?? '' } : one)),
  );
  for (const { id, p } of await engine.query<{ id: TableId; p: string }>(all)) periods[id].push(p);
  for (const id of tableIds) periods[id].sort();
  const known = ({ table }: Question): Known => ({
    dimensions,
    periods: periods[table],
    coded: byNeed && table === 'observations' ? table : undefined,
  });
  const ensure = async (question: Question, signal?: AbortSignal): Promise<boolean> =>
    byNeed?.ensure(neededIndicators(question, dimensions), signal) ?? true;
  const ask = async <T>(question: Question, { sql, params }: Sql, options?: QueryOptions): Promise<T[]> => {
    await ensure(question, options?.signal);
    return engine.query<T>(sql, params, options);
  };
  /** How many rows fit, where nothing but indicators is chosen: the catalogue says it, and no row has to be looked at. */
  const counted = async (question: Question, signal?: AbortSignal): Promise<number | null> => {
    if (!byNeed || !isAboutIndicators(question) || !(await ensure(question, signal))) return null;
    const indicators = neededIndicators(question, dimensions) ?? [...byNeed.counts.keys()];
    return indicators.reduce((sum, id) => sum + (byNeed.counts.get(id) ?? 0), 0);
  };

  const count = async (question: Question, options?: QueryOptions): Promise<number> =>
    (await counted(question, options?.signal)) ??
    (await ask<{ n: number }>(question, countSql(question, known(question)), options))[0]?.n ??
    0;

  return {
    dimensions,
    periods: (table) => periods[table],
    ensure,
    rows: async (question, columns, page, options) => {
      const before = await counted(question, options?.signal);
      const sql = rowsSql(question, columns, { ...page, counts: before === null }, known(question));
      const found = await ask<Row>(question, sql, options);
      if (before !== null) return { rows: found, total: before };
      if (found.length === 0 && page.offset > 0) return { rows: [], total: await count(question, options) };
      const rows = found.map(({ total: _, ...row }) => row);
      return { rows, total: Number(found[0]?.['total'] ?? 0) };
    },
    stream: async function* (question, columns, options) {
      const all = known(question);
      // Codes go through the engine and to the page in a tenth of the time of the texts that they stand for.
      const words = all.coded === undefined ? null : await wordsOf(engine, all.coded);
      await ensure(question, options?.signal);
      const { sql, params } = rowsSql(question, columns, null, words ? { ...all, asCodes: words } : all);
      for await (const batch of engine.stream(sql, params, options))
        yield words ? withWords(batch, words) : batch;
    },
    count,
    facet: async (question, facet, options) => {
      // Under the other filters they would be counts of what happens to be loaded.
      if (byNeed && question.table === 'observations' && facet.key === 'indicator')
        return countsBy(facet, byNeed.counts, dimensions);
      const rows = await ask<{ value: string | null; n: number }>(
        question,
        facetSql(question, facet, known(question)),
        options,
      );
      return rows.map(({ value, n }) => ({ value: value ?? blank, n }));
    },
    groups: async (question, by, measure, options) => {
      const rows = await ask<Record<string, string | number | null>>(
        question,
        groupsSql(question, by, measure, known(question)),
        options,
      );
      const groups = rows
        .slice(0, mostGroups)
        .map((row) => groupOf(row, question.table, by, measure, dimensions));
      return { groups, cut: rows.length > mostGroups };
    },
    row: async (table, values, options) =>
      (await engine.query<Row>(...spread(rowSql(table, values)), options))[0] ?? null,
    documents: () =>
      engine.query('SELECT id, number, issuer, issued_on::VARCHAR AS issued_on, url FROM documents'),
    verdict: (id) => targetRow(engine, id),
  };
}

/**
 * Columns `id` and `p`: the periods of a table. Verdicts have those of the targets; before the first judging there are no
 * others to ask.
 */
function periodsSql(table: TableId, coded: boolean): string {
  if (coded && table === 'observations')
    return `SELECT '${table}' AS id, unnest(enum_range(NULL::${codedType(table, 'period')}))::VARCHAR AS p`;
  const { from, range } = exploreTables[table === 'verdicts' ? 'targets' : table];
  return `SELECT DISTINCT '${table}' AS id, o."${range}" AS p FROM ${from} o WHERE o."${range}" IS NOT NULL`;
}

function countsBy(
  { through }: ExploreColumn,
  counts: ReadonlyMap<string, number>,
  { indicator }: Dimensions,
): FacetCount[] {
  const sums = new Map<string, number>();
  for (const [code, n] of counts) {
    const value = through ? (indicator.get(code)?.[through] ?? blank) : code;
    sums.set(value, (sums.get(value) ?? 0) + n);
  }
  return [...sums].map(([value, n]) => ({ value, n }));
}

const spread = ({ sql, params }: Sql) => [sql, params] as const;

function groupOf(
  row: Record<string, string | number | null>,
  table: TableId,
  by: readonly string[],
  measure: Measure,
  dimensions: Dimensions,
): Group {
  const values = by.map((_, i) => (row[`g${i}`] ?? null) as string | null);
  const n = Number(row['n']);
  const m = (row['m'] ?? null) as number | null;
  const column = measure.column === null ? undefined : columnOf(table, measure.column);
  if (measure.of === 'count' || !column) return { values, n, m: n, mixed: null, of: null };
  if (m === null) return { values, n, m, mixed: null, of: null };
  const blank = (mixed: Group['mixed']): Group => ({ values, n, m: null, mixed, of: null });
  if (row['first_indicator'] !== row['last_indicator'] || row['first_kind'] !== row['last_kind'])
    return blank('kinds');
  const of = {
    indicator: String(row['first_indicator']),
    kind: (row['first_kind'] ?? null) as string | null,
  };
  if (measure.of === 'sum') {
    const type = dimensions.indicator.get(of.indicator)?.measure;
    const adds = column.measure === 'own' && (type === 'amount' || type === 'count') && !isRate(of.kind);
    if (!adds) return blank('sum');
    if (overlaps(partsOf(row, table, of), (area) => dimensions.area.get(area)?.area ?? null))
      return blank('overlap');
  }
  return { values, n, m, mixed: null, of };
}

const listed = (text: unknown): string[] => (typeof text === 'string' && text !== '' ? text.split('|') : []);

const partsOf = (row: Record<string, string | number | null>, table: TableId, { kind }: FigureOf): Parts => ({
  table,
  kind,
  areas: listed(row['areas']),
  periods: listed(row['periods']),
  whole: row['whole'] === 1,
  parts: Number(row['parts']),
  held: Number(row['held']),
  places: Number(row['places']),
});
