import { describe, expect, it } from 'vitest';
import { countVitest, report } from '../../scripts/steps/report.mjs';

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((result, index) => ({ fullName: `test ${index}`, status: result })),
});
const vitestReport = (...testResults: ReturnType<typeof file>[]) => JSON.stringify({ testResults });

describe('countVitest', () => {
  it('counts each test, and names those that did not run', () => {
    const json = vitestReport(
      file('passed', 'passed', 'passed', 'skipped'),
      file('failed', 'failed', 'todo'),
    );
    expect(countVitest(json, 1)).toEqual({
      passed: 2,
      failed: 1,
      skips: [
        { name: 'test 2', reason: 'marked "skipped" in its file' },
        { name: 'test 1', reason: 'marked "todo" in its file' },
      ],
    });
  });

  it('counts a file that does not load as one failure', () => {
    expect(countVitest(vitestReport(file('failed'), file('passed', 'passed')), 1)).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it('counts a failure outside of the tests once', () => {
    expect(countVitest(vitestReport(file('passed', 'passed')), 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts a run without a report as one failure', () => {
    expect(countVitest(undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts a run that found no tests as one failure', () => {
    expect(countVitest(vitestReport(), 1)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('report', () => {
  const lint = { name: 'lint', passed: 1, failed: 0, skips: [], seconds: '1.0 s' };
  const tests = { name: 'tests', passed: 120, failed: 0, skips: [], seconds: '12.3 s' };
  const browser = {
    name: 'browser',
    passed: 0,
    failed: 0,
    skips: [{ name: 'browser', reason: 'no Chromium' }],
    seconds: '',
  };

  it('ends with the sum of all steps', () => {
    const { text, failed } = report([lint, tests], true);
    expect(text.split('\n')).toEqual([
      'step   passed  failed  skipped    time',
      'lint        1       0        0   1.0 s',
      'tests     120       0        0  12.3 s',
      '',
      '121 passed, 0 failed',
    ]);
    expect(failed).toBe(0);
  });

  it('names what was skipped, and why', () => {
    const { text, failed } = report([lint, browser], false);
    expect(text).toContain('\nSkipped:\n  browser: no Chromium\n');
    expect(text.split('\n').at(-1)).toBe('1 passed, 0 failed, 1 skipped');
    expect(failed).toBe(0);
  });

  it('counts a skip as failed on a build server', () => {
    const { text, failed } = report([lint, browser], true);
    expect(text).toContain('  browser: no Chromium\n');
    expect(text.split('\n').at(-1)).toBe('1 passed, 1 failed');
    expect(failed).toBe(1);
  });
});
