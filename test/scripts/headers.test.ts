import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extensions, fileType } from '../../scripts/file-types.ts';
import { headersFor, rules } from '../../scripts/headers.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('headersFor', () => {
  const security = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin' };

  it('lets a page be framed by its own origin only, and be asked for again', () => {
    expect(headersFor('/area/index.html')).toEqual({
      ...security,
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': "frame-ancestors 'self'",
    });
  });

  it('keeps named-by-content files for a year', () => {
    expect(headersFor('/_app/immutable/chunks/Bjy-W4x2.js')).toEqual({
      ...security,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });

  it('asks again for data', () => {
    expect(headersFor('/download/progress.csv')).toEqual({ ...security, 'Cache-Control': 'no-cache' });
  });

  it.each([
    '/_app/immutable/workers/import-Dk3.js',
    '/_app/immutable/workers/chunks/Dk3.js',
    '/_app/immutable/assets/duckdb-browser-eh.worker.hQa-dcAV.js',
    '/_app/immutable/assets/engine-worker.Cu2oiMDq.js',
    '/service-worker.js',
  ])('gives the worker %s its whole policy', (path) => {
    expect(headersFor(path)['Content-Security-Policy']).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    );
  });

  it('gives no policy to a page by the name of a worker', () => {
    expect(headersFor('/worker.js/index.html')['Content-Security-Policy']).toBe("frame-ancestors 'self'");
  });
});

describe('deploy/nginx.conf', () => {
  const conf = read('deploy/nginx.conf').replace(/^\s*#.*$/gm, '');
  const added = [...conf.matchAll(/add_header (\S+) (.+) always;/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);

  /** The entries of `map $uri $variable { … }`: pattern (or "default") and value. */
  function mapOf(variable: string): string[][] {
    const block = conf.split(`map $uri ${variable} {`)[1]?.split('\n}')[0] ?? '';
    return [...block.matchAll(/^\s+(?:"~(.+?)"|(default)) "(.*)";$/gm)].map(
      ([, pattern, other, value = '']) => [pattern ?? other ?? '', value],
    );
  }

  it.each([...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))])(
    'states %s as the table does',
    (name) => {
      const stated = Object.fromEntries(added)[name] ?? '';
      const inTable = rules
        .filter(({ headers }) => headers[name])
        .map(({ path, headers }) => [path.source.replaceAll('\\/', '/'), headers[name]]);
      // What holds for every path is the default of a map, or a value by itself.
      const inConf = (stated.startsWith('$') ? mapOf(stated) : [['default', stated.replaceAll('"', '')]])
        .filter(([, value]) => value)
        .map(([pattern, value]) => [pattern === 'default' ? '^/' : pattern, value]);
      expect(inConf).toEqual(inTable);
    },
  );

  it('states no other header', () => {
    expect(
      added.map(([name]) => name).filter((name = '') => !rules.some(({ headers }) => name in headers)),
    ).toEqual([]);
  });

  it('knows every type of file', () => {
    const types = conf.split('types {')[1]?.split('}')[0] ?? '';
    const stated = [...types.matchAll(/^\s+(\S+) (.+);$/gm)].flatMap(([, mime = '', names = '']) =>
      names.split(' ').map((name) => [`.${name}`, mime]),
    );
    const charset = ['text/html', ...(/charset_types (.+);/.exec(conf)?.[1]?.split(' ') ?? [])];
    const complete = stated.map(([name, mime = '']) => [
      name,
      charset.includes(mime) ? `${mime}; charset=utf-8` : mime,
    ]);
    expect(complete).toEqual(extensions.map((name) => [name, fileType(`x${name}`).mime]));
  });
});

describe('public/_headers', () => {
  const blocks = read('public/_headers')
    .replace(/^#.*\n/gm, '')
    .split(/^(?=\/)/m)
    .filter((block) => block.trim());

  /** As the hosts read it: the values of all rules that match, joined by a comma. */
  function hostSends(path: string): Record<string, string> {
    const sent: Record<string, string> = {};
    for (const block of blocks) {
      const [pattern = '', ...lines] = block.trim().split('\n');
      const matcher = new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`);
      if (!matcher.test(path)) continue;
      for (const line of lines) {
        const [, name = '', value = ''] = /^\s+(\S+): (.+)$/.exec(line) ?? [];
        sent[name] = name in sent ? `${sent[name]}, ${value}` : value;
      }
    }
    return sent;
  }
  const escape = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

  it.each([
    '/index.html',
    '/area/370102/index.html',
    '/_app/immutable/chunks/x.js',
    '/_app/immutable/assets/style.css',
    '/_app/immutable/assets/engine.wasm',
    '/_app/immutable/workers/import-x.js',
    '/_app/immutable/assets/duckdb-browser-eh.worker.x.js',
    '/_app/immutable/assets/engine-worker.x.js',
    '/service-worker.js',
    '/download/progress.csv',
  ])('sends for %s what the table says', (path) => {
    const wanted = headersFor(path);
    if (wanted['Cache-Control'] === 'no-cache') delete wanted['Cache-Control'];
    const framing = "frame-ancestors 'self'";
    const policy = wanted['Content-Security-Policy'] ?? framing;
    wanted['Content-Security-Policy'] = policy === framing ? framing : `${framing}, ${policy}`;
    expect(hostSends(path)).toEqual(wanted);
  });
});
