import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, secondsSince } from './process.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Locked */

/**
 * Installs the packages of the lockfile when node_modules lacks them or holds those of another lockfile.
 * Throws a sentence for people when that fails.
 * @param {string} root the clone
 */
export async function ensurePackages(root) {
  checkNode(root);
  if (packagesAreCurrent(root)) return;
  console.log('Installing packages: npm ci');
  const started = performance.now();
  const [command, ...npm] = npmCommand();
  // NODE_ENV=production would leave out the tools that build the site.
  const { code } = await run(command, [...npm, 'ci', '--include=dev'], { cwd: root, show: true });
  if (code !== 0) {
    throw new Error(
      `npm ci failed (exit code ${code}); its own words stand above. It needs write access to ${root} ` +
        'and reach of the npm registry (see `npm config get registry`). Then the same command goes on from here.',
    );
  }
  console.log(`Packages installed in ${secondsSince(started)}`);
}

/**
 * Compares what npm noted in node_modules with the lockfile. Not by time: Git dates a file by its checkout.
 * @param {string} root
 */
export function packagesAreCurrent(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = locked(join(root, 'package-lock.json'));
  const present = locked(installed);
  for (const [path, { version, integrity, optional, devOptional }] of wanted) {
    const found = present.get(path);
    // An optional package made for another system is never installed.
    if (!found && (optional || devOptional)) continue;
    if (found?.version !== version || found?.integrity !== integrity) return false;
  }
  for (const path of present.keys()) if (!wanted.has(path)) return false;
  return true;
}

/**
 * @param {string} file
 * @returns {Map<string, Locked>}
 */
function locked(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  const entries = new Map(Object.entries(packages));
  entries.delete('');
  return entries;
}

/** @param {string} root */
function checkNode(root) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [wantedMajor = 0, wantedMinor = 0] = engines.node.replace(/^>=/, '').split('.').map(Number);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    throw new Error(`Node ${engines.node} is needed; this is Node ${process.versions.node}`);
  }
}

/** @returns {[string, ...string[]]} */
function npmCommand() {
  // The npm that started us, if one did: it need not be on the PATH, and needs no shell on Windows.
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('npm-cli.js')) return [process.execPath, cli];
  return process.platform === 'win32' ? ['cmd', '/c', 'npm'] : ['npm'];
}
