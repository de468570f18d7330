import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { largest } from '../../scripts/audit/html.ts';
import { pagesOf, sample, templateOf } from '../../scripts/audit/pages.ts';

test('addresses of pages are those that visitors use', () => {
  const root = mkdtempSync(join(tmpdir(), 'duibiao-audit-'));
  mkdirSync(join(root, 'en', 'area', '370102'), { recursive: true });
  for (const file of ['index.html', '404.html', 'favicon.svg', 'en/area/370102/index.html'])
    writeFileSync(join(root, file), '');
  expect(pagesOf(root)).toEqual(['/', '/404.html', '/en/area/370102/']);
  rmSync(root, { recursive: true });
});

test.each([
  ['/', 'overview'],
  ['/en/', 'overview'],
  ['/area/', 'area'],
  ['/en/area/370102/', 'area/*'],
  ['/404.html', '404.html'],
])('%s is of the template %s', (path, template) => {
  expect(templateOf(path)).toBe(template);
});

test('the largest page of every template and language is looked at', () => {
  const sizes = { '/': 1, '/en/': 1, '/area/1/': 5, '/area/2/': 9, '/en/area/1/': 7, '/en/area/2/': 3 };
  const size = (path: string) => sizes[path as keyof typeof sizes];
  expect(largest(Object.keys(sizes), size)).toEqual(['/', '/en/', '/area/2/', '/en/area/1/']);
});

test('the same seed takes the same items, another seed others, none twice', () => {
  const items = Array.from({ length: 100 }, (_, i) => i);
  expect(sample(items, 20, 1)).toEqual(sample(items, 20, 1));
  expect(sample(items, 20, 1)).not.toEqual(sample(items, 20, 2));
  expect(new Set(sample(items, 20, 3)).size).toBe(20);
  expect(sample([1, 2], 5, 1).sort()).toEqual([1, 2]);
});
