import { join } from 'node:path';
import { runNode } from './process.mjs';

/**
 * Begins to compress the engine, which takes longer than anything else in a first build and needs nothing of it. The
 * build finds the result in the cache; should this fail, it compresses the engine itself and says what is wrong.
 *
 * @param {string} root
 * @returns {Promise<unknown>} settles when it is done; at once when it was done before
 */
export const compressEngineAhead = (root) =>
  runNode(
    [
      join(root, 'scripts', 'run.mjs'),
      'compress',
      '--ahead',
      join(root, 'node_modules', '@duckdb', 'duckdb-wasm', 'dist', 'duckdb-eh.wasm'),
    ],
    { cwd: root },
  );
