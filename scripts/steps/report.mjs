// What `npm test` counts and prints.

/** @typedef {{ name: string, reason: string }} Skip */
/**
 * @typedef {object} Result one line of the table
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {Skip[]} skips
 * @property {string} seconds
 */

/**
 * Counts a report of `vitest --reporter=json`. A file that does not load has no tests of its own and counts as
 * one failure; so does a run that failed for another reason (an unhandled rejection), or left no report.
 *
 * @param {string | undefined} json
 * @param {number} exitCode of vitest
 * @returns {Pick<Result, 'passed' | 'failed' | 'skips'>}
 */
export function countVitest(json, exitCode) {
  if (json === undefined) return { passed: 0, failed: 1, skips: [] };
  /** @type {{ testResults: { name: string, status: string, assertionResults: { fullName: string, status: string }[] }[] }} */
  const { testResults } = JSON.parse(json);
  let passed = 0;
  let failed = 0;
  /** @type {Skip[]} */
  const skips = [];
  for (const { status, assertionResults } of testResults) {
    const failedBefore = failed;
    for (const test of assertionResults) {
      if (test.status === 'passed') passed++;
      else if (test.status === 'failed') failed++;
      else skips.push({ name: test.fullName, reason: `marked "${test.status}" in its file` });
    }
    if (status === 'failed' && failed === failedBefore) failed++;
  }
  if (exitCode !== 0 && failed === 0) failed = 1;
  return { passed, failed, skips };
}

/**
 * The table, the skipped ones with reasons, and the last line. On a build server nothing may go unnoticed:
 * there a skip counts as a failure.
 *
 * @param {Result[]} results
 * @param {boolean} strict
 * @returns {{ text: string, failed: number }}
 */
export function report(results, strict) {
  const skips = results.flatMap((result) => result.skips);
  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map((result) => result.failed)) + (strict ? skips.length : 0);
  const rows = [
    ['step', 'passed', 'failed', 'skipped', 'time'],
    ...results.map((row) => [row.name, `${row.passed}`, `${row.failed}`, `${row.skips.length}`, row.seconds]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => {
    const [name = '', ...figures] = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    return [name, ...figures].join('  ').trimEnd();
  });
  if (skips.length > 0) {
    lines.push('', strict ? 'Skipped, which counts as failed here (CI=true):' : 'Skipped:');
    lines.push(...skips.map(({ name, reason }) => `  ${name}: ${reason}`));
  }
  const skipped = strict ? 0 : skips.length;
  lines.push('', `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return { text: lines.join('\n'), failed };
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
