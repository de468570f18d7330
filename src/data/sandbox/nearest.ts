/** The word of a list that one letter more, less or other, or two swapped, makes of `word`; null when there is none. */
export function nearest(word: string, words: Iterable<string>): string | null {
  for (const other of words) if (isSlip(word, other)) return other;
  return null;
}

function isSlip(word: string, meant: string): boolean {
  let from = 0;
  while (from < word.length && word[from] === meant[from]) from += 1;
  const [a, b] = [word.slice(from), meant.slice(from)];
  return (
    a.slice(1) === b ||
    a === b.slice(1) ||
    a.slice(1) === b.slice(1) ||
    (a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}
