/** Why a text is not run, for a reader, in both languages. */
export const reasons = {
  empty: () => ({ zh: '没有语句。', en: 'There is no statement.' }),
  unclosed: () => ({
    zh: '引号或注释没有结束。',
    en: 'A quote or a comment is not closed.',
  }),
  control: () => ({
    zh: '语句中有控制字符。',
    en: 'The text has a control character.',
  }),
  several: () => ({
    zh: '一次只能运行一条语句；分号之后还有内容。',
    en: 'One statement at a time: something follows the semicolon.',
  }),
  long: (limit: string) => ({
    zh: `语句过长，最多 ${limit} 字。`,
    en: `The text is too long: ${limit} characters at most.`,
  }),
  verb: (word: string) => ({
    zh: `这里只能查询：不允许 ${word}。可用 SELECT、WITH、FROM、VALUES、EXPLAIN、DESCRIBE、SHOW、SUMMARIZE、PIVOT、UNPIVOT。`,
    en: `Only questions are answered here: ${word} is not allowed. There are SELECT, WITH, FROM, VALUES, EXPLAIN, DESCRIBE, SHOW, SUMMARIZE, PIVOT and UNPIVOT.`,
  }),
  unknown: (word: string, near?: string) => ({
    zh: `看不懂以“${word}”开头的语句，可能是笔误${near ? `：是不是想写 ${near}？` : '。'}这里只能运行查询（SELECT、WITH、FROM 等）。`,
    en: `A statement that begins with “${word}” is not understood, perhaps by a slip of typing${near ? `: did you mean ${near}?` : '.'} Only queries (SELECT, WITH, FROM and the like) can be run.`,
  }),
  call: (name: string) => ({
    zh: `不允许使用函数 ${name}：它可能读取文件、网址或引擎内部。`,
    en: `The function ${name} is not allowed: it may read files, addresses or the inside of the engine.`,
  }),
  file: (name: string) => ({
    zh: `不能读取文件或网址：${name}。只能查询本页列出的表。`,
    en: `Files and addresses cannot be read: ${name}. Only the tables listed on this page can be asked.`,
  }),
} satisfies Record<string, (what: string, near?: string) => { zh: string; en: string }>;

export type ReasonId = keyof typeof reasons;
