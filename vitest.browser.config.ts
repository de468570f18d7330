import { defineConfig } from 'vitest/config';
import { alias } from './vitest.config.ts';

/** Tests of the built site in a real browser. `npm test` builds first and names the browser. */
export default defineConfig({
  resolve: { alias },
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/global-setup.ts'],
    // One browser, two pages at a time, each in a context of its own: nothing here measures time.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
