import { isGoal, type TargetRow } from '@data/models/models.ts';
import { formatNumber, type Lang } from '@lib/number.ts';
import type { Summary } from './summary.ts';

/** A number with its word, and where on the page it comes from. */
export interface Fact {
  value: string;
  word: string;
  href?: string;
}

/**
 * What a head of the area must know on the first screen: binding targets, those with a printed value, results on
 * file, published figures, requirements, documents in force. Facts that are zero stay, but lead nowhere.
 */
export function areaFacts(
  own: readonly TargetRow[],
  summary: Summary,
  counts: { figures: number; documents: number; inForce: number },
  lang: Lang,
): Fact[] {
  const goals = own.filter(isGoal);
  const zh = lang === 'zh';
  const fact = (n: number, words: [zh: string, en: string], href?: string): Fact => ({
    value: formatNumber(n, 0, lang),
    word: words[zh ? 0 : 1],
    ...(href && n > 0 && { href }),
  });
  const requirements = own.filter(({ role }) => role === 'requirement').length;
  return [
    fact(
      goals.filter(({ binding }) => binding === 'binding').length,
      ['约束性目标', 'binding targets'],
      '#binding',
    ),
    fact(goals.filter(({ value }) => value !== null).length, ['印有目标值', 'with a printed value']),
    fact(summary.bySection.known, ['已有公开结果', 'with a public result']),
    fact(summary.bySection.missing, ['结果待补', 'without a result on file']),
    fact(counts.figures, ['公布数据', 'published figures'], '#figures'),
    fact(requirements, ['常设要求', 'standing requirements'], '#requirements'),
    {
      value: `${counts.inForce}/${counts.documents}`,
      word: zh ? '文件仍在有效期' : 'documents in force',
      ...(counts.documents > 0 && { href: '#documents' }),
    },
  ];
}
