import { afterEach, expect, test, vi } from 'vitest';
import { keepHistory, readHistory, readPlain, withStatement } from '../../../src/routes/parts/sql/kept.ts';
import { addressWith, addressWithout, statementIn } from '../../../src/routes/parts/sql/link.ts';

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};
afterEach(() => {
  kept.clear();
  vi.unstubAllGlobals();
});

test('the history keeps the last fifty statements, each once, the newest first', () => {
  vi.stubGlobal('localStorage', storage);
  let history: string[] = [];
  for (let i = 0; i < 60; i += 1) history = withStatement(history, ` SELECT ${i}\n`);
  history = withStatement(history, 'SELECT 30');
  keepHistory(history);
  expect(readHistory()).toEqual(history);
  expect([history.length, history[0], history[1], history.at(-1)]).toEqual([
    50,
    'SELECT 30',
    'SELECT 59',
    'SELECT 10',
  ]);
  keepHistory([]);
  expect(kept.size).toBe(0);
});

test('a history that something else wrote counts as none', () => {
  vi.stubGlobal('localStorage', storage);
  kept.set('duibiao-sql-history', '["SELECT 1","SELECT 1"]');
  expect(readHistory()).toEqual(['SELECT 1']);
  for (const text of ['{', '{"a":1}', 'null', '[1,{"x":2}]']) {
    kept.set('duibiao-sql-history', text);
    expect(readHistory()).toEqual([]);
  }
});

test('storage that is refused is done without', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  keepHistory(['SELECT 1']);
  expect(readHistory()).toEqual([]);
  expect(readPlain()).toBe(false);
});

test('a statement comes back from its link as it was', () => {
  const sql = 'SELECT \'100%\'\n  AS "甲 & 乙" -- #+?=';
  const address = addressWith('https://site.example/d/explore/sql/?q=old&x=1#examples', sql);
  expect(address).toMatch(/^https:\/\/site\.example\/d\/explore\/sql\/\?q=[^&#]*$/);
  expect(statementIn(address)).toBe(sql);
  expect(addressWithout(`${address}&x=1#examples`)).toBe('https://site.example/d/explore/sql/?x=1#examples');
  expect(addressWithout(address)).toBe('https://site.example/d/explore/sql/');
  expect(statementIn('https://site.example/?q=SELECT%0D1%0D%0A%2B2')).toBe('SELECT\n1\n+2');
  expect(statementIn('https://site.example/explore/sql/')).toBeNull();
  expect(statementIn('https://site.example/explore/sql/?q=%20')).toBeNull();
});
