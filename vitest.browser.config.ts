import { defineConfig } from 'vitest/config';
import others from './vitest.config.ts';

/** Tests of the built site in a real browser. `npm test` builds first and names the browser. */
export default defineConfig({
  // The cases of the charts are drawn with the components of the site, as in the other tests.
  ...others,
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/global-setup.ts'],
    // One browser, two pages at a time, each in a context of its own: nothing here measures time.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
