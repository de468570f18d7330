/** The middle of some measurements; NaN of none. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** A figure beside the floor measured in the same run, both in `unit`, and the budget in words. */
export interface Measured {
  what: string;
  unit: string;
  value: number;
  floor: number;
  /** What the floor is. */
  than: string;
  budget: string;
  over: boolean;
}

/** One row per figure; what is over its budget is bold. */
export function measuredMarkdown(rows: readonly Measured[]): string {
  const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
  const lines = rows.map(({ what, unit, value, floor, than, budget, over }) => {
    const ratio = (value / floor).toFixed(2);
    return `| ${what} | ${over ? `**${number(value)}**` : number(value)} ${unit} | ${number(floor)} ${unit} | ${ratio} | ${than} | ${budget} |`;
  });
  return [
    '| what | value | floor | value / floor | the floor is | budget |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ]
    .join('\n')
    .concat('\n');
}
