/** Rows that are drawn: `first` to `last`, without `last`. */
export interface RowWindow {
  first: number;
  last: number;
}

/** So many rows are drawn whole; more only where they can be seen. */
export const drawnWhole = 200;

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

/** Rows that windows show of a table, with some more. */
const upper = 20;

/**
 * Drawn rows in two parts, of which `from` is the place of the first. Those of the lower part are out of sight in most windows:
 * a layer of their own, that is painted when they change. A part without rows is left out.
 */
export function rowParts<T>(rows: readonly T[], first: number) {
  return [
    { id: 'upper', from: first, rows: rows.slice(0, upper) },
    { id: 'lower', from: first + upper, rows: rows.slice(upper) },
  ].filter(({ rows }) => rows.length > 0);
}
