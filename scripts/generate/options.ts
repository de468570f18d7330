import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Options of a command line tool; an unknown or incomplete one is refused with one line. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new Error((error as Error).message.replace(/\s*\n\s*/g, ' '), { cause: error });
  }
}

/** The whole number of an option between two bounds; `text` is undefined when the option was not given. */
export function wholeNumber(
  name: string,
  text: string | undefined,
  least: number,
  most: number,
): number | null {
  if (text === undefined) return null;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new Error(`--${name} takes a whole number from ${least} to ${most}, not "${text}"`);
}
