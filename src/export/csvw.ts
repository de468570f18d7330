import { provenance } from './provenance.ts';
import { heading, type ColumnType, type ExportColumn, type ExportMeta } from './table.ts';

const datatypes: Record<ColumnType, unknown> = {
  text: 'string',
  period: 'string',
  date: 'date',
  number: 'number',
  integer: 'integer',
  boolean: { base: 'boolean', format: 'true|false' },
};

/**
 * The description of a CSV file as CSV on the Web has it (https://www.w3.org/TR/tabular-metadata/), to lie beside it
 * as `<file>-metadata.json`, where readers look (https://www.w3.org/TR/tabular-data-model/#standard-file-metadata).
 */
export function csvwDescription(
  name: string,
  encoding: string,
  columns: readonly ExportColumn[],
  meta: ExportMeta,
): string {
  const all = [...columns, ...provenance(columns, meta).map(([column]) => column)];
  const notes: Record<string, unknown>[] = [
    { 'duibiao:asOf': meta.asOf },
    ...(meta.rule === null ? [] : [{ 'duibiao:rule': meta.rule }]),
    ...meta.filters.map((filter) => ({ 'duibiao:filter': filter })),
    ...(meta.notes ?? []).map((note) => ({ 'duibiao:note': note })),
    ...meta.symbols.map(({ symbol, meaning, column }) => ({
      ...(column && { 'duibiao:column': column }),
      'duibiao:symbol': symbol,
      'duibiao:meaning': meaning,
    })),
  ];
  const description = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': meta.lang }],
    url: encodeURIComponent(name),
    'dc:title': meta.title,
    'dc:language': meta.lang,
    'dc:coverage': meta.scope,
    'dc:identifier': meta.address,
    'dc:license': meta.licence.url ? { '@id': meta.licence.url } : meta.licence.name,
    'dc:rights': meta.licence.name,
    'dc:source': meta.sources.map(({ title, number, issuer, issuedOn, url }) =>
      [title, number, issuer, issuedOn, url].filter(Boolean).join(' · '),
    ),
    notes,
    dialect: { encoding, header: true, lineTerminators: ['\r\n', '\n'] },
    tableSchema: {
      columns: all.map((column) => ({
        name: encodeURIComponent(column.id),
        titles: heading(column, meta.lang),
        datatype: datatypes[column.type],
        ...(column.note ? { 'dc:description': column.note[meta.lang] } : {}),
      })),
    },
  };
  return `${JSON.stringify(description, null, 1)}\n`;
}
