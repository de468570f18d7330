/** Growth of one indicator as published, in per cent. */
export interface YoyRow {
  label: string;
  /** Null where no growth was published: the row stays, with the word. */
  value: number | null;
  /** The growth target of the same year. */
  target: number | null;
  /** Part of the row above, set in. */
  part: boolean;
  /** The whole row in words. */
  said: string;
}

export interface YoyInput {
  rows: readonly YoyRow[];
}

export interface YoyLabels {
  /** The chart in one sentence, for those who do not see it. */
  chart: string;
  /** How to move with the keys. */
  keys: string;
  /** Names of the bars and of the tick, in the key. */
  growth: string;
  target: string;
  /** Written in rows without a figure. */
  missing: string;
  empty: string;
}

export interface YoyFormat {
  value: (value: number) => string;
  /** The target as it is written beside its tick. */
  target: (value: number) => string;
  tick: (value: number, step: number) => string;
}
