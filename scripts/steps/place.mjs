// Where a build is made and how it takes its place.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Refuses a folder that a build would destroy.
 * @param {string} out
 */
export function checkOut(out) {
  if (!existsSync(out)) return;
  const present = readdirSync(out);
  if (present.length > 0 && !present.includes('_app')) {
    throw new Error(`${out} holds other files than an earlier build; name an empty or new folder with --out`);
  }
}

/**
 * The folder in which a build for `out` is made, emptied. On the same disk as `out`, so that a rename suffices;
 * out of sight of Git and of the linter where the clone has a place for that.
 * @param {string} root
 * @param {string} out
 */
export function workshopFor(root, out) {
  const path = relative(root, out);
  const inside = !path.startsWith('..') && !isAbsolute(path);
  const folder = inside ? join(root, '.cache', 'building') : `${out}.building`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  return folder;
}

/**
 * Replaces `out` by `fresh`. Two renames: readers see the old site or the new one.
 * @param {string} fresh
 * @param {string} out
 */
export function moveIntoPlace(fresh, out) {
  const old = `${fresh}.old`;
  rmSync(old, { recursive: true, force: true });
  mkdirSync(dirname(out), { recursive: true });
  const replaces = existsSync(out);
  if (replaces) renameSync(out, old);
  try {
    renameSync(fresh, out);
  } catch (error) {
    if (replaces) renameSync(old, out);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/**
 * Waits until no other build of this clone runs: two would write into each other's .svelte-kit.
 * @param {string} file names the process that builds
 * @returns {Promise<() => void>} ends the claim
 */
export async function claim(file) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  for (;;) {
    try {
      writeFileSync(file, `${process.pid}`, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder === undefined) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) console.log(`Waiting for another build of this clone (process ${holder}, noted in ${file})`);
    told = true;
    await sleep(500);
  }
}

/**
 * The process that holds the claim, unless it has ended.
 * @param {string} file
 */
function holderOf(file) {
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  // Zero: released in this moment, or cut off by a full disk.
  if (!holder) return undefined;
  try {
    process.kill(holder, 0);
    return holder;
  } catch (error) {
    // Not permitted means that it runs, under another user.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM' ? holder : undefined;
  }
}
