import { workerUrl } from '@data/duckdb-files.ts';
import { isConfined } from '@data/sandbox/confined.ts';

/**
 * Whether the script of the engine comes with a policy that keeps it from other addresses. A worker does not inherit the
 * policy of its page, so without that header nothing but the engine's own settings would stand in the way.
 */
export async function workerIsConfined(): Promise<boolean> {
  const response = await fetch(workerUrl, { method: 'HEAD' });
  if (!response.ok) throw new Error(`${response.status}`);
  return isConfined(response.headers.get('content-security-policy'));
}
