import type { BoardRow } from './board-row.ts';
import type { Layout } from './arrangement.ts';
import type { Section } from './section.ts';

/** Counts of a set of targets; the sections partition them. */
export interface Summary {
  total: number;
  bySection: Record<Section, number>;
  byStatus: Partial<Record<string, number>>;
  /** Counts per status by `area` then `theme`. */
  cells: Record<string, Record<string, Partial<Record<string, number>>>>;
}

/** Targets per block of a board. */
export function blockCounts({ bySection, cells }: Summary, layout: Layout): Record<string, number> {
  if (layout === 'known') return bySection;
  const counts: Record<string, number> = {};
  for (const themes of Object.values(cells))
    for (const [theme, statuses] of Object.entries(themes))
      counts[theme] = Object.values(statuses).reduce<number>((sum, n) => sum + (n ?? 0), counts[theme] ?? 0);
  return counts;
}

/** Counts by section, status, and area × theme. Every row is counted exactly once in each. */
export function summarise(rows: readonly Pick<BoardRow, 'section' | 'status' | 'area' | 'theme'>[]): Summary {
  const summary: Summary = {
    total: rows.length,
    bySection: { known: 0, running: 0, missing: 0, words: 0 },
    byStatus: {},
    cells: {},
  };
  for (const { section, status, area, theme } of rows) {
    summary.bySection[section] += 1;
    summary.byStatus[status] = (summary.byStatus[status] ?? 0) + 1;
    const cell = ((summary.cells[area] ??= {})[theme] ??= {});
    cell[status] = (cell[status] ?? 0) + 1;
  }
  return summary;
}
