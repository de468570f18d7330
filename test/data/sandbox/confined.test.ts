import { expect, test } from 'vitest';
import { headersFor } from '../../../scripts/headers.ts';
import { isConfined } from '../../../src/data/sandbox/confined.ts';

test('the header that the site sends with the script of the engine confines it', () => {
  const { 'Content-Security-Policy': policy = null } = headersFor(
    '/_app/immutable/assets/duckdb-browser-eh.worker.D1c.js',
  );
  expect(isConfined(policy)).toBe(true);
  // Hosts with a _headers file join the values of all rules that match.
  expect(isConfined(`frame-ancestors 'self', ${policy}`)).toBe(true);
});

test.each([
  [null, false],
  ['', false],
  ["frame-ancestors 'self'", false],
  ["script-src 'self'", false],
  ["default-src 'self'", true],
  ["default-src 'none'", true],
  ['connect-src', true],
  ["default-src 'none'; connect-src *", false],
  ["default-src *; connect-src 'self'", true],
  ["default-src 'none'; Connect-Src 'SELF'", true],
  ["connect-src 'self'; connect-src *", true],
  ["connect-src *; connect-src 'self'", false],
  ["connect-src 'self' https://elsewhere.example", false],
  ["default-src *, connect-src 'self'", true],
])('%j: %j', (header, expected) => {
  expect(isConfined(header)).toBe(expected);
});
