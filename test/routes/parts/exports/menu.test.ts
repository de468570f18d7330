import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import ExportMenu from '../../../../src/routes/parts/exports/ExportMenu.svelte';
import { shownColumns } from '../../../../src/routes/parts/exports/shown-job.ts';
import { columns } from '../../../export/odd.ts';

const job = () => Promise.reject(new Error('not asked for'));
const menu = (props: object) => render(ExportMenu, { props: { lang: 'zh', job, ...props } }).body;
const offered = (html: string) =>
  [...html.matchAll(/aria-disabled="(\w+)" data-format="([\w-]+)"/g)].map(([, off, id]) => [id, off]);

test('offers every format that can hold the columns, and the whole package', () => {
  const plain = ['csv', 'csv-gb18030', 'xlsx', 'json', 'arrow', 'parquet'].map((id) => [id, 'false']);
  expect(offered(menu({}))).toEqual(plain);
  expect(offered(menu({ columns }))).toEqual(plain);
  expect(offered(menu({ columns: shownColumns }))).toEqual([...plain, ['sdmx-csv', 'false']]);
  expect(menu({})).toContain('href="./download/data.zip"');
});

test('closes a format that holds fewer rows than there are, and says how many it holds', () => {
  const fits = menu({ rowCount: 1_048_575 });
  const full = menu({ rowCount: 1_048_576 });
  expect(offered(fits).filter(([, off]) => off === 'true')).toEqual([]);
  expect(offered(full).filter(([, off]) => off === 'true')).toEqual([['xlsx', 'true']]);
  expect(full).toContain('最多容纳 1048575 行，请先筛选或改用 CSV');
});

test('stands as a closed button where there is nothing to export', () => {
  expect(menu({ disabled: true })).toMatch(/<button[^>]*disabled[^>]*>导出<\/button>/);
  expect(offered(menu({ disabled: true }))).toEqual([]);
});
