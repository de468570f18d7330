/** Rows of one shape with their keys written once: half the text of a page that carries hundreds of them. */
export interface Packed<T extends object> {
  keys: (keyof T)[];
  rows: T[keyof T][][];
}

/** Packs rows that all have the keys of the first. */
export function pack<T extends object>(rows: readonly T[]): Packed<T> {
  const keys = Object.keys(rows[0] ?? {}) as (keyof T)[];
  return { keys, rows: rows.map((row) => keys.map((key) => row[key])) };
}

/** The rows that were packed. */
export const unpack = <T extends object>({ keys, rows }: Packed<T>): T[] =>
  rows.map((cells) => Object.fromEntries(keys.map((key, i) => [key, cells[i]])) as T);
