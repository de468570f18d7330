/**
 * `word`: a bare name or keyword; `name`: one in double quotes; `text`: a literal in single quotes or dollars; `sign`: one
 * character of anything else. Comments and white space are no tokens.
 */
export interface Token {
  kind: 'word' | 'name' | 'text' | 'number' | 'sign';
  /** As written, with its quotes. */
  text: string;
  /** Where it begins, in UTF-16 units. */
  at: number;
}

/** A quote or comment that is opened and never closed. */
export class Unclosed extends Error {
  override name = 'Unclosed';
  readonly at: number;

  constructor(at: number) {
    super('unclosed quote or comment');
    this.at = at;
  }
}

const space = /[\s\u200b\ufeff]+|--[^\n\r]*/y;
const comment = /\/\*|\*\//g;
/** White space of any script is no part of a name: Chinese input methods type U+3000. */
const word = /(?!\s|\u200b)[A-Za-z_\u0080-\uffff](?:(?!\s|\u200b)[A-Za-z0-9_$\u0080-\uffff])*/y;
const number = /\.?\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?/y;
const quoted = /"(?:[^"]|"")*"/y;
const literal = /'(?:[^']|'')*'/y;
/** Only these have backslashes that mean something. */
const escaped = /[eE]'(?:[^'\\]|''|\\[^])*'/y;
const dollars = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;

/** The tokens of a text as DuckDB's lexer cuts it. Throws Unclosed. */
export function tokenize(sql: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(sql)?.[0];
  };
  const take = (kind: Token['kind'], text: string) => {
    tokens.push({ kind, text, at });
    at += text.length;
  };
  while (at < sql.length) {
    const skipped = match(space);
    if (skipped) at += skipped.length;
    else if (sql.startsWith('/*', at)) at = afterComment(sql, at);
    else {
      const opening = match(dollars);
      const text = match(escaped) ?? match(literal);
      if (text) take('text', text);
      else if (opening) take('text', dollarQuoted(sql, at, opening));
      else if (match(quoted)) take('name', match(quoted) as string);
      else if (sql[at] === "'" || sql[at] === '"' || /^e'/i.test(sql.slice(at, at + 2)))
        throw new Unclosed(at);
      else if (match(word)) take('word', match(word) as string);
      else if (match(number)) take('number', match(number) as string);
      else take('sign', sql[at] as string);
    }
  }
  return tokens;
}

/** Comments of this kind nest. */
function afterComment(sql: string, from: number): number {
  let depth = 0;
  comment.lastIndex = from;
  for (let found = comment.exec(sql); found; found = comment.exec(sql)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return comment.lastIndex;
  }
  throw new Unclosed(from);
}

function dollarQuoted(sql: string, at: number, opening: string): string {
  const end = sql.indexOf(opening, at + opening.length);
  if (end === -1) throw new Unclosed(at);
  return sql.slice(at, end + opening.length);
}
