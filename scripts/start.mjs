// `npm start`: from a fresh clone to the site in a browser. Installs what is missing, builds, serves.
// Only Node's own modules before the packages are there.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensurePackages } from './steps/packages.mjs';
import { runNode } from './steps/process.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
try {
  const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
  await ensurePackages(root);
  const { code } = await runNode(['scripts/build.mjs', '--quick'], { cwd: root, show: true });
  if (code === 0) await serve(values);
  else process.exitCode = code;
} catch (error) {
  console.error(`start: ${/** @type {Error} */ (error).message}`);
  process.exitCode = 1;
}

/**
 * In this very process, so that Ctrl+C and kill reach the server without a go-between.
 * @param {Record<string, string | undefined>} wishes
 */
async function serve(wishes) {
  process.chdir(root);
  const args = Object.entries(wishes).flatMap(([name, value]) => (value ? [`--${name}`, value] : []));
  process.argv.splice(2, Infinity, 'serve', ...args);
  await import('./run.mjs');
}
