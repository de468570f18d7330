/** A year in twelve months. Values are of one month: an amount a month, or the mean level of a month. */
export interface PaceInput {
  /** Months with figures, 0 to 12. */
  months: number;
  /** Mean of the months so far. */
  done: number | null;
  /** Figures of single months where they are known, from January on; a missing one is null. */
  values?: readonly (number | null)[];
  /** What each of the remaining months has to bring. */
  rest: number | null;
  /** The target spread evenly over the year. */
  even: number | null;
}

/** Texts with their figures: the chart knows no units. */
export interface PaceLabels {
  /** The chart in one sentence, for those who do not see it. */
  chart: string;
  /** How to move with the keys. */
  keys: string;
  /** `已过8个月，月均0.15万人` */
  done: string;
  /** `其余4个月，月均需0.145万人` */
  rest: string;
  /** `全年目标按月均分 0.148` */
  even: string;
  /** The way back from the target in a sentence (倒算). */
  sentence: string;
  empty: string;
}

export interface PaceFormat {
  value: (value: number) => string;
  /** A month, counted from 0. */
  month: (month: number) => string;
}
