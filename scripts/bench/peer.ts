import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { unpack, type Packed } from '../../src/lib/pack.ts';

type Row = Record<'area' | 'theme' | 'status' | 'due' | 'name', string>;

/**
 * Writes a page with ECharts over the rows of a built overview, compressed as the site is: what the budgets of pages were
 * set against. Such a page slows down with the machine, so a ratio to it holds where milliseconds do not.
 * @returns its folder, and how to be rid of it
 */
export async function peerSite(root: string): Promise<{ dir: string; remove: () => void }> {
  const dir = mkdtempSync(join(tmpdir(), 'duibiao-peer-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base: './',
    build: {
      outDir: dir,
      target: 'esnext',
      rollupOptions: {
        input: resolve('scripts/bench/peer/page.ts'),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  const rows = overviewRows(readFileSync(join(root, 'index.html'), 'utf8'));
  writeFileSync(join(dir, 'index.html'), page(rows));
  for (const file of ['index.html', 'page.js'])
    writeFileSync(join(dir, `${file}.br`), brotliCompressSync(readFileSync(join(dir, file))));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** The rows that the overview's board is given. */
function overviewRows(html: string): Row[] {
  const given = /<script type="application\/json" data-given="board">(.*?)<\/script>/s.exec(html)?.[1];
  if (given === undefined) throw new Error('the overview holds no rows of its board');
  const { rows } = JSON.parse(given) as { rows: Packed<Row> };
  return unpack(rows).map(({ area, theme, status, due, name }) => ({ area, theme, status, due, name }));
}

function page(rows: readonly Row[]): string {
  const areas = ['', ...new Set(rows.map(({ area }) => area))];
  const chips = areas.map((area) => `<button data-area="${area}">${area || '全部'}</button>`).join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>.</title>
<script type="module" src="page.js"></script><h1>${rows.length} 项目标</h1><p class="chips">${chips}</p>
<div id="counts" style="height:300px"></div><div id="list" style="height:800px"></div>
<script type="application/json" id="rows">${JSON.stringify(rows).replaceAll('<', '\\u003c')}</script></html>`;
}
