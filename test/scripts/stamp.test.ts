import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashInputs, hashOutput, readStamp, writeStamp } from '../../scripts/steps/stamp.mjs';

let folder: string;
let root: string;
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};
const inputs = (data = join(root, 'public', 'data')) => hashInputs(root, data);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duibiao-stamp-'));
  root = join(folder, 'clone');
  for (const name of [
    'src/a.ts',
    'public/data/x.csv',
    'scripts/b.mjs',
    'package-lock.json',
    'vite.config.ts',
    'README.md',
  ]) {
    write(name, name);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('hashInputs', () => {
  it.each(['src/a.ts', 'public/data/x.csv', 'scripts/b.mjs', 'package-lock.json', 'vite.config.ts'])(
    'changes with %s',
    (name) => {
      const before = inputs();
      write(name, 'other');
      expect(inputs()).not.toBe(before);
    },
  );

  it('changes when a file gets another name, or comes, or goes', () => {
    const seen = new Set([inputs()]);
    renameSync(join(root, 'src/a.ts'), join(root, 'src/b.ts'));
    seen.add(inputs());
    write('src/c.ts', '');
    seen.add(inputs());
    rmSync(join(root, 'src/b.ts'));
    seen.add(inputs());
    expect(seen.size).toBe(4);
  });

  it('does not change with the time of a file, what no build reads, or the place of the clone', () => {
    const before = inputs();
    utimesSync(join(root, 'src/a.ts'), 1, 1);
    write('README.md', 'other');
    cpSync(root, join(folder, 'copy'), { recursive: true });
    expect(inputs()).toBe(before);
    expect(hashInputs(join(folder, 'copy'), join(folder, 'copy', 'public', 'data'))).toBe(before);
  });

  it('reads a package that lies elsewhere', () => {
    const elsewhere = join(folder, 'package');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'x.csv'), 'public/data/x.csv');
    const before = inputs(elsewhere);
    expect(before).not.toBe(inputs());
    writeFileSync(join(elsewhere, 'x.csv'), 'other');
    expect(inputs(elsewhere)).not.toBe(before);
  });
});

describe('hashOutput', () => {
  it('changes when someone edits or removes a file of the build', () => {
    const out = join(root, 'src');
    const before = hashOutput(out);
    write('src/a.ts', 'edited');
    const edited = hashOutput(out);
    rmSync(join(out, 'a.ts'));
    expect(new Set([before, edited, hashOutput(out)]).size).toBe(3);
  });

  it('knows a build that is gone', () => {
    expect(hashOutput(join(root, 'none'))).toBe(hashOutput(join(root, 'none as well')));
  });
});

describe('the stamp', () => {
  it('is read as it was written', () => {
    const file = join(root, '.cache', 'stamps', 'x.json');
    const stamp = { inputs: 'a', node: 'v20', quick: false, output: 'b' };
    writeStamp(file, stamp);
    expect(readStamp(file)).toEqual(stamp);
  });

  it('counts as none when it is missing or cut off', () => {
    write('cut.json', '{"inputs":');
    expect([readStamp(join(root, 'cut.json')), readStamp(join(root, 'none'))]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
