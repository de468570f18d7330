import { daysInMonth } from './period.ts';

/**
 * Last days of the months from the month of `first` to that of `last`, both `YYYY-MM-DD`; in place of the final one
 * stands `last` itself. At least `last`, even when `first` is later.
 */
export function monthEnds(first: string, last: string): string[] {
  const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const days: string[] = [];
  for (let at = index(first); at < index(last); at += 1) {
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
    const two = (value: number) => String(value).padStart(2, '0');
    days.push(`${year}-${two(month)}-${two(daysInMonth(year, month))}`);
  }
  return [...days, last];
}

/** Place of the last of the ascending `days` that is not after `day`; 0 when all are. */
export const stepOf = (days: readonly string[], day: string): number =>
  Math.max(0, days.filter((one) => one <= day).length - 1);
