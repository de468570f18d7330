import { sqlLimits } from './limits.ts';

const historyKey = 'duibiao-sql-history';
const plainKey = 'duibiao-sql-plain';

/** What the browser kept, or nothing where it keeps nothing: storage is refused in private windows and by policy. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // The console works without it.
  }
}

/** Statements run on this device, the newest first. Anything that is no list of texts counts as none. */
export function readHistory(): string[] {
  try {
    const kept: unknown = JSON.parse(read(historyKey) ?? '[]');
    if (!Array.isArray(kept)) return [];
    const texts = kept.filter((sql): sql is string => typeof sql === 'string');
    return [...new Set(texts)].slice(0, sqlLimits.history);
  } catch {
    return [];
  }
}

/** The history with `sql` at its head, once. */
export function withStatement(history: readonly string[], sql: string): string[] {
  const text = sql.trim();
  return [text, ...history.filter((one) => one !== text)].slice(0, sqlLimits.history);
}

export const keepHistory = (history: readonly string[]): void =>
  write(historyKey, history.length > 0 ? JSON.stringify(history) : null);

export const readPlain = (): boolean => read(plainKey) === '1';
export const keepPlain = (plain: boolean): void => write(plainKey, plain ? '1' : null);
