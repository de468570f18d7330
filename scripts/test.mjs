// `npm test`: installs what is missing, then lint, format, types, tests, build, HTML, browser tests.
// Every step runs even when an earlier one failed; the last line counts them all.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressEngineAhead } from './steps/ahead.mjs';
import { findChromium, findJava, installOnDebian } from './steps/machine.mjs';
import { ensurePackages } from './steps/packages.mjs';
import { runNode, secondsSince } from './steps/process.mjs';
import { countVitest, report } from './steps/report.mjs';

/** @typedef {import('./steps/report.mjs').Result} Result */
/** @typedef {import('./steps/process.mjs').Outcome} Outcome */

const root = fileURLToPath(new URL('..', import.meta.url));
/** @param {string[]} path */
const at = (...path) => join(root, ...path);
/** @param {string[]} path */
const packaged = (...path) => at('node_modules', ...path);
const strict = process.env['CI'] === 'true';
// Long enough for the slowest step on a slow machine; a hang ends here and not with the build server's patience.
const stepSeconds = 20 * 60;

/** @type {Result[]} */
const results = [];
try {
  await main();
} catch (error) {
  console.error(`test: ${/** @type {Error} */ (error).message}`);
  results.push({ name: 'preparation', passed: 0, failed: 1, skips: [], seconds: '' });
}
const { text, failed } = report(results, strict);
console.log(`\n${text}`);
process.exitCode = failed > 0 ? 1 : 0;

async function main() {
  await ensurePackages(root);
  await installOnDebian();
  mkdirSync(at('.cache'), { recursive: true });
  // Beside the steps that use one core only; the build needs it.
  const engine = compressEngineAhead(root);

  await check('lint', [packaged('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']);
  await check('format', [packaged('prettier', 'bin', 'prettier.cjs'), '--check', '.']);
  await check(
    'types',
    [packaged('@sveltejs', 'kit', 'svelte-kit.js'), 'sync'],
    [packaged('svelte-check', 'bin', 'svelte-check'), '--fail-on-warnings', '--output', 'human'],
  );
  // The build uses one core, and the last of the tests leave one idle.
  const build = begin('build', () =>
    engine.then(() => runNode([at('scripts', 'build.mjs')], { cwd: root, seconds: stepSeconds })),
  );
  await vitest('tests', 'vitest.config.ts');
  const built = await build();
  const htmlValidated = await beginHtml(built);
  await browserTests(built);
  await htmlValidated();
}

/**
 * Begins to validate pages, on one core beside the browser tests, which wait now and then.
 * @param {boolean} built
 */
async function beginHtml(built) {
  if (!built) return async () => skip('HTML', 'the build failed');
  const java = await findJava();
  if (!java) return async () => skip('HTML', 'no Java was found (JAVA_HOME, PATH)');
  return begin('HTML', () =>
    runNode([at('scripts', 'run.mjs'), 'audit/html'], { cwd: root, seconds: stepSeconds }),
  );
}

/**
 * Begins a step beside others. What it answers with waits for the end and reports.
 * @param {string} name
 * @param {() => Promise<Outcome>} work
 */
function begin(name, work) {
  const began = performance.now();
  const working = work().then((outcome) => ({
    ...outcome,
    ...asOne(outcome),
    seconds: secondsSince(began),
  }));
  // Told when its turn comes.
  working.catch(() => undefined);
  return () => step(name, () => working);
}

/** @param {boolean} built */
async function browserTests(built) {
  if (!built) return skip('browser', 'the build failed');
  const chromium = findChromium();
  if (!chromium) return skip('browser', 'no Chromium, Chrome or Edge was found (CHROME, PATH, usual places)');
  await vitest('browser', 'vitest.browser.config.ts', { DUIBIAO_CHROMIUM: chromium });
}

/**
 * Programs that count as one: they run one after the other until one fails.
 * @param {string} name
 * @param {string[][]} commands
 */
function check(name, ...commands) {
  return step(name, async () => {
    /** @type {Outcome} */
    let outcome = { code: 0, output: '' };
    for (const command of commands) {
      if (outcome.code === 0) outcome = await runNode(command, { cwd: root, seconds: stepSeconds });
    }
    return { ...outcome, ...asOne(outcome) };
  });
}

/**
 * @param {string} name
 * @param {string} config
 * @param {Record<string, string>} [env]
 */
function vitest(name, config, env = {}) {
  return step(name, async () => {
    const file = at('.cache', `${name}.json`);
    rmSync(file, { force: true });
    const args = [
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ];
    const outcome = await runNode([packaged('vitest', 'vitest.mjs'), ...args], {
      cwd: root,
      env,
      seconds: stepSeconds,
    });
    const json = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    return { ...outcome, ...countVitest(json, outcome.code) };
  });
}

/**
 * Prints a line for the step, and what its programs said when something failed.
 * @param {string} name
 * @param {() => Promise<Outcome & Pick<Result, 'passed' | 'failed' | 'skips'> & { seconds?: string }>} work its own `seconds`
 *   where it began before
 * @returns {Promise<boolean>} whether all went well
 */
async function step(name, work) {
  process.stdout.write(`${name} … `);
  const started = performance.now();
  const { output, passed, failed, skips, seconds } = await work().catch((/** @type {Error} */ error) => ({
    output: error.message,
    passed: 0,
    failed: 1,
    skips: [],
    seconds: undefined,
  }));
  const took = seconds ?? secondsSince(started);
  results.push({ name, passed, failed, skips, seconds: took });
  console.log(`${failed === 0 ? 'ok' : `${failed} failed`}, ${took}`);
  if (failed > 0) console.log(output.trimEnd().replace(/^/gm, '  '));
  return failed === 0;
}

/**
 * @param {string} name
 * @param {string} reason
 */
function skip(name, reason) {
  console.log(`${name} … skipped: ${reason}`);
  results.push({ name, passed: 0, failed: 0, skips: [{ name, reason }], seconds: '' });
}

/** @param {Outcome} outcome */
function asOne({ code }) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skips: [] };
}
