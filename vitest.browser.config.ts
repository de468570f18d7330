import { defineConfig } from 'vitest/config';

/** Tests of the built site in a real browser. `npm test` builds first and names the browser. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/global-setup.ts'],
    // One browser, one page at a time: what a test measures or focuses is not disturbed by another.
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
