export interface StructurePart {
  label: string;
  value: number | null;
}

/** Parts of one whole, in one unit. */
export interface StructureInput {
  parts: readonly StructurePart[];
  /** The whole as printed; null where none was printed. */
  total: number | null;
  /** The last printed place of the figures, such as 0.1: what rounding can explain is measured in it. */
  step: number;
}

export interface StructureLabels {
  /** The chart in one sentence, for those who do not see it. */
  chart: string;
  /** How to move with the keys. */
  keys: string;
  /** Name of the whole. */
  total: string;
  /** Written for a part without a figure. */
  missing: string;
  /** Said when a part has no figure, so that the parts cannot add up. */
  incomplete: string;
  empty: string;
}

export interface StructureFormat {
  value: (value: number) => string;
  /** A share between 0 and 1. */
  share: (share: number) => string;
  /** Said when the parts differ from the printed whole by no more than rounding can explain, and when by more. */
  rounding: (sum: number, total: number) => string;
  mismatch: (sum: number, total: number) => string;
}

/** A part that has a place in the bar. */
export interface Segment {
  /** Position among all parts: the shade. */
  index: number;
  x: number;
  width: number;
}
