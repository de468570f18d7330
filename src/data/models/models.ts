import type { Row } from '../csv.ts';
import type { Engine } from '../engine.ts';
import type { FlagId, StatusId } from '../progress/rules.ts';
import documentStatesSql from './document_states.sql?raw';
import judgedRowsSql from './judged_rows.sql?raw';
import keptVerdictsSql from './kept_verdicts.sql?raw';
import observationRowsSql from './observation_rows.sql?raw';
import targetRowsSql from './target_rows.sql?raw';
import verdictsSql from './verdicts.sql?raw';

/** A verdict: the columns of `progress` (docs/progress.md). Numbers are in the unit of the indicator. */
export interface Verdict {
  status: StatusId;
  side: 'up' | 'down' | 'none' | null;
  start_end: string | null;
  due_end: string | null;
  t0: number | null;
  t1: number | null;
  tn: number | null;
  b: number | null;
  v: number | null;
  x: number | null;
  x_period: string | null;
  x_status: string | null;
  x_document: string | null;
  claim: string | null;
  n: number;
  n_satisfied: number;
  p: number | null;
  e: number | null;
  r: number | null;
  difference: number | null;
  gap: number | null;
  required: number | null;
  actual: number | null;
  projection: number | null;
  cagr_actual: number | null;
  cagr_required: number | null;
  cagr_ratio: number | null;
  cagr_reason: string | null;
  release_on: string | null;
  months: number | null;
  rest: number | null;
  profile: string;
  /** Flags joined by `|`, possibly empty. */
  flags: string;
}

export interface TargetRow extends Verdict {
  id: string;
  role: 'goal' | 'requirement' | 'parameter';
  area: string;
  indicator: string;
  scope: string | null;
  document: string;
  locator: string;
  kind: string;
  comparator: string | null;
  word_zh: string | null;
  value: number | null;
  upper: number | null;
  range_role: string | null;
  value_stated: string | null;
  unit_stated: string | null;
  base_period: string | null;
  base_value: number | null;
  start: string | null;
  due: string | null;
  due_text: string | null;
  binding: 'binding' | 'expected' | null;
  force: string | null;
  stage: string | null;
  assess: string | null;
  lead: string | null;
  support: string | null;
  note: string | null;
  replaces: string | null;
  name_zh: string;
  name_en: string;
  short_zh: string | null;
  aliases: string | null;
  pinyin: string | null;
  theme: string;
  unit_zh: string | null;
  unit_en: string | null;
  decimals: number | null;
  natural_limit: number | null;
  scale: string | null;
  direction: 'up' | 'down' | 'none';
  measure: string;
  scope_zh: string | null;
  scope_en: string | null;
  /** `company`: the subset is one or more enterprises that the document names; never judged, never counted. */
  scope_kind: 'company' | null;
  document_state: 'in_force' | 'expired' | 'replaced';
  /** The due date has not passed at the as-of date, or there is none. */
  open_at: boolean;
  band: boolean;
  /** False for cities and provinces, which are context only, and for what is asked of named companies. */
  counted: boolean;
}

export interface ObservationRow {
  /** Place in the package. */
  ord: number;
  area: string;
  indicator: string;
  scope: string | null;
  period: string;
  basis: 'period' | 'ytd' | 'stock' | 'change';
  base_period: string | null;
  document: string;
  published_on: string | null;
  value: number | null;
  value_stated: string | null;
  unit_stated: string | null;
  yoy: number | null;
  claim: string | null;
  status: string | null;
  missing: string | null;
  symbol: string | null;
  flags: string | null;
  locator: string;
  publisher: string | null;
  reliability: 'A' | 'B' | null;
  standard: string | null;
  note: string | null;
  title_zh: string;
  title_en: string;
  first_day: string;
  last_day: string;
  y: number;
}

export interface JudgedRow {
  target: string;
  period: string;
  y: number;
  x: number;
  status: string | null;
  satisfied: boolean;
  derived: boolean;
}

/** Every target with its verdict, in the order of the package. Needs `judge` to have run. */
export const targetRows = (engine: Engine): Promise<TargetRow[]> => engine.query<TargetRow>(targetRowsSql);

/** One target with its verdict; null when there is none. Needs `judge` to have run. */
export const targetRow = async (engine: Engine, id: string): Promise<TargetRow | null> =>
  (await engine.query<TargetRow>(`SELECT * FROM (${targetRowsSql}) WHERE id = ?`, [id]))[0] ?? null;

/** Every observation with the title of its document. */
export const observationRows = (engine: Engine): Promise<ObservationRow[]> =>
  engine.query<ObservationRow>(observationRowsSql);

/** Every verdict as it can be given to another engine, in the order of the package. Needs `judge` to have run. */
export const keptVerdicts = (engine: Engine): Promise<Row[]> => engine.query(keptVerdictsSql);

/** The judged figures behind every verdict. Needs `judge` to have run. */
export const judgedRows = (engine: Engine): Promise<JudgedRow[]> => engine.query<JudgedRow>(judgedRowsSql);

/** State of every document at the as-of date: in_force, expired, replaced or unverified. */
export const documentStates = (engine: Engine): Promise<{ document: string; state: string }[]> =>
  engine.query(documentStatesSql);

/** A target of an area that is counted there; what a document asks of companies it names is only listed. */
export const isGoal = (row: Pick<TargetRow, 'role' | 'scope_kind'>): boolean =>
  row.role === 'goal' && row.scope_kind !== 'company';

/** The flags of a verdict as a list. */
export const flagsOf = (verdict: Pick<Verdict, 'flags'>): FlagId[] =>
  verdict.flags === '' ? [] : (verdict.flags.split('|') as FlagId[]);

/** The verdicts with the names behind their codes, for readers who write their own questions: one row per target. */
export const addVerdictsView = (engine: Engine): Promise<unknown> =>
  engine.query(`CREATE OR REPLACE VIEW verdicts AS ${verdictsSql}`);
