import { readFileSync } from 'node:fs';
import { parseDescriptor } from '../../src/data/schema.ts';

/** The schema of the published package. */
export const packageSchema = parseDescriptor(
  JSON.parse(readFileSync(new URL('../../public/data/datapackage.json', import.meta.url), 'utf8')),
);
