import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOut, claim, moveIntoPlace, workshopFor } from '../../scripts/steps/place.mjs';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'duibiao-place-'))));
afterEach(() => rmSync(root, { recursive: true }));

function site(folder: string, text: string): void {
  mkdirSync(join(folder, '_app'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}

describe('checkOut', () => {
  it('accepts a new folder, an empty one and an earlier build', () => {
    mkdirSync(join(root, 'empty'));
    site(join(root, 'site'), 'old');
    for (const name of ['new', 'empty', 'site']) expect(() => checkOut(join(root, name))).not.toThrow();
  });

  it('refuses a folder with files of someone else', () => {
    writeFileSync(join(root, 'thesis.docx'), '');
    expect(() => checkOut(root)).toThrow('holds other files');
  });
});

describe('moveIntoPlace', () => {
  it.each(['build', 'deep/new/build', '../elsewhere'])(
    'puts the new site at %s, and nothing beside it',
    (name) => {
      const inner = join(root, 'clone');
      const out = join(inner, name);
      site(out, 'old');
      const fresh = workshopFor(inner, out);
      site(fresh, 'new');
      moveIntoPlace(fresh, out);
      expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
      expect([existsSync(fresh), existsSync(`${fresh}.old`)]).toEqual([false, false]);
    },
  );

  it('keeps the old site when there is no new one', () => {
    const out = join(root, 'build');
    site(out, 'old');
    expect(() => moveIntoPlace(workshopFor(root, out), out)).toThrow();
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
  });

  it('empties the workshop of a build that was cut off', () => {
    const out = join(root, 'build');
    site(workshopFor(root, out), 'half');
    expect(existsSync(workshopFor(root, out))).toBe(false);
  });
});

describe('claim', () => {
  const file = () => join(root, '.cache', 'building.pid');

  it('is held by one at a time', async () => {
    const release = await claim(file());
    const order: string[] = [];
    const second = claim(file()).then((end) => {
      order.push('second');
      end();
    });
    order.push('first');
    release();
    await second;
    expect(order).toEqual(['first', 'second']);
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  });

  it.each(['', '999999999'])('is taken over from a build that was cut off ("%s")', async (left) => {
    mkdirSync(join(root, '.cache'));
    writeFileSync(file(), left);
    (await claim(file()))();
    expect(existsSync(file())).toBe(false);
  });
});
