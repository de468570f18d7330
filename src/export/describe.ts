import type { ExportColumn, ExportMeta } from './table.ts';

/** What travels with the figures, as JSON has it: inside JSON, Arrow (schema metadata) and Parquet (key `duibiao`). */
export function describe(columns: readonly ExportColumn[], meta: ExportMeta) {
  return {
    title: meta.title,
    language: meta.lang,
    as_of: meta.asOf,
    rule: meta.rule,
    filters: meta.filters,
    scope: meta.scope ?? null,
    address: meta.address ?? null,
    licence: meta.licence,
    sources: meta.sources.map(({ title, number, issuer, issuedOn, url }) => ({
      title,
      number: number ?? null,
      issuer: issuer ?? null,
      issued_on: issuedOn ?? null,
      url: url ?? null,
    })),
    notes: meta.notes ?? [],
    symbols: meta.symbols,
    columns: columns.map(({ id, zh, en, type, unit, note }) => ({
      id,
      type,
      title_zh: zh,
      title_en: en,
      unit_zh: unit?.zh ?? null,
      unit_en: unit?.en ?? null,
      note: note?.[meta.lang] ?? null,
    })),
  };
}
