import type { TargetRow } from '../../src/data/models/models.ts';

/** PM2.5 from 52 (2020) to 42 (2025), 47 in 2023, judged at the end of 2024. */
export const behind: TargetRow = {
  ...{
    id: 'jia.pm25',
    role: 'goal',
    area: '990101',
    indicator: 'air.pm25',
    scope: null,
    document: 'jia.plan',
  },
  ...{
    locator: '专栏1',
    kind: 'reach',
    comparator: '<=',
    word_zh: null,
    value: 42,
    upper: null,
    range_role: null,
  },
  ...{ value_stated: '42', unit_stated: null, base_period: '2020', base_value: 52, start: null, due: '2025' },
  ...{
    due_text: null,
    binding: 'binding',
    force: null,
    stage: null,
    assess: null,
    lead: null,
    support: null,
  },
  ...{
    note: null,
    replaces: null,
    name_zh: '细颗粒物年均浓度',
    name_en: 'PM2.5',
    short_zh: null,
    aliases: null,
  },
  ...{
    pinyin: null,
    theme: 'air',
    unit_zh: '微克/立方米',
    unit_en: 'µg/m³',
    decimals: 0,
    natural_limit: null,
  },
  ...{ scale: null, direction: 'down', measure: 'level', scope_zh: null, scope_en: null, scope_kind: null },
  ...{ document_state: 'in_force', open_at: true, band: false, counted: true },
  ...{
    status: 'behind',
    side: 'down',
    start_end: '2020-12-31',
    due_end: '2025-12-31',
    t0: 2021,
    t1: 2026,
    tn: 2024,
  },
  ...{ b: 52, v: 42, x: 47, x_period: '2023', x_status: 'final', x_document: 'jia.report', claim: null },
  ...{
    n: 3,
    n_satisfied: 0,
    p: 0.5,
    e: 0.6,
    r: 0.8333,
    difference: -10,
    gap: 5,
    required: -2.5,
    actual: -5 / 3,
  },
  ...{ projection: 43.67, cagr_actual: null, cagr_required: null, cagr_ratio: null, cagr_reason: null },
  ...{ release_on: '2026-06-30', months: null, rest: null, profile: 'linear', flags: '' },
};
/** Nothing on file. */
export const nothingOnFile = {
  x: null,
  x_period: null,
  tn: null,
  p: null,
  e: null,
  r: null,
  difference: null,
  gap: null,
};
/** A figure on file, and no pace. */
export const noPace = { p: null, e: null, r: null, difference: null };
