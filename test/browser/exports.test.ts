import { readXlsx } from 'hucre/xlsx';
import { parquetReadObjects } from 'hyparquet';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/data/csv.ts';
import { gb18030Encoder } from '../../src/export/gb18030.ts';
import { arrowRows } from '../export/read-arrow.ts';
import { download, openBoard } from './board.ts';
import { bytesOf, noTrouble, observed, openPage } from './browser.ts';
import { answered } from './explore-page.ts';

const menu = (page: Page) => page.locator('.export');

/** Chooses a format; opens the menu before, which on the first time is a button that fetches it. */
async function save(page: Page, format: RegExp): Promise<{ name: string; bytes: Buffer }> {
  await open(page);
  const coming = page.waitForEvent('download');
  await menu(page).getByRole('button', { name: format }).click();
  const saved = await coming;
  return { name: saved.suggestedFilename(), bytes: await bytesOf(saved) };
}

async function open(page: Page): Promise<void> {
  const fetching = page.getByRole('button', { name: /^(导出|Export)$/ });
  if ((await fetching.count()) > 0) await fetching.click();
  const details = menu(page).locator('details');
  await details.waitFor();
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
}

describe('the export menu of a board', () => {
  test('saves exactly the rows on screen in every format, with nothing asked of another origin', async () => {
    const page = await openBoard('/?area=370105&theme=air');
    const shown = await download(page);
    expect(shown.rows.length).toBeGreaterThan(3);
    const ids = shown.rows.map((row) => row['目标标识']);

    const csv = await save(page, /^CSV（UTF-8）/);
    expect(csv.name).toMatch(/^对标_目标与评价_截至\d{4}-\d\d-\d\d_linear-1\.csv$/);
    expect(csv.bytes.equals(shown.bytes)).toBe(true);
    expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(
      csv.bytes
        .toString('utf8')
        .split('\n')
        .slice(0, -1)
        .every((line) => line.endsWith('\r')),
    ).toBe(true);
    await expect
      .poll(() => menu(page).getByRole('status').innerText())
      .toBe(`已保存 ${csv.name}（${ids.length} 行，${(csv.bytes.length / 1000).toFixed(1)} kB）。`);

    const described = page.waitForEvent('download');
    await menu(page).getByRole('button', { name: '下载说明文件' }).click();
    const description = await described;
    expect(description.suggestedFilename()).toBe(`${csv.name}-metadata.json`);
    const metadata = JSON.parse((await bytesOf(description)).toString()) as { notes: unknown[] };
    expect(metadata.notes).toContainEqual({ 'duibiao:filter': '地区：天桥区' });

    const old = await save(page, /^CSV（GB18030/);
    const text = csv.bytes.toString('utf8').slice(1);
    expect(old.bytes.equals(gb18030Encoder()(text))).toBe(true);

    const { header } = parseCsv(csv.bytes.toString('utf8'));
    const book = await readXlsx((await save(page, /^Excel/)).bytes);
    const sheet = book.sheets.find(({ name }) => name === '数据')!;
    expect(sheet.rows[0]).toEqual(header);
    expect(sheet.rows.slice(1).map((row) => row[0])).toEqual(ids);

    const { bytes: arrow } = await save(page, /^Arrow/);
    const rows = arrowRows(arrow);
    const { bytes: json } = await save(page, /^JSON/);
    expect((JSON.parse(json.toString()) as { rows: object[] }).rows).toEqual(rows);
    const { bytes: parquet } = await save(page, /^Parquet/);
    const file = new Uint8Array(parquet).buffer;
    expect(await parquetReadObjects({ file })).toEqual(rows);
    expect(rows.map((row) => (row as { id: string }).id)).toEqual(ids);
    expect(rows.map((row) => String((row as { value: number | null }).value ?? ''))).toEqual(
      shown.rows.map((row) => row['目标值']),
    );

    const { bytes: sdmx } = await save(page, /^SDMX/);
    expect(sdmx.toString().split('\r\n').length - 2).toBe(ids.length);
    expect(observed(page).requests.some((address) => address.includes('export-worker'))).toBe(true);
    noTrouble(page);
  });

  test('works by keyboard in English, shows how far it is and can be given up', async () => {
    const page = await openBoard('/en/?area=370105&theme=air');
    await page.getByRole('button', { name: 'Export', exact: true }).press('Enter');
    const summary = menu(page).locator('summary');
    await summary.waitFor();
    await expect.poll(() => summary.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await menu(page).locator('details').getAttribute('open')).toBeNull();
    await page.keyboard.press('Enter');
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
    // The writer never comes, so the export goes on until it is given up.
    await page.route('**/workers/chunks/**', () => undefined);
    await page.keyboard.press('Enter');
    const bar = menu(page).getByRole('progressbar', { name: 'Progress of the export' });
    await menu(page).getByText('0 of 20 rows written').waitFor();
    expect(await bar.getAttribute('max')).toBe('20');
    await menu(page).getByRole('button', { name: 'Cancel' }).click();
    await menu(page).getByText('The export was cancelled; no file was saved.').waitFor();
    expect(await bar.count()).toBe(0);
    await page.unroute('**/workers/chunks/**');
    const again = await save(page, /^JSON/);
    expect(again.name).toMatch(/^duibiao_Targets-and-verdicts_as-of-.*\.json$/);
    expect(JSON.parse(again.bytes.toString())).toMatchObject({
      filters: ['Area: Tianqiao District', 'Theme: Air quality and emissions'],
    });
  });
});

