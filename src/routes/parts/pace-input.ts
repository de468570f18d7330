import type { PaceInput } from '@charts/pace/types.ts';
import type { TargetRow } from '@data/models/models.ts';
import { targetText, unitOf } from '@data/progress/describe.ts';
import type { Lang } from '@lib/number.ts';
import { periodLabel } from '@lib/period.ts';

/** A year of a target with figures inside it, per month. */
export interface PaceData {
  id: string;
  input: PaceInput;
  year: string;
  target: string;
  side: 'up' | 'down' | 'none';
  /** Nothing is left to do. */
  reached: boolean;
  unit: string;
  decimals: number;
}

/** The targets for which the remaining months can be worked out (docs/progress.md: `months`, `rest`). */
export function paceInputs(targets: readonly TargetRow[], asOf: string, lang: Lang): PaceData[] {
  return targets.flatMap((row) => {
    const { months, rest, v } = row;
    if (months === null || rest === null || v === null || months < 1 || months > 11) return [];
    const left = 12 - months;
    // An amount of the year is spread over twelve months; a mean of the year is the level of each.
    const isAmount = row.kind === 'total';
    const year = isAmount ? v : 12 * v;
    return {
      id: row.id,
      input: { months, done: (year - rest * left) / months, rest, even: year / 12 },
      // Amounts run in the year of the target; means are worked out for the year of the as-of date.
      year: periodLabel(((isAmount ? row.due_end : null) ?? asOf).slice(0, 4), lang),
      target: targetText(row, lang),
      side: row.side ?? 'none',
      reached: isAmount && row.side === 'up' && rest <= 0,
      unit: unitOf(row, lang),
      decimals: row.decimals ?? 0,
    };
  });
}
