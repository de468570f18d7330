/** Compares a verdict with what a case expects; names the columns that differ. */

import type { Row } from './tables.ts';
import type { Case } from './build.ts';

export function differences(found: Row[], one: Case): string[] {
  const wrong: string[] = [];
  if (found.length !== one.expect.length) {
    wrong.push(`${found.length} rows, expected ${one.expect.length}`);
  }
  one.expect.forEach((expected, at) => {
    const row = found[at] ?? {};
    for (const [column, want] of Object.entries(expected)) {
      const cell = row[column];
      if (typeof want === 'number' && typeof cell === 'number') {
        const room = one.tolerance?.[column] ?? 0.0005;
        if (Math.abs(cell - want) <= room) continue;
      } else if (cell === want) continue;
      wrong.push(`${column}: ${String(cell)}, expected ${String(want)}`);
    }
  });
  return wrong;
}
