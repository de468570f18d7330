import { zlibSync } from 'fflate';
import { writeCsvUtf8 } from '../../src/export/csv-utf8.ts';
import { rowsInSteps } from '../../src/export/rows.ts';
import type { ExportColumn, ExportMeta, ExportRow, Write } from '../../src/export/table.ts';
import { writeXlsx } from '../../src/export/xlsx.ts';
import { byColumn, type Columns } from '../../src/lib/batch.ts';
import { timed, type Measured } from './spread.ts';

const text = ['area', 'area_name', 'indicator', 'indicator_name', 'period', 'unit', 'basis', 'document'];
const more = ['status', 'locator', 'publisher', 'reliability'];
const columns: ExportColumn[] = [
  ...text.map((id): ExportColumn => ({ id, zh: id, en: id, type: 'text' })),
  { id: 'value', zh: '数值', en: 'Value', type: 'number' },
  { id: 'yoy', zh: '同比', en: 'Year on year', type: 'number' },
  ...more.map((id): ExportColumn => ({ id, zh: id, en: id, type: 'text' })),
];
const meta: ExportMeta = {
  ...{ lang: 'zh', title: '测量', asOf: '2026-11-21', rule: null, filters: [], sources: [], symbols: [] },
  licence: { name: '' },
};

const row = (i: number): ExportRow => [
  String(370000 + (i % 300)),
  `示例区${i % 300}`,
  `scale.i${i % 200}`,
  `示例指标${i % 200}`,
  String(2009 + (i % 17)),
  '微克/立方米',
  'period',
  `yearbook.${2009 + (i % 17)}`,
  Math.round(i * 1370) / 100,
  i % 7 === 0 ? null : ((i * 13) % 997) / 10,
  ...['final', '分区县主要指标', '示例统计局（虚构）', 'A'],
];

const chunkRows = 4096;
/** By column, as the engine gives them. Made before the clock starts; longer tables repeat them. */
const prepared = Array.from({ length: 16 }, (_, c) => chunk(c, chunkRows));

function chunk(c: number, count: number): Columns {
  return byColumn(Array.from({ length: count }, (_, i) => row(c * chunkRows + i)));
}

/** Writes a table as the worker of the page does, and keeps its parts; memory is what is held beside those, at its most. */
async function write(writer: Write, rowCount: number) {
  function* chunks() {
    for (let from = 0; from < rowCount; from += chunkRows) {
      const c = (from / chunkRows) % prepared.length;
      yield rowCount - from < chunkRows ? chunk(c, rowCount - from) : prepared[c]!;
    }
  }
  const held = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const before = held();
  const parts: Uint8Array[] = [];
  let most = 0;
  const took = await timed(async () => {
    for await (const part of writer(
      columns,
      meta,
      rowsInSteps({ columns, rowCount, chunks: chunks() }, {}),
    )) {
      if (parts.push(part) % 50 === 0) most = Math.max(most, held() - before);
    }
  });
  return { parts, bytes: parts.reduce((sum, { length }) => sum + length, 0), took, most };
}

export async function measureExports(): Promise<Measured[]> {
  await write(writeCsvUtf8, 20_000);
  const csv = await write(writeCsvUtf8, 1_000_000);
  const megabytes = csv.bytes / 1e6;
  const texts = csv.parts.map((part) => new TextDecoder().decode(part));
  const encode = await timed(() => texts.map((one) => new TextEncoder().encode(one)));
  const xlsx = await write(writeXlsx, 50_000);
  const same = (await write(writeCsvUtf8, 50_000)).parts;
  const deflate = await timed(() => same.map((part) => zlibSync(part, { level: 3 })));
  return [
    {
      what: `CSV of 1,000,000 rows (${megabytes.toFixed(0)} MB)`,
      ...{ unit: 'MB/s', value: megabytes / (csv.took / 1000), floor: megabytes / (encode / 1000) },
      ...{ than: 'encoding its finished text', budget: '≥ 50 MB/s' },
      over: megabytes / (csv.took / 1000) < 50,
    },
    {
      what: 'memory while it is written, the file included',
      ...{ unit: 'MB', value: csv.most / 1e6, floor: megabytes, than: 'the file', budget: '≤ 2 × the file' },
      over: csv.most > 2 * csv.bytes,
    },
    {
      what: 'XLSX of 50,000 rows',
      ...{ unit: 'ms', value: xlsx.took, floor: deflate, than: 'deflating the same rows as CSV' },
      ...{ budget: '≤ 3000 ms', over: xlsx.took > 3000 },
    },
  ];
}
