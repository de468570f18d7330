import { maxLength } from '@data/sandbox/guard.ts';

/** The statement that an address brings, cut where no statement is longer; null when there is none. */
export function statementIn(address: string): string | null {
  const sent = new URL(address).searchParams.get('q')?.replaceAll('\r\n', '\n').slice(0, maxLength);
  return sent === undefined || sent.trim() === '' ? null : sent;
}

/** The address of the page with a statement for its field. */
export function addressWith(address: string, sql: string): string {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  url.searchParams.set('q', sql);
  return url.href;
}
