import { readFileSync } from 'node:fs';

/** `src/start.js` as it stands inside the pages: without comments and indentation. */
export const startScript = readFileSync(new URL('../src/start.js', import.meta.url), 'utf8')
  .replace(/^\s*\/\/.*\n/gm, '')
  .replace(/\n\s*/g, '\n')
  .trim();
