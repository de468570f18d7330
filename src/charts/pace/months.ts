import { tenth } from '../../lib/scale.ts';
import type { PaceInput } from './types.ts';

/** `month`: its own figure is known. `done`: only the mean so far is. `rest`: still to come. `none`: nothing known. */
export type MonthKind = 'month' | 'done' | 'rest' | 'none';

export interface PlacedMonth {
  month: number;
  kind: MonthKind;
  value: number | null;
  x: number;
  width: number;
  top: number;
  height: number;
}

const seam = 2;

/** Twelve bars from zero; a month without any figure keeps its place with no height. */
export function placeMonths(input: PaceInput, y: (value: number) => number, cell: number): PlacedMonth[] {
  const zero = y(0);
  return Array.from({ length: 12 }, (_, month) => {
    const { kind, value } = monthOf(input, month);
    const end = value === null ? zero : y(value);
    return {
      month,
      kind,
      value,
      x: tenth(month * cell + seam / 2),
      width: tenth(cell - seam),
      top: tenth(Math.min(zero, end)),
      height: tenth(Math.abs(end - zero)),
    };
  });
}

function monthOf({ months, done, values, rest }: PaceInput, month: number) {
  if (month >= months) return { kind: rest === null ? ('none' as const) : ('rest' as const), value: rest };
  if (!values) return { kind: done === null ? ('none' as const) : ('done' as const), value: done };
  const value = values[month] ?? null;
  return { kind: value === null ? ('none' as const) : ('month' as const), value };
}
