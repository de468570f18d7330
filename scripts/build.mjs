// Builds the site: node scripts/build.mjs [--package DIR] [--out DIR] [--force] [--quick]
// --quick compresses for a visitor on this machine: minutes less in a fresh clone, a quarter more bytes to send.
// Either every step succeeds and the new site takes its place, or the old one stays as it is.
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compressEngineAhead } from './steps/ahead.mjs';
import { checkOut, claim, moveIntoPlace, workshopFor } from './steps/place.mjs';
import { runNode, secondsSince } from './steps/process.mjs';
import { hashInputs, hashOutput, readStamp, writeStamp } from './steps/stamp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = join(root, 'scripts', 'run.mjs');
const kit = join(root, 'node_modules', '@sveltejs', 'kit', 'svelte-kit.js');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

try {
  await main();
} catch (error) {
  console.error(`build: ${/** @type {Error} */ (error).message}`);
  process.exitCode = 1;
}

async function main() {
  const { values } = parseArgs({
    options: {
      package: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean' },
      quick: { type: 'boolean', default: false },
    },
  });
  const packageFolder = resolve(values.package ?? join(root, 'public', 'data'));
  const out = resolve(values.out ?? join(root, 'build'));
  if (!existsSync(packageFolder)) throw new Error(`there is no data package at ${packageFolder}`);
  checkOut(out);

  const release = await claim(join(root, '.cache', 'building.pid'));
  process.on('exit', release);
  const started = performance.now();
  const inputs = hashInputs(root, packageFolder);
  const stampFile = join(root, '.cache', 'stamps', `${shortHash(out)}.json`);
  const last = readStamp(stampFile);
  const { version: node } = process;
  const { quick } = values;
  const isSame = last?.inputs === inputs && last.node === node && (quick || !last.quick);
  if (!values.force && isSame && last.output === hashOutput(out)) {
    console.log(`Nothing has changed since ${out} was built (--force builds it all the same)`);
    return;
  }

  const workshop = workshopFor(root, out);
  process.on('exit', () => rmSync(workshop, { recursive: true, force: true }));
  await build(packageFolder, workshop, inputs, quick);
  moveIntoPlace(workshop, out);
  writeStamp(stampFile, { inputs, node, quick, output: hashOutput(out) });
  console.log(`Built ${out} in ${secondsSince(started)}`);
}

/**
 * @param {string} packageFolder
 * @param {string} out
 * @param {string} inputs
 * @param {boolean} quick
 */
async function build(packageFolder, out, inputs, quick) {
  // Its tsconfig.json is what ours extends: every tool below reads it.
  if (!existsSync(join(root, '.svelte-kit', 'tsconfig.json'))) await step('types', [kit, 'sync']);
  await step('data check', [tool, 'data-check', '--package', packageFolder]);
  const engine = quick ? undefined : compressEngineAhead(root);
  await step('site', [vite, 'build'], {
    env: {
      DUIBIAO_PACKAGE: packageFolder,
      DUIBIAO_OUT: out,
      // A name for this build that two builds of one commit share; SvelteKit would take the time of day.
      DUIBIAO_VERSION: inputs.slice(0, 12),
    },
    // A list of hundreds of files, and advice to run a preview. What Svelte warns of, `npm test` refuses.
    quiet: true,
  });
  if (existsSync(join(root, 'scripts', 'publish.ts'))) {
    await step('data files', [tool, 'publish', '--package', packageFolder, '--out', out]);
  }
  await engine;
  await step('compression', [tool, 'compress', '--out', out, ...(quick ? ['--quick'] : [])]);
}

/**
 * Prints a line with the seconds, and below it what the program said; of a quiet one only when it failed.
 * @param {string} name
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options]
 */
async function step(name, args, { env = {}, quiet = false } = {}) {
  process.stdout.write(`${name} … `);
  const started = performance.now();
  const { code, output } = await runNode(args, { cwd: root, env });
  console.log(secondsSince(started));
  if (output.trim() && !(quiet && code === 0)) console.log(output.trim().replace(/^/gm, '  '));
  if (code !== 0) throw new Error(`stopped at "${name}"; what was built before stays as it was`);
}

/** @param {string} text */
function shortHash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
