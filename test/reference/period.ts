/** Periods are texts; dates are texts YYYY-MM-DD, which compare as they sort. */

export type Grain = 'year' | 'quarter' | 'month' | 'range' | 'day';

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0');
}

export function date(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

function dayOf(day: string): number {
  return Number(day.slice(8, 10));
}

export function daysIn(year: number, month: number): number {
  if (month === 2) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return leap ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function grain(period: string | null): Grain | null {
  if (period === null) return null;
  if (/^\d{4}$/.test(period)) return 'year';
  if (/^\d{4}-Q[1-4]$/.test(period)) return 'quarter';
  if (/^\d{4}-\d{2}$/.test(period)) return 'month';
  if (/^\d{4}-\d{2}\/\d{4}-\d{2}$/.test(period)) return 'range';
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return 'day';
  return null;
}

/** The first day of a period. */
export function first(period: string | null): string | null {
  const form = grain(period);
  if (period === null || form === null) return null;
  if (form === 'day') return period;
  const year = yearOf(period);
  if (form === 'year') return date(year, 1, 1);
  if (form === 'quarter') return date(year, Number(period.slice(6)) * 3 - 2, 1);
  return date(year, monthOf(period), 1);
}

/** The last day of a period. */
export function last(period: string | null): string | null {
  const form = grain(period);
  if (period === null || form === null) return null;
  if (form === 'day') return period;
  if (form === 'range') return last(period.slice(8));
  const year = yearOf(period);
  let month = 12;
  if (form === 'quarter') month = Number(period.slice(6)) * 3;
  if (form === 'month') month = monthOf(period);
  return date(year, month, daysIn(year, month));
}

export function dayBefore(day: string): string {
  const year = yearOf(day);
  const month = monthOf(day);
  if (dayOf(day) > 1) return date(year, month, dayOf(day) - 1);
  if (month > 1) return date(year, month - 1, daysIn(year, month - 1));
  return date(year - 1, 12, 31);
}

export function dayAfter(day: string): string {
  const year = yearOf(day);
  const month = monthOf(day);
  if (dayOf(day) < daysIn(year, month)) return date(year, month, dayOf(day) + 1);
  if (month < 12) return date(year, month + 1, 1);
  return date(year + 1, 1, 1);
}

/** y(d): 2023-12-31 is 2024.0. */
export function y(day: string): number {
  const year = yearOf(day);
  const month = monthOf(day);
  return year + (month - 1) / 12 + dayOf(day) / (12 * daysIn(year, month));
}

/** The earlier of two days, null standing for no bound. */
export function earlier(a: string, b: string | null): string {
  return b !== null && b < a ? b : a;
}
