import { statSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { startScript } from './scripts/start-script.mjs';

const searchSource = 'src/routes/parts/search/start.ts';
const searchScript = '_app/search.js';

/**
 * The search as an entry of its own beside the pages, so that pages without any other script have it too, and with a
 * name that does not change, so that every page knows it. What it fetches in turn is shared with the pages.
 */
const searchEntry: Plugin = {
  name: 'duibiao-search',
  apply: 'build',
  buildStart() {
    if (this.environment.name === 'client')
      this.emitFile({ type: 'chunk', id: searchSource, fileName: searchScript });
  },
};

export default defineConfig(({ command }) => ({
  plugins: [sveltekit(), searchEntry],
  define: {
    __START_SCRIPT__: JSON.stringify(startScript),
    __SEARCH_SCRIPT__: JSON.stringify(`/${command === 'build' ? searchScript : searchSource}`),
    __ENGINE_BYTES__: statSync('node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm').size,
  },
  // The gallery of a development server shows the cases of the tests.
  server: { fs: { allow: ['test/cases'] } },
  build: { target: ['chrome86', 'firefox90', 'safari15'], assetsInlineLimit: 0 },
  // The engine is loaded by address, never bundled.
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
}));
