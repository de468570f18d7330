// Runs a TypeScript tool of this repository: `node scripts/run.mjs data-check [arguments]`.
// Vite does the translation, so tools and pages share one way of importing .ts and .sql files.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { runNode } from './steps/process.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [tool, ...args] = process.argv.slice(2);
try {
  // Its tsconfig.json is what ours extends; a fresh clone has none yet.
  if (!existsSync(`${root}.svelte-kit/tsconfig.json`)) {
    await runNode([`${root}node_modules/@sveltejs/kit/svelte-kit.js`, 'sync'], { cwd: root });
  }
  const { module } = await runnerImport(`${root}scripts/${tool}.ts`, {
    root,
    configFile: false,
    logLevel: 'error',
  });
  process.exitCode = (await module.main(args)) ?? 0;
} catch (error) {
  // A tool answers bad input with a sentence; a stack trace is for programmers who ask for it.
  console.error(process.env['DEBUG'] ? error : `${tool}: ${error.message}`);
  process.exitCode = 2;
}
