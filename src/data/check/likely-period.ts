import { parsePeriod } from '../../lib/period.ts';

const quarters = '一二三四';
const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

const readings: [RegExp, (match: RegExpExecArray) => string][] = [
  [/^(\d{4})\s*年度?$/, ([, year]) => `${year}`],
  [/^(\d{4})\D{0,3}[Qq]([1-4])$/, ([, year, quarter]) => `${year}-Q${quarter}`],
  [
    /^(\d{4})年第?([一二三四1-4])季度$/,
    ([, year, quarter = '1']) =>
      `${year}-Q${quarters.includes(quarter) ? quarters.indexOf(quarter) + 1 : quarter}`,
  ],
  [/^(\d{4})年?上半年$/, ([, year]) => `${year}-01/${year}-06`],
  [/^(\d{4})[-/.年](\d{1,2})月?$/, ([, year, month]) => `${year}-${two(month)}`],
  [/^(\d{4})(0[1-9]|1[0-2])$/, ([, year, month]) => `${year}-${month}`],
  [
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/,
    ([, year, month, day]) => `${year}-${two(month)}-${two(day)}`,
  ],
  [
    /^(\d{4})[-/.年]?0?1月?[-—–~～至/](?:\d{4}[-/.年])?(\d{1,2})月?$/,
    ([, year, month]) => (month === '12' ? `${year}` : `${year}-01/${year}-${two(month)}`),
  ],
];

/** What a wrongly written period was probably meant to be, in a valid form, or null. */
export function likelyPeriod(text: string, dayAllowed: boolean): string | null {
  for (const [form, write] of readings) {
    const match = form.exec(text);
    if (!match) continue;
    const written = write(match);
    const period = parsePeriod(written);
    if (!period) continue;
    // A column of periods takes the month of a day.
    return period.grain === 'day' && !dayAllowed ? written.slice(0, 7) : written;
  }
  return null;
}
