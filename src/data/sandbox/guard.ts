import type { Lang } from '../../lib/number.ts';
import { nearest } from './nearest.ts';
import { reasons, type ReasonId } from './reasons.ts';
import { tokenize, Unclosed, type Token } from './tokens.ts';

export interface Refusal {
  allowed: false;
  id: ReasonId;
  reason: Record<Lang, string>;
  /** Line of the text that it is about, from 1. */
  line: number;
}
export type Judgement = { allowed: true } | Refusal;

/** More than any statement a person writes; an address with it would not be opened anyway. */
export const maxLength = 50_000;

/** What a statement may begin with. */
const beginnings = new Set(
  'SELECT WITH FROM VALUES PIVOT UNPIVOT DESCRIBE DESC SHOW SUMMARIZE EXPLAIN'.split(' '),
);
/** What else the engine begins a statement with. Any other beginning is more likely a slip than a wish. */
const commands = new Set(
  'ABORT ALTER ANALYSE ANALYZE ATTACH BEGIN CALL CHECKPOINT COMMENT COMMIT COPY CREATE DEALLOCATE DELETE DETACH DROP END EXECUTE EXPORT FORCE GRANT IMPORT INSERT INSTALL LOAD MERGE PRAGMA PREPARE REINDEX REPLACE RESET REVOKE ROLLBACK SET START TABLE TRUNCATE UPDATE USE VACUUM'.split(
    ' ',
  ),
);
/** Verbs that the grammar also takes inside or after a WITH, an EXPLAIN or brackets. */
const inner = new Set(
  'INSERT UPDATE DELETE MERGE CREATE DROP ALTER COPY TRUNCATE ATTACH CALL EXECUTE PRAGMA'.split(' '),
);
/** Functions that read files or the engine, or run text as SQL; as in duckdb_functions() of this engine and its extensions. */
const functions =
  /^(read_.*|.*_scan(_dumb)?|scan_.*|sniff_.*|parquet_.*|st_read.*|glob|query|query_table|getenv|nextval|checkpoint|force_checkpoint|(pragma_)?storage_info|which_secret|duckdb_(secrets|logs.*|external_file_cache|temporary_files)|(enable|disable|truncate|verify|import|export|write|load|http|sqlite|postgres|mysql)_.*|copy_database)$/;
/** A clause that ends the list of tables begun by FROM. */
const clauses = new Set(
  'SELECT WHERE GROUP HAVING ORDER LIMIT OFFSET QUALIFY WINDOW UNION INTERSECT EXCEPT VALUES ON USING SAMPLE'.split(
    ' ',
  ),
);
const tableFollows = new Set('FROM JOIN PIVOT UNPIVOT DESCRIBE DESC SUMMARIZE SHOW'.split(' '));

/**
 * Whether a text may be sent to the engine: exactly one statement that asks and changes nothing. The engine behind it is
 * locked and cannot be left either (docs/sql-console.md); this is the wall that speaks to readers.
 */
export function guard(sql: string): Judgement {
  const refuse = (id: ReasonId, at: number, what = '', near?: string): Refusal => ({
    allowed: false,
    id,
    reason: reasons[id](what, near),
    line: sql.slice(0, at).split(/\r\n?|\n/).length,
  });
  if (sql.length > maxLength) return refuse('long', 0, maxLength.toLocaleString('en'));
  // eslint-disable-next-line no-control-regex -- exactly these are looked for
  const control = sql.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
  if (control !== -1) return refuse('control', control);
  let tokens: Token[];
  try {
    tokens = tokenize(sql);
  } catch (error) {
    if (error instanceof Unclosed) return refuse('unclosed', error.at);
    throw error;
  }
  while (isSign(tokens.at(-1), ';')) tokens.pop();
  const first = tokens[0];
  if (!first) return refuse('empty', 0);
  const semicolon = tokens.findIndex((token) => isSign(token, ';'));
  if (semicolon !== -1) return refuse('several', (tokens[semicolon + 1] ?? first).at);
  const verb = forbiddenVerb(tokens);
  if (verb) {
    const word = keyword(verb);
    if (commands.has(word) || beginnings.has(word)) return refuse('verb', verb.at, word);
    return refuse('unknown', verb.at, shown(verb.text), nearest(word, beginnings) ?? undefined);
  }
  const call = tokens.find((token, i) => isSign(tokens[i + 1], '(') && functions.test(nameOf(token)));
  if (call) return refuse('call', call.at, nameOf(call));
  const file = fileInFrom(tokens);
  return file ? refuse('file', file.at, shown(file.text)) : { allowed: true };
}

