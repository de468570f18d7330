import type { Lang } from '../../lib/number.ts';
import { errorKind } from './error-kinds.ts';

export interface EngineError {
  /** What it is about, in a sentence for readers; null for what is not common. */
  kind: Record<Lang, string> | null;
  /** What DuckDB says, without the excerpt of the text. */
  message: string;
  /** Line of the text, from 1, where DuckDB names one. */
  line: number | null;
  /** The line itself and a mark below the place, as DuckDB prints them; empty without a line. */
  excerpt: string;
  /** What may help, where we know more than DuckDB says. */
  hint: Record<Lang, string> | null;
}

const hints: readonly (readonly [pattern: RegExp, zh: string, en: string])[] = [
  [
    /extension/i,
    "本站不载入扩展：没有 JSON、Parquet、时区和 current_date 等函数。日期请直接写出，如 DATE '2024-12-31'。",
    "No extension is loaded here: there are no functions for JSON, Parquet or time zones, and no current_date. Write days out, such as DATE '2024-12-31'.",
  ],
  [
    /file system operations are disabled|cannot access file/i,
    '不能读取文件或网址，只能查询本页列出的表。',
    'Files and addresses cannot be read; only the tables listed on this page can be asked.',
  ],
  [
    /out of memory|allocation failure/i,
    '结果或中间结果太大，请先筛选或汇总。',
    'The result, or a step on the way to it, is too large: filter or aggregate first.',
  ],
  [
    /read-only|configuration has been locked/i,
    '这里只能查询，不能改动数据和设置。',
    'Only questions are answered here; data and settings cannot be changed.',
  ],
];

const fullWidth = /[，；（）“”‘’＝＞＜＊、。]/;
const fullWidthHint = {
  zh: '语句里有全角标点（如 ，；（）“”），请改为半角。',
  en: 'The text has full-width punctuation (such as ，；（）); use the plain signs.',
};

/** The engine's message for readers. `sql` is the text it is about. */
export function engineError(error: unknown, sql: string): EngineError {
  const raw = plainMessage(error instanceof Error ? error.message : String(error));
  const at = /\n+LINE (\d+): /.exec(raw);
  // Further paragraphs advise settings and extensions, which are not to be had here.
  const said = (at ? raw.slice(0, at.index) : raw).trim().split(/\n\s*\n/)[0] ?? '';
  const message = said.startsWith('Out of Memory') ? (said.split('\n')[0] ?? '') : said;
  const excerpt = at ? raw.slice(at.index).trim().split('\n').slice(0, 2).join('\n') : '';
  return {
    kind: errorKind(message),
    message,
    line: at ? Number(at[1]) : null,
    excerpt,
    hint: hintFor(message, sql),
  };
}

function hintFor(message: string, sql: string): EngineError['hint'] {
  const known = hints.find(([pattern]) => pattern.test(message));
  if (known) return { zh: known[1], en: known[2] };
  const outside = sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*/g, '');
  return fullWidth.test(outside) ? fullWidthHint : null;
}

/** Some errors come as JSON text, most with a class in front. */
function plainMessage(text: string): string {
  const bare = text.replace(/^(Error: )+/, '');
  if (!bare.startsWith('{')) return bare;
  try {
    const { exception_message } = JSON.parse(bare) as { exception_message?: unknown };
    return typeof exception_message === 'string' ? exception_message : bare;
  } catch {
    return bare;
  }
}
