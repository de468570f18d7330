// `npm test`: installs what is missing, then lint, format, types, tests, build, HTML, browser tests.
// Every step runs even when an earlier one failed; the last line counts them all.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

  // Its tsconfig.json is what ours extends: lint and types read it.
  const synced = await run([packaged('@sveltejs', 'kit', 'svelte-kit.js'), 'sync']);
  if (synced.code !== 0) throw new Error(synced.output.trim());

  // Most steps keep one core busy: two of them at a time.
  const lint = begin('lint', [packaged('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']);
  const types = begin('types', [
    packaged('svelte-check', 'bin', 'svelte-check'),
    '--fail-on-warnings',
    '--output',
    'human',
  ]);
  await lint();
  await types();
  const build = begin('build', [at('scripts', 'build.mjs'), '--quick']);
  const format = begin('format', [packaged('prettier', 'bin', 'prettier.cjs'), '--check', '.']);
  await format();
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
  return begin('HTML', [at('scripts', 'run.mjs'), 'audit/html']);
}

/**
 * Begins a step beside others. What it answers with waits for the end and reports.
 * @param {string} name
 * @param {string[]} command a script for Node and its arguments
 */
function begin(name, command) {
  const began = performance.now();
  const working = run(command).then((outcome) => ({
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

/** @param {string[]} command a script for Node and its arguments */
function run(command) {
  return runNode(command, { cwd: root, seconds: stepSeconds });
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
