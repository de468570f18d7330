/** Sources that keep a worker at home. */
const home = new Set(["'self'", "'none'"]);

/**
 * Whether the value of a `Content-Security-Policy` header keeps what it governs from reaching other addresses. Several
 * policies, joined by commas, all hold; one that confines is enough.
 */
export function isConfined(header: string | null): boolean {
  return (header ?? '').split(',').some((policy) => {
    const directives = new Map(
      policy
        .split(';')
        .map((directive) => directive.trim().split(/\s+/))
        // The first of a name holds, later ones are ignored.
        .reverse()
        .map(([name = '', ...sources]) => [name.toLowerCase(), sources] as const),
    );
    const sources = directives.get('connect-src') ?? directives.get('default-src');
    return sources !== undefined && sources.every((source) => home.has(source.toLowerCase()));
  });
}
