/** Tiny data packages for the tests: every column present, blank unless said. */

import type { Cell, Row, Rule, Tables } from './tables.ts';

/** A case that any implementation of docs/progress.md can be run on. */
export interface Case {
  name: string;
  tables: Tables;
  asOf: string;
  /** linear-1 unless said */
  rule?: Rule;
  /** the columns that are checked, per target */
  expect: Partial<Row>[];
  /** per column, how far a number may be off; 0.0005 unless said */
  tolerance?: Record<string, number>;
}

const TARGET =
  'id role area indicator scope document locator kind comparator word_zh value upper range_role ' +
  'value_stated unit_stated base_period base_value start due due_text binding force stage profile ' +
  'assess agg lead support duty_mode replaces note flags';
const OBSERVATION =
  'area indicator scope period basis base_period document published_on value value_stated ' +
  'unit_stated yoy claim status missing symbol flags locator publisher reliability standard note';
const DOCUMENT =
  'id title_zh title_en number issuer issued_on kind area covers_from covers_to status replaced_by ' +
  'url source_file';
const INDICATOR =
  'id name_zh name_en short_zh theme parent part_of_sum unit_zh unit_en decimals direction measure ' +
  'period_type price_basis release_lag natural_limit definition_zh definition_en standard scale ' +
  'aliases';

function row(columns: string, cells: Row): Row {
  const made: Row = {};
  for (const column of columns.split(' ')) made[column] = null;
  for (const [column, cell] of Object.entries(cells)) made[column] = cell;
  return made;
}

/** A goal of district D for indicator `i` in document `plan`. */
export function target(cells: Row): Row {
  const usual: Row = { id: 'T', role: 'goal', area: 'D', indicator: 'i', document: 'plan' };
  return row(TARGET, { ...usual, kind: 'reach', comparator: '=', ...cells });
}

export function observation(period: string, value: Cell, cells: Row = {}): Row {
  const usual: Row = { area: 'D', indicator: 'i', document: 'report', basis: 'period' };
  return row(OBSERVATION, { ...usual, period, value, ...cells });
}

/** A cumulative figure of the year, January to this month. */
export function ytd(year: number, month: number, value: Cell, cells: Row = {}): Row {
  const period = `${year}-01/${year}-${String(month).padStart(2, '0')}`;
  return observation(period, value, { basis: 'ytd', ...cells });
}

/** A change against the base period. */
export function against(base: string, period: string, value: Cell, cells: Row = {}): Row {
  return observation(period, value, { basis: 'change', base_period: base, ...cells });
}

export interface Parts {
  target: Row;
  observations?: Row[];
  indicator?: Row;
  document?: Row;
  breaks?: Row[];
  scales?: Row[];
  scopes?: Row[];
  plans?: Row[];
}

export function pack(parts: Parts): Tables {
  const plan: Row = { id: 'plan', kind: 'plan', area: 'D', status: 'in_force', ...parts.document };
  const report: Row = { id: 'report', kind: 'report', area: 'D', status: 'in_force' };
  const indicator: Row = { id: 'i', direction: 'up', measure: 'level', decimals: 1 };
  return {
    targets: [target(parts.target)],
    observations: parts.observations ?? [],
    documents: [row(DOCUMENT, plan), row(DOCUMENT, report)],
    indicators: [row(INDICATOR, { ...indicator, ...parts.indicator })],
    breaks: (parts.breaks ?? []).map((cells) => {
      return row('area indicator period kind text_zh text_en', { indicator: 'i', ...cells });
    }),
    scopes: (parts.scopes ?? []).map((cells) => row('id name_zh name_en kind', cells)),
    scales: (parts.scales ?? []).map((cells) => row('scale value level_zh level_en rank', cells)),
    task_plans: (parts.plans ?? []).map((cells) => {
      return row('target period value', { target: 'T', ...cells });
    }),
  };
}
