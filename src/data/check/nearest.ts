/** The candidate that a mistyped word was probably meant to be, or null. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let limit = word.length < 5 ? 1 : word.length < 12 ? 2 : 3;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit || candidate === '') continue;
    const distance = editDistance(word, candidate);
    if (distance > limit) continue;
    best = candidate;
    // Later candidates must be strictly nearer: of equals the first in file order wins.
    limit = distance - 1;
    if (limit < 0) break;
  }
  return best;
}

/** Insertions, deletions, substitutions and swaps of neighbours between two words. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/**
 * `nearest` with a memory and an end: a column of a hundred thousand wrong ids must not cost a hundred
 * thousand comparisons with every id.
 */
export function nearestFinder(
  candidates: ReadonlySet<string>,
  budget = 200,
): (word: string) => string | null {
  const known = new Map<string, string | null>();
  return (word) => {
    if (!known.has(word))
      known.set(word, word.length <= 60 && known.size < budget ? nearest(word, candidates) : null);
    return known.get(word) ?? null;
  };
}
