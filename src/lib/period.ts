/**
 * Periods are a type of their own: `2024`, `2024-Q3`, `2024-08`, and a cumulative span
 * `YYYY-01/YYYY-MM`. Publication dates may also be a full day. No other form is valid.
 */
export type Grain = 'year' | 'quarter' | 'month' | 'ytd' | 'day';

/** A calendar day as `YYYY-MM-DD`. */
export type Day = string;

export interface Period {
  grain: Grain;
  first: Day;
  last: Day;
}

const forms: [RegExp, Grain][] = [
  [/^(\d{4})$/, 'year'],
  [/^(\d{4})-Q([1-4])$/, 'quarter'],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, 'month'],
  [/^(\d{4})-01\/(\d{4})-(0[1-9]|1[01])$/, 'ytd'],
  [/^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'day'],
];

/** Days in a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  // The calendar repeats every 400 years, and Date takes years below 100 for the 1900s.
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function monthSpan(grain: Grain, year: number, from: number, to: number): Period {
  const pad = (n: number) => String(n).padStart(2, '0');
  const text = String(year).padStart(4, '0');
  return { grain, first: `${text}-${pad(from)}-01`, last: `${text}-${pad(to)}-${daysInMonth(year, to)}` };
}

/** The period a text stands for, or null when the text is none of the valid forms. */
export function parsePeriod(text: string): Period | null {
  for (const [form, grain] of forms) {
    const match = form.exec(text);
    if (!match) continue;
    const year = Number(match[1]);
    if (grain === 'year') return monthSpan(grain, year, 1, 12);
    if (grain === 'quarter') return monthSpan(grain, year, Number(match[2]) * 3 - 2, Number(match[2]) * 3);
    if (grain === 'month') return monthSpan(grain, year, Number(match[2]), Number(match[2]));
    if (grain === 'ytd')
      return Number(match[2]) === year ? monthSpan(grain, year, 1, Number(match[3])) : null;
    return Number(match[3]) <= daysInMonth(year, Number(match[2]))
      ? { grain, first: text, last: text }
      : null;
  }
  return null;
}

/**
 * A day as a point on the year axis: year + (month − 1)/12 + day/(12 · days in the month),
 * so that the end of 2023 is exactly 2024.
 */
export function yearPoint(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1) / 12 + date / (12 * daysInMonth(year, month));
}

/** `2024年`, `2024年三季度`, `2024年8月`, `2024年1—8月`; in English `2024`, `2024 Q3`, `Aug 2024`, `Jan–Aug 2024`. */
export function periodLabel(text: string, lang: 'zh' | 'en'): string {
  const period = parsePeriod(text);
  if (!period) return text;
  const year = text.slice(0, 4);
  const month = Number(period.last.slice(5, 7));
  if (lang === 'zh') {
    if (period.grain === 'year') return `${year}年`;
    if (period.grain === 'quarter') return `${year}年${'一二三四'[month / 3 - 1]}季度`;
    if (period.grain === 'month') return `${year}年${month}月`;
    if (period.grain === 'ytd') return month === 1 ? `${year}年1月` : `${year}年1—${month}月`;
    return text;
  }
  const name = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
    month - 1
  ];
  if (period.grain === 'quarter') return `${year} Q${month / 3}`;
  if (period.grain === 'month') return `${name} ${year}`;
  if (period.grain === 'ytd') return month === 1 ? `Jan ${year}` : `Jan–${name} ${year}`;
  return text;
}

const stepsOf: Partial<Record<Grain, number>> = { year: 1, quarter: 4, month: 12 };

/**
 * Every period from the first to the last of some years, quarters or months, so that time runs evenly and what is missing
 * keeps its place. Null where they are of several grains, or of one that has no next, or of more than 1,000 steps.
 */
export function everyPeriod(periods: readonly string[]): string[] | null {
  const [grain, ...others] = new Set(periods.map((period) => parsePeriod(period)?.grain));
  const steps = grain && stepsOf[grain];
  if (!steps || others.length > 0) return null;
  const place = (period: string) =>
    Number(period.slice(0, 4)) * steps + Number(period.slice(steps === 4 ? 6 : 5) || 1) - 1;
  const places = periods.map(place);
  const first = Math.min(...places);
  const count = Math.max(...places) - first + 1;
  if (count > 1000) return null;
  return Array.from({ length: count }, (_, i) => {
    const year = String(Math.floor((first + i) / steps)).padStart(4, '0');
    const step = ((first + i) % steps) + 1;
    return steps === 1 ? year : `${year}-${steps === 4 ? `Q${step}` : String(step).padStart(2, '0')}`;
  });
}
