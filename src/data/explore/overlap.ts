import { parsePeriod } from '../../lib/period.ts';
import type { TableId } from './question.ts';

/** Of what the figures of a group are. */
export interface Parts {
  table: TableId;
  /** Basis of observations, kind of targets. */
  kind: string | null;
  /** Different areas and periods (or due dates), in any order. */
  areas: readonly string[];
  periods: readonly string[];
  /** Some are of the whole area. */
  whole: boolean;
  /** Different parts of areas among them. */
  parts: number;
  /** Figures, and different places (area, part, period) that they stand at. */
  held: number;
  places: number;
}

/**
 * Whether a sum would count something twice, or add figures of several days that are one and the same thing: a place has two
 * figures, an area stands beside one that it belongs to, a part beside the whole, a year beside its months; levels at the end of
 * several periods, or targets for several years. `parentOf` is the area that an area belongs to.
 */
export function overlaps(group: Parts, parentOf: (area: string) => string | null): boolean {
  const { table, kind, areas, periods, whole, parts, held, places } = group;
  if (held > places || (whole && parts > 0)) return true;
  const isFlow = table === 'observations' && kind !== 'stock';
  if (!isFlow && periods.length > 1) return true;
  return areasOverlap(areas, parentOf) || periodsOverlap(periods);
}

function areasOverlap(areas: readonly string[], parentOf: (area: string) => string | null): boolean {
  const among = new Set(areas);
  return areas.some((area) => {
    const seen = new Set<string>([area]);
    for (let above = parentOf(area); above && !seen.has(above); above = parentOf(above)) {
      if (among.has(above)) return true;
      seen.add(above);
    }
    return false;
  });
}

function periodsOverlap(periods: readonly string[]): boolean {
  const spans = periods.flatMap((period) => parsePeriod(period) ?? []);
  spans.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  return spans.some(({ first }, i) => i > 0 && first <= spans[i - 1]!.last);
}
