/** Rows that are drawn: `first` to `last`, without `last`. */
export interface RowWindow {
  first: number;
  last: number;
}

/** So many rows are drawn whole; more only where they can be seen. */
export const drawnWhole = 200;

/** At least so many rows are worth drawing in two steps. */
const worthTwoSteps = 30;

/** As much of a window as a scroller of rows may take (80vh). */
const tallest = 0.8;

/**
 * Pixels of rows that a window shows at most, once a fresh answer stands in a table whose first row was seen `above` pixels
 * below the edge of the window. `null`, or so low that hardly anything of the table was seen: what stands above it may have
 * changed since, and the table may have the whole window.
 */
export function heightInSight(windowHeight: number, above: number | null): number {
  const room = windowHeight - (above ?? 0);
  return Math.min(tallest * windowHeight, room > windowHeight / 3 ? room : windowHeight);
}

/** What of a table is in sight: so many pixels of rows of this height, and so many columns. */
export interface Sight {
  height: number;
  rowHeight: number;
  columns: number;
}

/**
 * The first step from `before` to a fresh answer: as many fresh rows as are in sight and two more, and below them the rows
 * that stand there. Those are out of sight, and no row is taken away only to be made again. So with columns: cells out of
 * sight are those that stand there.
 */
export function renewed<T>(
  before: readonly (readonly T[])[],
  fresh: readonly (readonly T[])[],
  { height, rowHeight, columns }: Sight,
): readonly (readonly T[])[] {
  const seen = Math.ceil(height / rowHeight) + 2;
  const rows = fresh.map((row, i) => {
    const stood = before[i];
    return stood && columns < row.length ? [...row.slice(0, columns), ...stood.slice(columns)] : row;
  });
  if (fresh.length <= worthTwoSteps || !(seen < fresh.length)) return rows;
  return [...rows.slice(0, seen), ...before.slice(seen)];
}

/** Rows drawn beyond each edge, so that a turn of the wheel meets rows and not blanks. */
const beyond = 20;

/**
 * The rows of a long table that its scroller shows, with some beyond. `top`, `height` and `rowHeight` are in pixels.
 * Edges move in steps, so that most turns of the wheel redraw nothing.
 */
export function rowWindow(count: number, rowHeight: number, top: number, height: number): RowWindow {
  if (count <= drawnWhole || !(rowHeight > 0)) return { first: 0, last: Math.min(count, drawnWhole) };
  const step = beyond / 2;
  const from = Math.floor(top / rowHeight / step) * step - beyond;
  const to = Math.ceil((top + height) / rowHeight / step) * step + beyond;
  const last = Math.min(count, Math.max(to, beyond));
  return { first: Math.min(Math.max(0, from), Math.max(0, last - beyond)), last };
}
