import { readFileSync } from 'node:fs';
import type { Handle } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { langOf, langTag } from '@app/lang.ts';

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%lang%', langTag[langOf(event.params['lang'])])
        .replace('%expect%', () => expectLink(html))
        .replace('%start%', () => `<script>${__START_SCRIPT__}</script>`)
        .replace('%islands%', () => islandLinks(html, html.match(/data-base="([^"]*)"/)?.[1] ?? '.')),
  });

/**
 * Nothing is painted before the header is whole, nor before `#fold`: the finding of a board with its matrix or facts, the
 * facts or first tables of other pages, the choices of Explore. Their parts would push one another about as they come in. Filters come after: form
 * controls are slow to lay out the first time.
 */
const expectLink = (html: string): string =>
  `<link rel="expect" href="#${html.includes(' id="fold"') ? 'fold' : 'main'}" blocking="render" />`;

/** Scripts of the islands that stand in a page, and everything that they will ask for, so that it comes at once. */
function islandLinks(html: string, base: string): string {
  const names = new Set([...html.matchAll(/ data-island-script="(\w+)"/g)].map(([, name = '']) => name));
  const sources = [...names].map((name) => `src/routes/islands/${name}.ts`);
  if (dev) return sources.map((source) => `<script type="module" src="/${source}"></script>`).join('');
  const files = clientFiles();
  const parts = new Set(sources.flatMap((source) => [...imported(source, files)]));
  return [
    ...[...parts].map((file) => `<link rel="modulepreload" href="${base}/${file}" />`),
    ...sources.map((source) => {
      const early = source.endsWith('/board.ts') ? ' async' : '';
      return `<script type="module"${early} src="${base}/${files[source]?.file}"></script>`;
    }),
  ].join('\n    ');
}

type Manifest = Record<string, { file: string; imports?: string[] }>;
let manifest: Manifest | undefined;

/** What the bundler wrote for browsers; it is there before the first page is made. */
const clientFiles = (): Manifest =>
  (manifest ??= JSON.parse(
    readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8'),
  ) as Manifest);

/** Files that a source imports before it runs, its own last. */
function imported(source: string, files: Manifest, seen = new Set<string>()): Set<string> {
  const entry = files[source];
  if (!entry) throw new Error(`${source} is no part of the client build`);
  for (const name of entry.imports ?? []) if (!seen.has(files[name]?.file ?? '')) imported(name, files, seen);
  return seen.add(entry.file);
}
