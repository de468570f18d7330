import { parsePeriod } from '../../lib/period.ts';
import { cellValue } from '../csv.ts';
import type { Field } from '../schema.ts';
import * as say from './cell-words.ts';
import type { Words } from './finding.ts';

export interface CellFault {
  code:
    | 'cell.type'
    | 'cell.enum'
    | 'cell.pattern'
    | 'cell.period'
    | 'cell.day'
    | 'cell.range'
    | 'cell.max_length';
  words: Words;
}

type Check = (text: string) => CellFault | null;

/** The checks of one field, run in order on a text that is not blank; the first fault counts. */
export function cellCheck(field: Field): Check {
  const checks: Check[] = [];
  if (field.type !== 'string') checks.push((text) => typeFault(field, text));
  if (field.enum) checks.push(enumCheck(field.enum));
  if (field.pattern) checks.push(patternCheck(field.pattern));
  if (field.period) checks.push(periodCheck(field.period));
  else if (field.type === 'date') checks.push(dayFault);
  if (field.minimum !== null || field.maximum !== null) checks.push((text) => rangeFault(field, text));
  if (field.maxLength !== null) checks.push(lengthCheck(field.maxLength));
  return (text) => {
    for (const check of checks) {
      const fault = check(text);
      if (fault) return fault;
    }
    return null;
  };
}

function typeFault(field: Field, text: string): CellFault | null {
  return cellValue(field, text) === undefined
    ? { code: 'cell.type', words: say.type(field.type, text) }
    : null;
}

function enumCheck(allowed: readonly string[]): Check {
  const members = new Set(allowed.map(String));
  return (text) => (members.has(text) ? null : { code: 'cell.enum', words: say.member(text, [...members]) });
}

function patternCheck(pattern: RegExp): Check {
  // Frictionless patterns describe the whole text, anchored or not.
  const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/g, ''));
  return (text) =>
    whole.test(text) ? null : { code: 'cell.pattern', words: say.pattern(text, pattern.source) };
}

function periodCheck(form: 'period' | 'published'): Check {
  const passed = new Set<string>();
  return (text) => {
    if (passed.has(text)) return null;
    const period = parsePeriod(text);
    if (period && (form === 'published' || period.grain !== 'day')) {
      passed.add(text);
      return null;
    }
    return form === 'period'
      ? { code: 'cell.period', words: say.period(text) }
      : { code: 'cell.day', words: say.published(text) };
  };
}

function dayFault(text: string): CellFault | null {
  return parsePeriod(text)?.grain === 'day' ? null : { code: 'cell.day', words: say.day(text) };
}

function rangeFault(field: Field, text: string): CellFault | null {
  const value = Number(text);
  const { minimum, maximum } = field;
  if ((minimum === null || value >= minimum) && (maximum === null || value <= maximum)) return null;
  return { code: 'cell.range', words: say.range(text, minimum, maximum) };
}

function lengthCheck(most: number): Check {
  return (text) => {
    const length = Array.from(text).length;
    return length <= most ? null : { code: 'cell.max_length', words: say.length(length, most) };
  };
}
