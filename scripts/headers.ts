// The response headers of the site, in one table. scripts/serve.ts sends them; deploy/nginx.conf and
// public/_headers repeat them for real hosts, and test/scripts/headers.test.ts holds the three together.

/** What the script of a worker may do. A worker does not inherit the policy of its page. */
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

interface Rule {
  /** Matched against the path of the file sent, from the root of the site: /area/index.html. */
  path: RegExp;
  headers: Record<string, string>;
}

export const rules: Rule[] = [
  {
    path: /^\//,
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      // "Ask before you use it again": an unchanged file costs one 304.
      'Cache-Control': 'no-cache',
    },
  },
  {
    path: /\.html$/,
    // No more than this: each page carries its own policy with the hash of its start script in a <meta>,
    // and a second policy here would forbid that script.
    headers: { 'Content-Security-Policy': "frame-ancestors 'self'" },
  },
  {
    path: /^\/_app\/immutable\//,
    // The name of such a file changes with its content.
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  },
  {
    path: /^\/_app\/immutable\/workers\/.*\.js$|worker[^/]*\.js$/,
    headers: { 'Content-Security-Policy': workerPolicy },
  },
];

/** The headers of the file at `path`; a later rule goes before an earlier one. */
export function headersFor(path: string): Record<string, string> {
  return Object.assign({}, ...rules.filter((rule) => rule.path.test(path)).map((rule) => rule.headers));
}
