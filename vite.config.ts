import { statSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { islandScripts } from './src/routes/islands/scripts.ts';
import { startScript } from './scripts/start-script.mjs';

/**
 * What src/start.js fetches on the first sign of interest, and what draws the lists of a board anew: file below the site
 * → source. The lists are no import like others, because the framework leaves the styles of what is also imported on
 * demand out of the page.
 */
const ownEntries = {
  '_app/search.js': 'src/routes/parts/search/start.ts',
  '_app/figures.js': 'src/routes/parts/figures/start.ts',
  '_app/lists.js': 'src/routes/parts/BoardLists.svelte',
} as const;

/**
 * Scripts that are entries of their own beside the pages, so that pages without any other script have them too, and with
 * names that do not change, so that every page knows them. What they fetch in turn is shared with the pages.
 */
const besidePages: Plugin = {
  name: 'duibiao-beside-pages',
  apply: 'build',
  buildStart() {
    if (this.environment.name !== 'client') return;
    for (const [fileName, id] of Object.entries(ownEntries)) this.emitFile({ type: 'chunk', id, fileName });
  },
};

/** The scripts of the islands; src/hooks.server.ts names them in the pages that have such islands. */
const islandEntries: Plugin = {
  name: 'duibiao-islands',
  apply: 'build',
  buildStart() {
    if (this.environment.name !== 'client') return;
    for (const name of new Set(Object.values(islandScripts)))
      this.emitFile({ type: 'chunk', name, id: `src/routes/islands/${name}.ts` });
  },
};

/**
 * What nearly every script shares, in two files: on a slow line twenty small ones in four rounds of requests cost half a
 * second before the first filter answers. The groups follow the layers, so that no file needs one that needs it; the
 * rest, components above all, stays where the bundler puts it, beside its styles.
 */
const fewFiles: Plugin = {
  name: 'duibiao-few-files',
  apply: 'build',
  outputOptions(options) {
    if (this.environment.name !== 'client') return options;
    const groups = [
      { name: 'svelte', test: /\/node_modules\/(svelte|esm-env|clsx)\// },
      {
        name: 'words',
        test: /\/src\/(app(?!\/(?:explore|sql|export)-)|lib|charts\/(status|lane|matrix))\/[^?]*\.ts$|\/src\/data\/progress\/(words|rules)\.ts|\/src\/routes\/islands\/come-alive|\/src\/routes\/parts\/(arrangement|copy-address|headline|limits|live-board\.svelte|names|place|search-names\.svelte|section|status-look|summary)\.ts/,
        minShareCount: 2,
      },
    ];
    return { ...options, codeSplitting: { groups } };
  },
};

const addressOf = (file: keyof typeof ownEntries, command: 'build' | 'serve'): string =>
  JSON.stringify(`/${command === 'build' ? file : ownEntries[file]}`);

export default defineConfig(({ command }) => ({
  plugins: [sveltekit(), besidePages, islandEntries, fewFiles],
  define: {
    __START_SCRIPT__: JSON.stringify(startScript),
    __SEARCH_SCRIPT__: addressOf('_app/search.js', command),
    __LISTS_SCRIPT__: addressOf('_app/lists.js', command),
    __FIGURES_SCRIPT__: addressOf('_app/figures.js', command),
    __ENGINE_BYTES__: statSync('node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm').size,
  },
  // The gallery of a development server shows the cases of the tests.
  server: { fs: { allow: ['test/cases'] } },
  // Writers of files are loaded one by one inside a worker, which only modules can do.
  worker: { format: 'es' },
  // For Chrome 86 as well (test/browser/syntax.test.ts): 98 is the first without a fault in static fields that nothing here
  // uses, and for whose sake the bundler would keep every private field of Svelte in a WeakMap, which slows every update.
  build: { target: ['chrome98', 'firefox90', 'safari16'], assetsInlineLimit: 0 },
  // The engine is loaded by address, never bundled.
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
}));
