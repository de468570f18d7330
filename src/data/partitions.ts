/** A published file, path below `download/`. */
export interface PublishedFile {
  path: string;
  sha256: string;
  bytes: number;
}

/** A file of observations: all those of one indicator, or of some that have few each. */
export interface Partition extends PublishedFile {
  rows: number;
  /** Observations by indicator. */
  indicators: Record<string, number>;
}

/** More observations than this are loaded in partitions, fewer as one table: one request serves every view. */
export const wholeRows = 50_000;

/** Rows up to which indicators with few observations share a file; some hundred kilobytes. */
export const packedRows = 20_000;

/**
 * Rows as they are parted into files: those of an indicator together and in their order, indicators in the order of
 * `order` (neighbours are looked at together), then those it does not name.
 */
export function parted<R>(
  rows: readonly R[],
  indicatorOf: (row: R) => string,
  order: readonly string[],
): { indicators: Record<string, number>; rows: R[] }[] {
  const byIndicator = new Map<string, R[]>(order.map((id) => [id, []]));
  for (const row of rows) {
    const id = indicatorOf(row);
    const own = byIndicator.get(id);
    if (own) own.push(row);
    else byIndicator.set(id, [row]);
  }
  const parts: { indicators: Record<string, number>; rows: R[] }[] = [];
  for (const [id, own] of byIndicator) {
    if (own.length === 0) continue;
    const last = parts.at(-1);
    if (last && last.rows.length + own.length <= packedRows) {
      last.indicators[id] = own.length;
      for (const row of own) last.rows.push(row);
    } else parts.push({ indicators: { [id]: own.length }, rows: [...own] });
  }
  return parts;
}

/** The partitions that hold these indicators, each once; null means every one. */
export const partitionsOf = (
  partitions: readonly Partition[],
  indicators: readonly string[] | null,
): Partition[] =>
  partitions.filter(
    (partition) => indicators === null || indicators.some((id) => Object.hasOwn(partition.indicators, id)),
  );
