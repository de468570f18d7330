/** So many rows may be seen in `height` pixels: one more than fit may stand there in part. */
export const rowsWithin = (height: number, rowHeight: number): number => Math.ceil(height / rowHeight) + 1;

/**
 * A fresh answer as far as it is drawn: the first `upTo` of its rows, of which the first `columns` cells, and elsewhere what
 * stood there `before`. No row is taken away only to be made again.
 */
export function renewed<T>(
  before: readonly (readonly T[])[],
  fresh: readonly (readonly T[])[],
  { upTo, columns }: { upTo: number; columns: number },
): readonly (readonly T[])[] {
  const rows = fresh.slice(0, upTo).map((row, i) => {
    const stood = before[i];
    return stood && columns < row.length ? [...row.slice(0, columns), ...stood.slice(columns)] : row;
  });
  return upTo < fresh.length ? [...rows, ...before.slice(upTo)] : rows;
}

/** Fresh rows that are drawn in one frame, and frames in which all of them are there even where they are many. */
const [inFrame, frames] = [14, 4];

/** How many of `count` fresh rows are drawn after each frame, the first `drawn` being there. The last is `count`. */
export function rowSteps(drawn: number, count: number): number[] {
  const rest = Math.max(0, count - drawn);
  const each = Math.max(inFrame, Math.ceil(rest / frames));
  return Array.from({ length: Math.max(1, Math.ceil(rest / each)) }, (_, i) =>
    Math.min(count, drawn + (i + 1) * each),
  );
}
