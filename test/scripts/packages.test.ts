import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packagesAreCurrent } from '../../scripts/steps/packages.mjs';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'duibiao-packages-'))));
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, packages: Record<string, object>) =>
  writeFileSync(join(root, name), JSON.stringify({ packages }));
function given(wanted: Record<string, object>, installed: Record<string, object>): void {
  mkdirSync(join(root, 'node_modules'));
  write('package-lock.json', { '': { name: 'duibiao' }, ...wanted });
  write('node_modules/.package-lock.json', installed);
}
const svelte = { version: '5.57.3', integrity: 'sha512-a' };

it('finds nothing to install when npm noted what the lockfile names', () => {
  given({ 'node_modules/svelte': svelte }, { 'node_modules/svelte': svelte });
  expect(packagesAreCurrent(root)).toBe(true);
});

it('does not ask for an optional package of another system', () => {
  given(
    { 'node_modules/svelte': svelte, 'node_modules/fsevents': { version: '2', optional: true } },
    { 'node_modules/svelte': svelte },
  );
  expect(packagesAreCurrent(root)).toBe(true);
});

it.each([
  ['another version', { 'node_modules/svelte': { ...svelte, version: '5.0.0' } }],
  ['other bytes', { 'node_modules/svelte': { ...svelte, integrity: 'sha512-b' } }],
  ['a package missing', {}],
  ['a package too many', { 'node_modules/svelte': svelte, 'node_modules/vue': svelte }],
])('installs with %s', (_, installed) => {
  given({ 'node_modules/svelte': svelte }, installed);
  expect(packagesAreCurrent(root)).toBe(false);
});

it('installs when there is no node_modules', () => {
  write('package-lock.json', {});
  expect(packagesAreCurrent(root)).toBe(false);
});
