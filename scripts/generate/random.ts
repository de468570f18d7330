/** Numbers in [0, 1), the same for the same seed on every machine: mulberry32. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed of its own for each named series, so that adding a series does not change the others: FNV-1a. */
export function seedOf(seed: number, name: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** Half away from zero, as figures are published; no floating-point tail in the result. */
export function round(value: number, decimals: number): number {
  const scaled = Math.round(Math.abs(value) * 10 ** decimals + 1e-9);
  return (value < 0 ? -1 : 1) * Number((scaled / 10 ** decimals).toFixed(decimals)) + 0;
}
