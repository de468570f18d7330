import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [sveltekit()],
  build: { target: ['chrome86', 'firefox90', 'safari15'], assetsInlineLimit: 0 },
  // The engine is loaded by address, never bundled.
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
});
