import { maxLength } from '@data/sandbox/guard.ts';

/** The statement that an address brings, cut where no statement is longer; null when there is none. */
export function statementIn(address: string): string | null {
  // A field makes all ends of lines alike; what differs from it afterwards was written by the reader.
  const sent = new URL(address).searchParams.get('q')?.replace(/\r\n?/g, '\n').slice(0, maxLength);
  return sent === undefined || sent.trim() === '' ? null : sent;
}

/** The address without a statement; the rest of it stays. */
export function addressWithout(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('q');
  return url.href;
}

/** The address of the page with a statement for its field. */
export function addressWith(address: string, sql: string): string {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  url.searchParams.set('q', sql);
  return url.href;
}
