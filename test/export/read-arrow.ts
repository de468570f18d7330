// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- what another program would read it with
import { tableFromIPC } from 'apache-arrow';

/** The rows of an Arrow stream as another program reads them. */
export const arrowRows = (bytes: Uint8Array): Record<string, unknown>[] =>
  tableFromIPC(bytes)
    .toArray()
    .map((row: { toJSON: () => Record<string, unknown> }) => ({ ...row.toJSON() }));
