import type { Component } from 'svelte';
import { describe, expect, test } from 'vitest';
import { langs } from '../../src/app/lang.ts';
import { shown } from '../../src/routes/gallery/all-cases.ts';
import { markup } from './svg.ts';

const han = /\p{Script=Han}/u;
/** Every text of a case: what is painted first, and what it has ready for keys, pointers and listeners. */
const textsOf = (chart: Component<Record<string, unknown>>, props: object) =>
  markup(chart, { ...props }) + JSON.stringify(props);

describe.each(shown)('the cases of $kind', ({ chart, cases }) => {
  test('are at most eight, and have names of their own', () => {
    expect(cases.length).toBeLessThanOrEqual(8);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });
  test('speak both languages', () => expect(new Set(cases.map(({ lang }) => lang))).toEqual(new Set(langs)));
  test.each(cases)('$name speaks the language that it names', ({ lang, props }) => {
    const texts = textsOf(chart, props);
    if (lang === 'en') expect(texts).not.toMatch(han);
    else expect(texts).toMatch(han);
  });
});
