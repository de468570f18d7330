import { codeWords } from '@app/explore-codes.ts';
import { exploreWords } from '@app/explore-words.ts';
import type { Row } from '@data/csv.ts';
import { isRate, type ExploreColumn } from '@data/explore/columns.ts';
import { dimensionOfKey, type Dimensions } from '@data/explore/dimensions.ts';
import { blank } from '@data/explore/question.ts';
import { flagWords, kindWords, statusWord, statusWords } from '@data/progress/words.ts';
import type { Lang } from '@lib/number.ts';

export type Cell = string | number | null;

/** What a reader sees of codes: how they are named in a language. */
export interface Naming {
  dimensions: Dimensions;
  lang: Lang;
}

const enumerations: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Lang, string>>>>>> = {
  ...codeWords,
  status: statusWords,
  kind: kindWords,
  flag: flagWords,
};

/** The cell of a column for a row: on screen, in details and in files the same. */
export function cellOf(column: ExploreColumn, row: Row, naming: Naming): Cell {
  const raw = row[column.key];
  if (raw === null || raw === undefined || raw === '') return null;
  if (typeof raw === 'number') return twelveDigits(raw);
  if (column.words === 'status') return statusWord(row as never, naming.lang);
  const code = String(raw);
  if (column.through === 'unit' && isRate(row['basis'] ?? row['kind'])) return '%';
  if (!column.through) return nameOf(column, code, naming);
  const dimension = dimensionOfKey(column.key);
  const value = dimension && naming.dimensions[dimension].get(code)?.[column.through];
  return value ? nameOf(column, value, naming) : null;
}

/** What a sum of doubles adds beyond twelve digits is noise. A number of four decimals is looked at without a text. */
export function twelveDigits(value: number): number {
  const places = Math.round(value * 1e4);
  return Math.abs(places) < 1e12 && places / 1e4 === value ? value : Number(value.toPrecision(12));
}

/** `cellOf` for many rows: a code is named once. */
export function cellsOf(columns: readonly ExploreColumn[], naming: Naming): (row: Row) => Cell[] {
  const readers = columns.map((column): ((row: Row) => Cell) => {
    const read = (row: Row) => cellOf(column, row, naming);
    const isNamed = column.names ?? column.words ?? column.through;
    // These two look at more than the code.
    if (!isNamed || column.words === 'status' || column.through === 'unit') return read;
    const known = new Map<string, Cell>();
    return (row) => {
      const raw = row[column.key];
      if (typeof raw !== 'string') return read(row);
      let cell = known.get(raw);
      if (cell === undefined) known.set(raw, (cell = read(row)));
      return cell;
    };
  });
  return (row) => readers.map((read) => read(row));
}

/** The name of a value of a column, as facets and groups give it; `-` and null are the rows without one. */
export function valueName(column: ExploreColumn, value: string | number | null, naming: Naming): string {
  if (value === null || value === blank) return exploreWords[naming.lang].none;
  return nameOf(column, String(value), naming);
}

function nameOf(column: ExploreColumn, value: string, naming: Naming): string {
  if (column.list)
    return value
      .split('|')
      .filter(Boolean)
      .map((one) => codeName(column, one, naming))
      .join(naming.lang === 'zh' ? '、' : ', ');
  return codeName(column, value, naming);
}

function codeName(column: ExploreColumn, value: string, { dimensions, lang }: Naming): string {
  if (column.words) return enumerations[column.words]?.[value]?.[lang] ?? value;
  if (column.through === 'unit')
    return lang === 'zh' ? value : (englishUnits(dimensions).get(value) ?? value);
  if (!column.names) return value;
  return dimensions[column.names].get(value)?.[`name_${lang}`] || value;
}

const unitsOf = new WeakMap<Dimensions, Map<string, string>>();

function englishUnits(dimensions: Dimensions): Map<string, string> {
  let units = unitsOf.get(dimensions);
  if (!units) {
    units = new Map();
    for (const { unit, unit_en } of dimensions.indicator.values())
      if (unit && unit_en) units.set(unit, unit_en);
    unitsOf.set(dimensions, units);
  }
  return units;
}
