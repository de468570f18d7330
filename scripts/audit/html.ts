import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findJava } from '../steps/machine.mjs';
import { checkHtml } from '../steps/vnu.mjs';
import { pagesOf, sample, templateOf } from './pages.ts';

/**
 * The HTML validator over the largest page of every template in every language of a built site, and `--sample` others. All pages
 * are looked at by `npm run audit`. Ends with 1 when anything was found.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      root: { type: 'string', default: 'build' },
      sample: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
    },
  });
  const java = await findJava();
  if (!java) throw new Error('no Java was found (JAVA_HOME, PATH)');
  const fileOf = (path: string) => join(values.root, path.endsWith('/') ? `${path}index.html` : path);
  const all = pagesOf(values.root);
  const chosen = new Set([
    ...largest(all, (path) => statSync(fileOf(path)).size),
    ...sample(all, Number(values.sample), Number(values.seed)),
  ]);
  const findings = await checkHtml(java, values.root, [...chosen].map(fileOf));
  for (const { path, text } of findings) console.log(`${path}: ${text}`);
  console.log(`${chosen.size} pages, ${findings.length} findings`);
  return findings.length === 0 ? 0 : 1;
}

/** One page of every template and language. */
export function largest(paths: readonly string[], size: (path: string) => number): string[] {
  const kept = new Map<string, string>();
  for (const path of paths) {
    const kind = `${path.startsWith('/en/') ? 'en' : 'zh'} ${templateOf(path)}`;
    const known = kept.get(kind);
    if (known === undefined || size(path) > size(known)) kept.set(kind, path);
  }
  return [...kept.values()];
}
