import type { FieldType } from '../schema.ts';
import { words, type Words } from './finding.ts';
import { nearest } from './nearest.ts';
import { numberOf } from './package-view.ts';
import { likelyPeriod } from './likely-period.ts';
import { show } from './show.ts';

const types: Record<FieldType, readonly [string, string]> = {
  string: ['文字', 'text'],
  number: ['数字', 'a number'],
  integer: ['整数', 'a whole number'],
  date: ['日期', 'a date'],
  boolean: ['true 或 false', 'true or false'],
};

export function type(wanted: FieldType, text: string): Words {
  const [zh, en] = types[wanted];
  const plain = text.replace(/[,，\s%％]/g, '');
  const likely = wanted !== 'boolean' && plain !== text && numberOf(plain) !== null ? plain : null;
  return words(
    [`“${show(text)}”不是${zh}`, likely ? `写成 ${likely}` : `只写${zh}，单位、说明另列`],
    [
      `“${show(text)}” is not ${en}`,
      likely ? `write ${likely}` : `write ${en} only; unit and remarks go elsewhere`,
    ],
  );
}

export function member(text: string, allowed: readonly string[]): Words {
  const near = nearest(text.toLowerCase(), allowed);
  const all = allowed.join(', ');
  return words(
    [`“${show(text)}”不是允许的取值`, near ? `是否应为 ${near}（可选：${all}）` : `可选：${all}`],
    [
      `“${show(text)}” is not an allowed value`,
      near ? `did you mean ${near}? (allowed: ${all})` : `one of: ${all}`,
    ],
  );
}

export function pattern(text: string, source: string): Words {
  return words(
    [`“${show(text)}”不符合格式`, `应匹配 ${source}`],
    [`“${show(text)}” has the wrong form`, `it must match ${source}`],
  );
}

const periodForms = '2024、2024-Q3、2024-08、2024-01/2024-08';

export function period(text: string): Words {
  const likely = likelyPeriod(text, false);
  return words(
    [`“${show(text)}”不是有效的时期`, likely ? `写成 ${likely}` : `只用这些写法：${periodForms}`],
    [
      `“${show(text)}” is not a valid period`,
      likely ? `write ${likely}` : `use one of ${periodForms.replaceAll('、', ', ')}`,
    ],
  );
}

export function published(text: string): Words {
  const likely = likelyPeriod(text, true);
  return words(
    [`“${show(text)}”不是有效的日期或时期`, likely ? `写成 ${likely}` : '写成 2024-08-31、2024-08 或 2024'],
    [
      `“${show(text)}” is not a valid day or period`,
      likely ? `write ${likely}` : 'write it as 2024-08-31, 2024-08 or 2024',
    ],
  );
}

export function day(text: string): Words {
  return words(
    [`“${show(text)}”不是有效的日期`, '写成 2024-08-31'],
    [`“${show(text)}” is not a valid day`, 'write it as 2024-08-31'],
  );
}

export function range(text: string, minimum: number | null, maximum: number | null): Words {
  const bounds = `${minimum ?? '−∞'} … ${maximum ?? '∞'}`;
  return words(
    [`${show(text)} 超出范围 ${bounds}`, '核对原文，改为范围内的数'],
    [`${show(text)} is outside ${bounds}`, 'check the source and give a value inside'],
  );
}

export function length(found: number, most: number): Words {
  return words(
    [`有 ${found} 个字，最多 ${most} 个`, '用自己的话写短'],
    [`${found} characters, at most ${most}`, 'say it shorter, in your own words'],
  );
}
