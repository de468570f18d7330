import { statSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { startScript } from './scripts/start-script.mjs';

export default defineConfig({
  plugins: [sveltekit()],
  define: {
    __START_SCRIPT__: JSON.stringify(startScript),
    __ENGINE_BYTES__: statSync('node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm').size,
  },
  build: { target: ['chrome86', 'firefox90', 'safari15'], assetsInlineLimit: 0 },
  // The engine is loaded by address, never bundled.
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
});
