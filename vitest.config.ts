import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  resolve: {
    alias: {
      '@lib': at('src/lib'),
      '@ui': at('src/ui'),
      '@charts': at('src/charts'),
      '@data': at('src/data'),
      '@export': at('src/export'),
      '@app': at('src/app'),
    },
  },
  define: { __FIGURES_SCRIPT__: '"figures.js"' },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    setupFiles: ['test/seed.ts'],
    // By itself vitest leaves one core to others; builds in these tests wait more than they work.
    maxWorkers: 2,
    // Modules are read once for all files of a worker: what a file changes beyond itself it puts back.
    isolate: false,
    // Every file starts an engine of its own, most for questions of milliseconds: compiled quickly and left at that.
    execArgv: ['--liftoff-only'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
