import { expect, test } from 'vitest';
import type { TargetRow } from '../../../src/data/models/models.ts';
import { areaFacts } from '../../../src/routes/parts/area-facts.ts';
import { summarise } from '../../../src/routes/parts/summary.ts';

const target = (part: Partial<TargetRow>) =>
  ({ role: 'goal', binding: null, value: null, scope_kind: null, ...part }) as TargetRow;
const row = (section: 'known' | 'missing') => ({ section, status: 'met' as const, area: 'a', theme: 't' });

test('an area opens with its own numbers, and those that are there lead to their place', () => {
  const own = [
    target({ binding: 'binding', value: 5 }),
    target({ binding: 'expected', value: 0 }),
    target({ value: null }),
    // Asked of named companies, and not a goal: neither is counted among the goals.
    target({ binding: 'binding', value: 1, scope_kind: 'company' }),
    target({ role: 'requirement', binding: 'binding', value: 1 }),
  ];
  const summary = summarise([row('known'), row('missing'), row('missing')]);
  const facts = areaFacts(own, summary, { figures: 0, documents: 3, inForce: 1 }, 'en');
  expect(facts.map(({ value, word, href }) => [value, word, href])).toEqual([
    ['1', 'binding targets', '#binding'],
    ['2', 'with a printed value', undefined],
    ['1', 'with a public result', undefined],
    ['2', 'without a result on file', undefined],
    ['0', 'published figures', undefined],
    ['1', 'standing requirements', '#requirements'],
    ['1/3', 'documents in force', '#documents'],
  ]);
});
