import { describe, expect, it } from 'vitest';
import { differences } from './expect.ts';
import { judge } from './judge.ts';
import { worked } from './worked.ts';

describe('the worked cases of the method', () => {
  for (const one of worked) {
    it(one.name, () => {
      const found = judge(one.tables, one.asOf, one.rule ?? 'linear-1');
      expect(differences(found, one)).toEqual([]);
    });
  }
});