describe('the export menu of Explore', () => {
  const explore = async (query: string): Promise<Page> => {
    const page = await openPage(`/explore/${query}`);
    await answered(page);
    return page;
  };
  const offered = async (page: Page): Promise<string[]> => {
    await open(page);
    const buttons = menu(page).getByRole('group', { name: '选择文件格式' }).getByRole('button');
    return buttons.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['format']!));
  };

  test.each([
    [
      '?sort=-value&columns=area,value&page=2',
      'VERDICTS',
      'REF_AREA INDICATOR TARGET RULE TIME_PERIOD STATUS',
    ],
    [
      '?table=observations&columns=locator&area=370104,370105&sort=-period',
      'OBSERVATIONS',
      'FREQ REF_AREA INDICATOR SUBSET BASIS BASE_PER SOURCE_DOC PUB_DATE TIME_PERIOD OBS_STATUS',
    ],
  ])('saves %s as SDMX-CSV of all rows, with every key filled', async (query, structure, filled) => {
    const page = await explore(query);
    const total = Number(/共 (\d+) 行/.exec(await page.locator('section .said').innerText())![1]);
    const { name, bytes } = await save(page, /^SDMX-CSV/);
    expect(name).toMatch(/\.sdmx\.csv$/);
    const { rows, header } = parseCsv(bytes.toString());
    expect(rows).toHaveLength(total);
    const at = (id: string) => header.indexOf(id);
    for (const row of rows) {
      expect(row[at('STRUCTURE_ID')]).toBe(`DUIBIAO:${structure}(1.0.0)`);
      for (const id of filled.split(' ')) expect(row[at(id)], id).toMatch(/^[\w@/-]+$/);
    }
    noTrouble(page);
  });

  test('does not offer SDMX-CSV for tables and groups that have no structure', async () => {
    const page = await explore('?table=targets');
    const others = ['csv', 'csv-gb18030', 'xlsx', 'json', 'arrow', 'parquet'];
    const next = async (choose: () => Promise<unknown>): Promise<void> => {
      await page.keyboard.press('Escape');
      await choose();
      await answered(page);
    };
    expect(await offered(page)).toEqual(others);
    await next(() => page.getByRole('radio', { name: /^任务/ }).check());
    expect(await offered(page)).toEqual(others);
    await next(() => page.getByRole('radio', { name: /^观测值/ }).check());
    expect(await offered(page)).toEqual([...others, 'sdmx-csv']);
    for (const shape of ['分组', '交叉']) {
      await next(() => page.getByRole('combobox', { name: '方式' }).selectOption(shape));
      expect(await offered(page), shape).toEqual(others);
    }
    noTrouble(page);
  });

  test('has the notes of the page in the file, and says rightly what a blank is', async () => {
    const page = await explore('?table=observations&group=area&measure=sum:value');
    const shown = await page.locator('section .note').allInnerTexts();
    expect(shown.join()).toMatch(/组含有不同指标/);
    const described = JSON.parse((await save(page, /^JSON/)).bytes.toString()) as {
      notes: string[];
      symbols: { symbol: string; meaning: string }[];
    };
    expect(described.notes).toEqual(shown);
    expect(described.symbols[0]).toEqual({
      symbol: '',
      meaning: '该组没有数值，或该组的数值不能合并计算（见附注）；不是零',
    });
    const book = await readXlsx((await save(page, /^Excel/)).bytes);
    const sheet = book.sheets.find(({ name }) => name === '备注')!;
    expect(sheet.rows.slice(0, shown.length).map((row) => row[4])).toEqual(shown);
    noTrouble(page);
  });

  test('cites sources, explains columns and codes, and names the columns of a cross table by their codes', async () => {
    const page = await explore('?table=targets&document=hy-carbon-2024');
    const rows = JSON.parse((await save(page, /^JSON/)).bytes.toString()) as {
      sources: object[];
      symbols: object[];
      columns: { note: string | null }[];
    };
    expect(rows.sources).toEqual([
      {
        title: '济南市槐荫区人民政府关于印发槐荫区碳达峰工作方案的通知',
        number: '济槐政字〔2024〕29号',
        issuer: '济南市槐荫区人民政府',
        issued_on: '2024-12-09',
        url: null,
      },
    ]);
    expect(rows.symbols).toContainEqual(expect.objectContaining({ column: '比较符', symbol: '等于' }));
    expect(rows.columns.every(({ note }) => note !== null)).toBe(true);

    const crossed = await explore('?table=targets&pivot=kind,area');
    const { columns } = JSON.parse((await save(crossed, /^JSON/)).bytes.toString()) as {
      columns: { id: string }[];
    };
    for (const { id } of columns.slice(1)) expect(id).toMatch(/^(\d{6}|ZX-\d{6}-\d\d)$/);
    noTrouble(page);
    noTrouble(crossed);
  });
});
