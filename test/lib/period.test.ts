import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  daysInMonth,
  everyPeriod,
  parsePeriod,
  periodLabel,
  yearPoint,
  type Period,
} from '../../src/lib/period.ts';

const zones = ['Asia/Shanghai', 'UTC', 'America/Los_Angeles'];
const own = process.env['TZ'];
afterEach(() => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

const pad = (n: number) => String(n).padStart(2, '0');
const year = fc.integer({ min: 1949, max: 2100 });
const month = fc.integer({ min: 1, max: 12 });
const day = fc
  .date({ min: new Date('1949-10-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** The day after, by the calendar of the platform in UTC. */
const next = (text: string) =>
  new Date(Date.parse(`${text}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

describe('parsePeriod', () => {
  const strange = [
    '',
    ' ',
    ' 2024',
    '2024 ',
    '2024\n',
    '24',
    '02024',
    '２０２４',
    '2024年',
    '2024-13',
    '2024-00',
    '2024-8',
    '2024-Q0',
    '2024-Q5',
    '2024-q3',
    'Q3 2024',
    '2024/08',
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-01-00',
    '2024-1-1',
    '2024-08-01T00:00:00Z',
    '2024-01/2024-12',
    '2024-02/2024-08',
    '2024-01/2023-08',
    '2024-01/2025-08',
    '2024-01/08',
    '2024–2025',
    '2024-2025',
    '-2024',
    'null',
    'NaN',
    '__proto__',
  ];
  test.each(strange)('“%s” is no period', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  test.each<[string, Period['grain'], string, string]>([
    ['2024', 'year', '2024-01-01', '2024-12-31'],
    ['2024-Q1', 'quarter', '2024-01-01', '2024-03-31'],
    ['2023-Q3', 'quarter', '2023-07-01', '2023-09-30'],
    ['2023-Q4', 'quarter', '2023-10-01', '2023-12-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2023-02', 'month', '2023-02-01', '2023-02-28'],
    ['2000-02', 'month', '2000-02-01', '2000-02-29'],
    ['1900-02', 'month', '1900-02-01', '1900-02-28'],
    ['2024-12', 'month', '2024-12-01', '2024-12-31'],
    ['2024-01/2024-01', 'ytd', '2024-01-01', '2024-01-31'],
    ['2024-01/2024-02', 'ytd', '2024-01-01', '2024-02-29'],
    ['2024-01/2024-11', 'ytd', '2024-01-01', '2024-11-30'],
    ['2024-02-29', 'day', '2024-02-29', '2024-02-29'],
    ['0099', 'year', '0099-01-01', '0099-12-31'],
    ['0004-02', 'month', '0004-02-01', '0004-02-29'],
  ])('%s is a %s from %s to %s', (text, grain, first, last) => {
    expect(parsePeriod(text)).toEqual({ grain, first, last });
  });

  test('the months of a year follow each other without gap or overlap, and so do its quarters', () => {
    fc.assert(
      fc.property(year, fc.constantFrom(['month', 12], ['quarter', 4]), (year, [grain, count]) => {
        const parts = Array.from({ length: Number(count) }, (_, i) =>
          parsePeriod(grain === 'month' ? `${year}-${pad(i + 1)}` : `${year}-Q${i + 1}`),
        ) as Period[];
        expect(parts[0]?.first).toBe(`${year}-01-01`);
        parts.forEach(({ last }, i) => expect(next(last)).toBe(parts[i + 1]?.first ?? `${year + 1}-01-01`));
      }),
    );
  });

  test('a cumulative span starts with its year and ends with its month', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 11 }), (year, month) => {
        const span = parsePeriod(`${year}-01/${year}-${pad(month)}`);
        expect(span).toEqual({
          ...parsePeriod(`${year}-${pad(month)}`),
          grain: 'ytd',
          first: `${year}-01-01`,
        });
      }),
    );
  });

  test('every day of the calendar is a period, and no other day is', () => {
    fc.assert(
      fc.property(day, (text) => {
        expect(parsePeriod(text)).toEqual({ grain: 'day', first: text, last: text });
      }),
    );
    fc.assert(
      fc.property(year, month, fc.integer({ min: 1, max: 31 }), (year, month, date) => {
        const exists = date <= daysInMonth(year, month);
        expect(parsePeriod(`${year}-${pad(month)}-${pad(date)}`) !== null).toBe(exists);
      }),
    );
  });

  test('whatever is accepted is a span of real days, written as a period', () => {
    const digit = fc.constantFrom(...'0123456789-/Q ');
    fc.assert(
      fc.property(fc.string({ unit: digit, minLength: 4, maxLength: 15 }), (text) => {
        const period = parsePeriod(text);
        if (!period) return;
        expect(period.first <= period.last).toBe(true);
        for (const end of [period.first, period.last]) expect(end).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('yearPoint', () => {
  test.each([
    ['2023-12-31', 2024],
    ['2024-12-31', 2025],
    ['2024-06-30', 2024.5],
    ['2024-03-31', 2024.25],
    ['2023-09-30', 2023.75],
  ])('the end of %s is exactly %d', (text, point) => {
    expect(yearPoint(text)).toBe(point);
  });

  test('the end of every year is exactly the next', () => {
    for (let year = 1900; year <= 2200; year += 1) expect(yearPoint(`${year}-12-31`)).toBe(year + 1);
  });

  test('a later day is a later point, inside its own year', () => {
    fc.assert(
      fc.property(day, (text) => {
        const point = yearPoint(text);
        expect(yearPoint(next(text))).toBeGreaterThan(point);
        expect(point).toBeGreaterThan(Number(text.slice(0, 4)));
        expect(point).toBeLessThanOrEqual(Number(text.slice(0, 4)) + 1);
      }),
    );
  });

  test('the end of each month is a twelfth further', () => {
    fc.assert(
      fc.property(year, month, (year, month) => {
        const last = `${year}-${pad(month)}-${daysInMonth(year, month)}`;
        expect(yearPoint(last)).toBeCloseTo(year + month / 12, 9);
      }),
    );
  });
});

describe('periodLabel', () => {
  test.each([
    ['2024', '2024年', '2024'],
    ['2024-Q1', '2024年一季度', '2024 Q1'],
    ['2024-Q4', '2024年四季度', '2024 Q4'],
    ['2024-08', '2024年8月', 'Aug 2024'],
    ['2024-12', '2024年12月', 'Dec 2024'],
    ['2024-01/2024-08', '2024年1—8月', 'Jan–Aug 2024'],
    ['2024-01/2024-11', '2024年1—11月', 'Jan–Nov 2024'],
    ['2024-01/2024-01', '2024年1月', 'Jan 2024'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['', '', ''],
    ['2024-13', '2024-13', '2024-13'],
    ['十四五', '十四五', '十四五'],
  ])('%s reads %s, in English %s', (text, zh, en) => {
    expect(periodLabel(text, 'zh')).toBe(zh);
    expect(periodLabel(text, 'en')).toBe(en);
  });

  test('names its year, and periods of one form never share a label', () => {
    const form = fc.constantFrom(
      (year: number, month: number) => `${year}-Q${Math.ceil(month / 3)}`,
      (year: number, month: number) => `${year}-${pad(month)}`,
      (year: number, month: number) => `${year}-01/${year}-${pad(Math.min(month, 11))}`,
    );
    fc.assert(
      fc.property(year, month, month, form, fc.constantFrom('zh', 'en'), (year, one, other, form, lang) => {
        const [a, b] = [form(year, one), form(year, other)];
        expect(periodLabel(a, lang)).toContain(String(year));
        expect(periodLabel(a, lang)).not.toMatch(/undefined|NaN/);
        expect(periodLabel(a, lang) === periodLabel(b, lang)).toBe(a === b);
      }),
    );
  });
});

test.each(zones)('nothing depends on the clock of %s', (zone) => {
  process.env['TZ'] = zone;
  // The zone is really in force: eight hours east, none, eight hours west in winter.
  expect(new Date('2024-01-01T00:00:00Z').getTimezoneOffset()).toBe([-480, 0, 480][zones.indexOf(zone)]);
  expect(daysInMonth(2024, 2)).toBe(29);
  expect(parsePeriod('2024-02')).toEqual({ grain: 'month', first: '2024-02-01', last: '2024-02-29' });
  // Clocks change on these days in Los Angeles.
  expect(parsePeriod('2024-03-10')?.last).toBe('2024-03-10');
  expect(parsePeriod('2024-11-03')?.last).toBe('2024-11-03');
  expect(yearPoint('2023-12-31')).toBe(2024);
  expect(periodLabel('2024-01', 'en')).toBe('Jan 2024');
});

describe('everyPeriod', () => {
  test('fills in the years, quarters and months between', () => {
    expect(everyPeriod(['2022', '2019'])).toEqual(['2019', '2020', '2021', '2022']);
    expect(everyPeriod(['2023-Q3', '2024-Q1'])).toEqual(['2023-Q3', '2023-Q4', '2024-Q1']);
    expect(everyPeriod(['2023-11', '2024-02'])).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
    expect(everyPeriod(['2024'])).toEqual(['2024']);
  });
  test('knows none for periods of several lengths, for spans, and for what is no period', () => {
    for (const periods of [
      ['2022', '2022-08'],
      ['2023-01/2023-08', '2024-01/2024-08'],
      ['2022', 'soon'],
      [],
      ['0001', '9999'],
    ])
      expect(everyPeriod(periods)).toBeNull();
  });
});
