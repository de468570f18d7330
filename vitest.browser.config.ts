import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import others from './vitest.config.ts';

/** The longest files, longest first: begun late they would keep one core while the other has nothing left to do. */
const slow = ['pages', 'faults', 'live', 'explore', 'search', 'figures'];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = slow.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? slow.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

/** Tests of the built site in a real browser. `npm test` builds first and names the browser. */
export default defineConfig({
  // The cases of the charts are drawn with the components of the site, as in the other tests.
  ...others,
  test: {
    include: ['test/browser/**/*.test.ts'],
    sequence: { sequencer: SlowFirst },
    setupFiles: ['test/browser/hooks.ts'],
    isolate: false,
    globalSetup: ['test/browser/global-setup.ts'],
    // One browser, two pages at a time, each in a context of its own: nothing here measures time.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