const isSign = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'sign' && token.text === text;
const keyword = (token: Token | undefined): string =>
  token?.kind === 'word' ? token.text.toUpperCase() : '';
const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** A name as the engine compares it; `''` for what is none. */
const nameOf = (token: Token): string =>
  token.kind === 'word'
    ? token.text.toLowerCase()
    : token.kind === 'name'
      ? token.text.slice(1, -1).replaceAll('""', '"').toLowerCase()
      : '';

/** What the statement, or one inside it, begins with although it may not. */
function forbiddenVerb(tokens: readonly Token[]): Token | undefined {
  let start = 0;
  if (keyword(tokens[0]) === 'EXPLAIN') start = afterExplain(tokens);
  while (isSign(tokens[start], '(')) start += 1;
  const first = tokens[start];
  // EXPLAIN alone is a fault of syntax, which the engine explains better.
  if (first && !beginnings.has(keyword(first))) return first;
  if (start > 0 && keyword(first) === 'EXPLAIN') return first;
  return tokens.find(
    (token, i) =>
      inner.has(keyword(token)) &&
      (isSign(tokens[i - 1], '(') || isSign(tokens[i - 1], ')')) &&
      ['word', 'name', 'text'].includes(tokens[i + 1]?.kind ?? ''),
  );
}

/** `EXPLAIN`, `EXPLAIN ANALYZE`, `EXPLAIN (FORMAT json)`: where what is explained begins. */
function afterExplain(tokens: readonly Token[]): number {
  let i = 1;
  if (isSign(tokens[i], '(') && tokens[i + 1]?.kind === 'word' && !beginnings.has(keyword(tokens[i + 1]))) {
    while (i < tokens.length && !isSign(tokens[i], ')')) i += 1;
    i += 1;
  }
  return ['ANALYZE', 'ANALYSE'].includes(keyword(tokens[i])) ? i + 1 : i;
}

/** One pair of brackets: whether it may hold clauses, and whether a table is named next. */
interface Level {
  /** Arguments of a function, where FROM is but a word: `substring(a FROM 2)`. */
  isCall: boolean;
  inTables: boolean;
  tableNext: boolean;
}

/** A text, or a quoted name that looks like a file, where a table belongs: the engine would open it. */
function fileInFrom(tokens: readonly Token[]): Token | undefined {
  const levels: Level[] = [{ isCall: false, inTables: false, tableNext: false }];
  for (const [i, token] of tokens.entries()) {
    const level = levels.at(-1) as Level;
    const word = keyword(token);
    if (level.tableNext) {
      if (token.kind === 'text') return token;
      if (token.kind === 'name' && /[./\\:*?]/.test(token.text)) return token;
    }
    if (isSign(token, '(')) {
      const before = tokens[i - 1];
      const isCall =
        before?.kind === 'name' || (before?.kind === 'word' && !level.tableNext && !opensQuery(before));
      levels.push({ isCall, inTables: level.tableNext, tableNext: level.tableNext });
      level.tableNext = false;
    } else if (isSign(token, ')')) {
      if (levels.length > 1) levels.pop();
    } else if (isSign(token, ',')) level.tableNext = level.inTables;
    else if (clauses.has(word))
      Object.assign(level, { isCall: level.isCall && word !== 'SELECT', inTables: false, tableNext: false });
    else if (tableFollows.has(word) && !(word === 'FROM' && isPlainFrom(tokens, i, level)))
      Object.assign(level, { inTables: word === 'FROM' || level.inTables, tableNext: true });
    else level.tableNext = false;
  }
  return undefined;
}

/** Words before brackets that hold a query or a list, not arguments. */
const opensQuery = (token: Token): boolean =>
  /^(AS|IN|EXISTS|ANY|ALL|SOME|NOT|AND|OR|WHERE|HAVING|ON|UNION|INTERSECT|EXCEPT|SELECT|LATERAL|MATERIALIZED|ARRAY|THEN|ELSE|WHEN|EXPLAIN)$/i.test(
    token.text,
  );

/** The FROM of `IS DISTINCT FROM` and of `extract(year FROM x)` names no table. */
function isPlainFrom(tokens: readonly Token[], i: number, level: Level): boolean {
  if (keyword(tokens[i - 1]) === 'DISTINCT' && ['IS', 'NOT'].includes(keyword(tokens[i - 2]))) return true;
  return level.isCall && !isSign(tokens[i - 1], '(');
}
