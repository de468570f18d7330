// What a build was made from and what it left, so that an unchanged site is not built again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** @typedef {{ inputs: string, node: string, quick: boolean, output: string }} Stamp */

const folders = ['src', 'public', 'scripts'];
const configuration = /^(package(-lock)?\.json|tsconfig\.json|(svelte|vite)\.config\.[jt]s)$/;

/**
 * The hash of everything that a build reads: the same on every machine for the same commit.
 * @param {string} root the clone
 * @param {string} packageFolder the data package, inside the clone or elsewhere
 */
export function hashInputs(root, packageFolder) {
  const hash = createHash('sha256');
  /** @param {string} name @param {string} file */
  const add = (name, file) => {
    const bytes = readFileSync(file);
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  };
  for (const name of readdirSync(root).sort()) if (configuration.test(name)) add(name, join(root, name));
  for (const folder of folders) {
    for (const name of files(join(root, folder))) add(`${folder}/${name}`, join(root, folder, name));
  }
  if (resolve(packageFolder) !== join(resolve(root), 'public', 'data')) {
    for (const name of files(packageFolder)) add(`package/${name}`, join(packageFolder, name));
  }
  return hash.digest('hex');
}

/**
 * Names, sizes and times of what a build left: changes when someone edits or removes a file of it.
 * @param {string} out
 */
export function hashOutput(out) {
  const hash = createHash('sha256');
  for (const name of existsSync(out) ? files(out) : []) {
    const { size, mtimeMs } = statSync(join(out, name));
    hash.update(`${name}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} file
 * @returns {Stamp | undefined}
 */
export function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // None yet, or cut off when it was written: then the site is built.
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {Stamp} stamp
 */
export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(stamp));
}

/**
 * The files below a folder, with slashes, in one order everywhere.
 * @param {string} folder
 */
function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
