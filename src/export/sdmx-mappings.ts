import type { ExportColumn } from './table.ts';

/**
 * `code`: an id of the package, spelled as SDMX allows; `comparator`: a sign, spelled so; `period` and `frequency` are made
 * of a period; `list`: joined by `|`.
 */
export type ComponentKind = 'code' | 'comparator' | 'plain' | 'period' | 'frequency' | 'list' | 'obsStatus';

/** A component of a structure: its id in SDMX, the column it is made of, and what stands where a key part is blank. */
export interface Component {
  id: string;
  column: string;
  kind: ComponentKind;
  blank?: '_T' | '_Z';
}

export interface SdmxMapping {
  /** `AGENCY:ID(VERSION)` of the data structure. */
  structure: string;
  /** All needed: together they identify a row. */
  dimensions: readonly Component[];
  /** Measures, then attributes; those whose column a table lacks are left out. */
  values: readonly Component[];
}

const one = (id: string, column: string, kind: ComponentKind = 'plain'): Component => ({ id, column, kind });
const upper = (columns: string): Component[] =>
  columns.split(' ').map((column) => one(column.toUpperCase(), column));

/** A published result; concepts as in the cross-domain concepts of SDMX where there is one. */
const observations: SdmxMapping = {
  structure: 'DUIBIAO:OBSERVATIONS(1.0.0)',
  dimensions: [
    one('FREQ', 'period', 'frequency'),
    one('REF_AREA', 'area', 'code'),
    one('INDICATOR', 'indicator', 'code'),
    { ...one('SUBSET', 'scope', 'code'), blank: '_T' },
    one('BASIS', 'basis', 'code'),
    { ...one('BASE_PER', 'base_period', 'period'), blank: '_Z' },
    one('SOURCE_DOC', 'document', 'code'),
    { ...one('PUB_DATE', 'published_on'), blank: '_Z' },
    one('TIME_PERIOD', 'period', 'period'),
  ],
  values: [
    one('OBS_VALUE', 'value'),
    one('GROWTH_YOY', 'yoy'),
    one('CLAIM', 'claim'),
    one('OBS_STATUS', 'status', 'obsStatus'),
    one('UNIT_MEASURE', 'unit'),
    ...upper('value_stated unit_stated missing symbol'),
    one('FLAGS', 'flags', 'list'),
    ...upper('locator publisher reliability standard'),
    one('COMMENT_OBS', 'note'),
  ],
};

/** A verdict: one target, judged by one rule at one as-of day, which is its TIME_PERIOD. */
const verdicts: SdmxMapping = {
  structure: 'DUIBIAO:VERDICTS(1.0.0)',
  dimensions: [
    one('REF_AREA', 'area', 'code'),
    one('INDICATOR', 'indicator', 'code'),
    one('TARGET', 'id', 'code'),
    one('RULE', 'rule', 'code'),
    one('TIME_PERIOD', 'as_of', 'period'),
  ],
  values: [
    ...upper('status x p e r difference gap required actual projection'),
    ...upper('cagr_actual cagr_required cagr_ratio months rest n n_satisfied b v'),
    ...upper('role kind'),
    one('COMPARATOR', 'comparator', 'comparator'),
    ...upper('word_zh value upper value_stated unit_stated'),
    one('UNIT_MEASURE', 'unit'),
    one('BASE_PER', 'base_period', 'period'),
    ...upper('base_value start due binding force stage'),
    one('LEAD', 'lead', 'list'),
    one('SUPPORT', 'support', 'list'),
    one('SOURCE_DOC', 'document', 'code'),
    ...upper('locator document_state x_period x_status x_document claim side t0 t1 tn'),
    ...upper('cagr_reason release_on profile'),
    one('FLAGS', 'flags', 'list'),
  ],
};

/** The structure whose key the columns hold; undefined for a table that is neither of results nor of verdicts. */
export function sdmxMapping(columns: readonly ExportColumn[]): SdmxMapping | undefined {
  const ids = new Set(columns.map(({ id }) => id));
  return [verdicts, observations].find(({ dimensions }) => dimensions.every(({ column }) => ids.has(column)));
}
