/** A question's answer as numbers: a value per category and series, null where there is none. */
export interface PlainInput {
  /** Bars for categories of any kind, lines for periods from old to new. */
  form: 'bar' | 'line';
  categories: readonly string[];
  /** At most six are drawn. `values` in the order of the categories. */
  series: readonly { name: string; values: readonly (number | null)[] }[];
}

export interface PlainLabels {
  /** The picture in one sentence, for those who do not see it. */
  chart: string;
  /** How to move with the keys. */
  keys: string;
  /** Written where a bar would be. */
  missing: string;
  /** Said when the value axis does not start at zero. */
  broken: string;
  empty: string;
}

export interface PlainFormat {
  value: (value: number) => string;
  tick: (value: number, step: number) => string;
}

export const mostSeries = 6;
