import type { FigureWords } from '@app/figure-words.ts';
import { shownText } from './table-rows.ts';

/** A text of a lane with the smaller one below it. */
type Two = readonly [main: string, small: string];

/** The words of one row of LaneList.svelte, read by its classes. */
export interface LaneRow {
  row: Element;
  name: Two;
  value: Two;
  gap: Two;
  status: string;
}

/** The rows of a list of lanes that are on screen, in its order. */
export function laneRows(list: Element): LaneRow[] {
  return [...list.children]
    .filter((row) => !(row as HTMLElement).hidden)
    .map((row) => {
      const two = (part: string): Two => {
        const place = row.querySelector(`.${part}`);
        const small = shownText(place?.querySelector('small')?.textContent ?? '');
        const whole = shownText(place?.textContent ?? '');
        return [whole.endsWith(small) ? whole.slice(0, whole.length - small.length).trim() : whole, small];
      };
      return {
        row,
        name: two('name'),
        value: two('value'),
        gap: two('gap'),
        status: shownText(row.querySelector('.status')?.textContent ?? ''),
      };
    });
}

/** The same as a table with its headings. */
export function laneTable(rows: readonly LaneRow[], heads: FigureWords['lanes']): string[][] {
  // The small text names what it is; in a column the heading does.
  const target = (text: string) =>
    text.startsWith(`${heads.target} `) ? text.slice(heads.target.length + 1) : text;
  return [
    [heads.name, heads.about, heads.now, heads.target, heads.gap, heads.pace, heads.status],
    ...rows.map(({ name, value, gap, status }) => [...name, value[0], target(value[1]), ...gap, status]),
  ];
}
