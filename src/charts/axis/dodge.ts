/** What occupies `size` pixels around its centre `y`. */
export interface Sized {
  y: number;
  size: number;
}

/** Moves overlapping labels apart, as little as a sweep down and one up can, within [top, bottom]. Order by y is kept. */
export function dodge<T extends Sized>(labels: readonly T[], top: number, bottom: number): T[] {
  const placed = labels.map((label) => ({ ...label })).sort((a, b) => a.y - b.y);
  let free = top;
  for (const label of placed) {
    label.y = Math.max(label.y, free + label.size / 2);
    free = label.y + label.size / 2;
  }
  let ceiling = bottom;
  for (const label of placed.reverse()) {
    label.y = Math.max(top + label.size / 2, Math.min(label.y, ceiling - label.size / 2));
    ceiling = label.y - label.size / 2;
  }
  return placed.reverse();
}
