/** What the two engines offer alike of DuckDB's own parser. */
export interface Parser {
  /** Rejects when the text cannot be parsed and bound, or is more than one statement. */
  prepare(sql: string): Promise<void>;
  /** Where each token begins, in bytes of UTF-8; comments and white space are none. */
  tokenStarts(sql: string): Promise<ArrayLike<number>>;
}

const semicolon = ';'.charCodeAt(0);

/**
 * Rejects unless DuckDB itself reads exactly one statement. A read-only transaction is no wall against a text that ends
 * it first. Only preparing counts for sure; a PIVOT that looks for its columns counts as several, and is told apart by
 * having no semicolon.
 */
export async function expectOneStatement(sql: string, parser: Parser): Promise<void> {
  try {
    await parser.prepare(sql);
  } catch (error) {
    if (!/multiple statements/i.test(String(error))) throw error;
    const bytes = new TextEncoder().encode(sql);
    const starts = Array.from(await parser.tokenStarts(sql));
    while (bytes[starts.at(-1) ?? -1] === semicolon) starts.pop();
    if (starts.some((at) => bytes[at] === semicolon))
      throw new Error('more than one statement', { cause: error });
  }
}
