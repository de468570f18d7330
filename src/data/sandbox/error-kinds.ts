import type { Lang } from '../../lib/number.ts';

/** `$` stands for the first name that the pattern found, `#` for the second. */
const kinds: readonly (readonly [pattern: RegExp, zh: string, en: string])[] = [
  [/^Catalog Error: Table with name (.+?) does not exist/, '没有名为“$”的表。', 'There is no table “$”.'],
  [
    /Referenced table "(.+?)" not found/,
    '语句里没有名为“$”的表或别名。',
    'No table or alias “$” stands in the statement.',
  ],
  [
    /^Catalog Error: [\w ]*(?:Function|Macro) with name (.+?) does not exist/,
    '没有名为“$”的函数。',
    'There is no function “$”.',
  ],
  [/^Catalog Error: Type with name (.+?) does not exist/, '没有名为“$”的数据类型。', 'There is no type “$”.'],
  [
    /(?:Referenced column|does not have a column named|Binder Error: Column) "(.+?)"(?: not found| in \w+ list not found|$)/m,
    '没有名为“$”的列。',
    'There is no column “$”.',
  ],
  [
    /Ambiguous reference to column name "(.+?)"/,
    '几张表都有列“$”，请在前面写明表名。',
    'Several tables have a column “$”: write which is meant.',
  ],
  [
    /column "(.+?)" must appear in the GROUP BY/,
    '列“$”既没有分组，也没有汇总。',
    'Column “$” is neither grouped nor aggregated.',
  ],
  [/syntax error at or near "(.+?)"/, '“$”附近有语法错误。', 'There is a syntax error near “$”.'],
  [/syntax error at end of input/, '语句到末尾还不完整。', 'The statement ends before it is complete.'],
  [/^Parser Error/, '语句有语法错误。', 'The statement has a syntax error.'],
  [
    /No function matches the given name and argument types '(.+?)'/,
    '参数类型不符：$。',
    'Types of arguments do not fit: $.',
  ],
  [
    /Cannot compare values of type (\S+) and type (\S+)/,
    '$ 与 # 类型不同，不能比较。',
    '$ and # are types that cannot be compared.',
  ],
  [
    /Could not convert \w+ '([^]*?)' to (\w+)/,
    '“$”不能转换为 # 类型。',
    '“$” cannot be converted to type #.',
  ],
  [
    /^Conversion Error/,
    '有的值不能转换为所需的类型。',
    'A value cannot be converted to the type that is needed.',
  ],
  [/(?:division|divide) by zero/i, '除数为零。', 'A number is divided by zero.'],
  [
    /Overflow in (?:.*?) of (\w+)/,
    '运算溢出：结果超出 $ 类型的范围。',
    'A result is out of the range of type $.',
  ],
  [/^Out of Range Error/, '数值超出允许的范围。', 'A number is out of range.'],
  [/^Out of Memory|allocation failure/i, '内存不足。', 'Memory is used up.'],
];

/** What kind of error a message of the engine is about, with the name concerned; null for what is not common. */
export function errorKind(message: string): Record<Lang, string> | null {
  for (const [pattern, zh, en] of kinds) {
    const found = pattern.exec(message);
    if (!found) continue;
    const [first = '', second = ''] = found.slice(1).map(short);
    // In one pass: a name may hold the signs itself.
    const named = (text: string) => text.replace(/[$#]/g, (sign) => (sign === '$' ? first : second));
    return { zh: named(zh), en: named(en) };
  }
  return null;
}

const short = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name);
