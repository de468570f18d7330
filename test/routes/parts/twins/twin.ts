import type { Component } from 'svelte';
import { expect } from 'vitest';
import { getSite, rowsWhere } from '../../../../src/routes/parts/site.ts';
import { markup } from '../../../charts/svg.ts';

// What a reader gets is compared, not what either side was given: cells of the table as text, and the figures that the
// marks of the picture stand for, measured against the labels of its own axis.

/** The package of the repository: no made-up row is as odd as what documents print. */
export const site = await getSite();

export const langs = ['zh', 'en'] as const;
const given = { name: '指标', area: '某区', source: '来源', asOf: '2024-12-31' };

export interface Mark {
  tag: string;
  kind: string;
  at: Record<string, string>;
  text: string;
}
export interface Twin {
  /** Cells of the table. */
  cells: string[][];
  /** The wide and the narrow drawing. */
  drawings: Mark[][];
}

/** Lines are broken where the room ends, so spaces say nothing. */
export const tight = (text: string) => text.replaceAll(/\s/g, '');
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();

export function twin(view: Component<never>, props: object): Twin {
  const html = markup(view as unknown as Component<object>, { ...given, ...props });
  const body = html.split('<tbody>')[1]!.split('</tbody>')[0]!;
  return {
    cells: body
      .split('<tr>')
      .slice(1)
      .map((row) => [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell]) => plain(cell!))),
    drawings: html
      .split('<svg')
      .slice(1)
      .map((svg) => marksIn(svg.split('</svg>')[0]!)),
  };
}

function marksIn(svg: string): Mark[] {
  const found = svg.matchAll(/<text([^>]*)>([^]*?)<\/text>|<(g|path|rect|circle)\b([^>]*)>/g);
  return [...found].map(([, textAt, text, tag, otherAt]) => {
    const at = Object.fromEntries(
      [...(textAt ?? otherAt)!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]),
    );
    return { tag: tag ?? 'text', kind: at['class'] ?? '', at, text: tight(plain(text ?? '')) };
  });
}

export const numbersIn = (text: string): number[] =>
  [
    ...text
      .replaceAll('−', '-')
      .replaceAll(',', '')
      .matchAll(/-?\d+(\.\d+)?/g),
  ].map(([one]) => Number(one));
export const numberIn = (text: string | undefined): number | null => numbersIn(text ?? '')[0] ?? null;
export const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';
export const startX = ({ at }: Mark) => Number(/^M(\S+)/.exec(at['d']!)![1]);
export const startY = ({ at }: Mark) => Number(/^M\S+ ([\d.-]+)/.exec(at['d']!)![1]);
export const heightsIn = (path: string) =>
  [...path.matchAll(/M[\d.-]+,([\d.-]+)|V([\d.-]+)/g)].map(([, first, next]) => Number(first ?? next));
export const of = (marks: readonly Mark[], tag: string, ...kinds: string[]) =>
  marks.filter((mark) => mark.tag === tag && kinds.includes(mark.kind.split(' ')[0]!));

/** Reads a place off an axis by two of its labels; `loose` is what the rounding of places to a tenth leaves open. */
export function axis(ticks: readonly { place: number; value: number }[]) {
  const [a, b] = [ticks[0]!, ticks.at(-1)!];
  const perPixel = (b.value - a.value) / (b.place - a.place);
  return {
    read: (place: number) => a.value + (place - a.place) * perPixel,
    loose: Math.abs(perPixel) * 0.3,
  };
}

/** The value axis of charts whose values run from left to right. */
export const acrossAxis = (marks: readonly Mark[]) =>
  axis(
    marks.flatMap((mark, i) => {
      const label = marks[i + 1];
      return mark.tag === 'path' && mark.kind.startsWith('grid') && label?.kind === 'tick'
        ? [{ place: startX(mark), value: numberIn(label.text)! }]
        : [];
    }),
  );

/** As many, and each where it says it is. */
export function expectNear(drawn: readonly number[], said: readonly number[], loose: number) {
  expect(drawn, `${drawn.join()} drawn, ${said.join()} in the table`).toHaveLength(said.length);
  drawn.forEach((value, i) => expect(Math.abs(value - said[i]!)).toBeLessThanOrEqual(loose));
}

/** From each mark that starts a row up to the next. */
export const rowsFrom = (marks: readonly Mark[], starts: (mark: Mark) => boolean): Mark[][] => {
  const places = marks.flatMap((mark, i) => (starts(mark) ? [i] : []));
  return places.map((place, i) => marks.slice(place, places[i + 1]));
};

export const areasOf = () => (site.tables['areas'] ?? []).map((row) => String(row['code']));
export const indicatorsOf = () => (site.tables['indicators'] ?? []).map((row) => String(row['id']));
export const observedIn = (area: string) =>
  [...rowsWhere(site.observations, 'area', area)].sort((a, b) => b.y - a.y);
