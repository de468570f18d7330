import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parseCsv, typedRows } from '../../src/data/csv.ts';
import { parseDescriptor } from '../../src/data/schema.ts';
import { sdmxMapping } from '../../src/export/sdmx-mappings.ts';
import type { ExportColumn, ExportRow } from '../../src/export/table.ts';
import { targetColumns } from '../../src/export/target-columns.ts';
import { bytesOf, tableOf } from './odd.ts';

const observationColumns =
  'area indicator scope period basis base_period document published_on value yoy claim status missing symbol flags note extra'
    .split(' ')
    .map((id): ExportColumn => ({
      id,
      zh: id,
      en: id,
      type: id === 'value' || id === 'yoy' ? 'number' : 'text',
    }));
/** A row from the cells that are not blank. */
const row = (cells: Record<string, string | number>): ExportRow =>
  observationColumns.map(({ id }) => cells[id] ?? null);
const key = {
  area: '370104',
  indicator: 'eco.gdp',
  basis: 'period',
  document: 'hy-bulletin-2024',
  period: '2024',
};

async function read(columns: readonly ExportColumn[], rows: readonly ExportRow[]) {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await bytesOf('sdmx-csv', tableOf(rows, columns)),
  );
  const { data, errors } = Papa.parse<Record<string, string>>(text.trimEnd(), {
    header: true,
    delimiter: ',',
    newline: '\r\n',
  });
  expect(errors).toEqual([]);
  return { text, rows: data };
}

describe('results', () => {
  test('have structure, action, dimensions, measures and attributes in this order', async () => {
    const { text } = await read(observationColumns, [
      row({ ...key, value: 879.9, yoy: 5, status: 'final', flags: 'quarterly|of_which', extra: 'x' }),
    ]);
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      'STRUCTURE[|],STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SUBSET,BASIS,BASE_PER,SOURCE_DOC,PUB_DATE,TIME_PERIOD,OBS_VALUE,GROWTH_YOY,CLAIM,OBS_STATUS,MISSING,SYMBOL,FLAGS[],COMMENT_OBS,extra',
      'datastructure,DUIBIAO:OBSERVATIONS(1.0.0),I,A,370104,eco@gdp,_T,period,_Z,hy-bulletin-2024,_Z,2024,879.9,5,,A,,,quarterly|of_which,,x',
    ]);
  });

  test.each([
    ['2024', 'A', '2024'],
    ['2024-Q3', 'Q', '2024-Q3'],
    ['2024-08', 'M', '2024-08'],
    ['2024-01/2024-08', '_O', '2024-01-01/P8M'],
    ['2024-08-31', 'D', '2024-08-31'],
  ])('the period %s is of frequency %s: %s', async (period, frequency, time) => {
    const { rows } = await read(observationColumns, [row({ ...key, period })]);
    expect(rows[0]).toMatchObject({ FREQ: frequency, TIME_PERIOD: time });
  });

  test.each([
    [{ status: 'preliminary', value: 1 }, 'P'],
    [{ status: 'estimated', value: 1 }, 'E'],
    [{ value: 1 }, 'A'],
    [{ missing: 'none' }, 'M'],
    [{ missing: 'unknown' }, 'O'],
    [{ missing: 'small' }, 'N'],
    [{ missing: 'not_published' }, 'O'],
    [{ missing: 'suppressed' }, 'Q'],
  ])('%j has the observation status %s', async (cells, status) => {
    const { rows } = await read(observationColumns, [row({ ...key, ...cells })]);
    expect(rows[0]).toMatchObject({ OBS_STATUS: status, OBS_VALUE: 'value' in cells ? '1' : '' });
  });

  test('text is made safe, numbers are not touched', async () => {
    const { rows } = await read(observationColumns, [row({ ...key, value: -5.2, note: '=1+1' })]);
    expect(rows[0]).toMatchObject({ OBS_VALUE: '-5.2', COMMENT_OBS: "'=1+1" });
  });

  test('of the published package: every key is of legal codes and its own', async () => {
    const schema = parseDescriptor(JSON.parse(readFileSync('public/data/datapackage.json', 'utf8')));
    const table = schema.tables.find(({ name }) => name === 'observations')!;
    const packageRows = typedRows(table, parseCsv(readFileSync('public/data/observations.csv', 'utf8')));
    const columns = table.fields.map(({ name, title, titleEn, type }): ExportColumn => {
      return { id: name, zh: title, en: titleEn, type: type === 'string' ? 'text' : type };
    });
    const { rows } = await read(
      columns,
      packageRows.map((cells) => columns.map(({ id }) => cells[id]!)),
    );
    expect(rows).toHaveLength(packageRows.length);
    const names = sdmxMapping(columns)!.dimensions.map(({ id }) => id);
    for (const cells of rows) {
      for (const id of names) if (id !== 'TIME_PERIOD') expect(cells[id]).toMatch(/^[A-Za-z0-9_@$-]+$/);
    }
    expect(new Set(rows.map((cells) => names.map((id) => cells[id]).join())).size).toBe(rows.length);
  });
});

test('verdicts: one target, one rule, one day; computed figures are measures', async () => {
  const columns = targetColumns.map(([id, zh, en]): ExportColumn => ({
    id,
    zh,
    en,
    type: id === 'p' ? 'number' : 'text',
  }));
  const cells: Record<string, string | number> = {
    id: 'hy-2023-1',
    area: '370104',
    indicator: 'env.pm25',
    rule: 'linear-1',
    as_of: '2026-11-21',
    comparator: '=',
    status: 'behind',
    p: 0.5,
    flags: 'stale',
  };
  const { text, rows } = await read(columns, [columns.map(({ id }) => cells[id] ?? null)]);
  expect(text).toMatch(
    /^STRUCTURE\[\|\],STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TARGET,RULE,TIME_PERIOD,STATUS,X,P,E,R,/,
  );
  expect(rows[0]).toMatchObject({
    STRUCTURE_ID: 'DUIBIAO:VERDICTS(1.0.0)',
    TARGET: 'hy-2023-1',
    INDICATOR: 'env@pm25',
    TIME_PERIOD: '2026-11-21',
    STATUS: 'behind',
    COMPARATOR: 'EQ',
    P: '0.5',
    'FLAGS[]': 'stale',
  });
});

test('a table that is neither has no place in SDMX', () => {
  expect(sdmxMapping([{ id: 'area', zh: '', en: '', type: 'text' }])).toBeUndefined();
});
