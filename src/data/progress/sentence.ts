import { formatNumber, type Lang } from '../../lib/number.ts';
import { periodLabel } from '../../lib/period.ts';
import type { TargetRow } from '../models/models.ts';
import { dueText, gapText, nowText, targetText, withUnit } from './describe.ts';
import type { RuleId } from './rules.ts';
import { companyText, statusMeanings, statusWord } from './words.ts';

/**
 * Why a target has its status, in one or two sentences composed from the published fields only.
 * Statuses that rest on a missing figure explain themselves by their published meaning.
 */
export function whySentence(row: TargetRow, rule: RuleId, lang: Lang): string {
  const zh = lang === 'zh';
  const stop = zh ? '。' : '.';
  if (row.scope_kind === 'company') return companyText[lang];
  if (row.x === null && row.claim === null) return statusMeanings[row.status][lang];
  const facts = factsClause(row, lang);
  const word = statusWord(row, lang);
  if (row.flags.split('|').includes('by_statement')) {
    return zh ? `${facts}，据文件记为“${word}”。` : `${facts}; recorded as “${word}” on that statement.`;
  }
  if (rule === 'cagr-1' && row.cagr_ratio !== null) {
    const [actual, required, ratio] = [row.cagr_actual, row.cagr_required, row.cagr_ratio].map((value) =>
      formatNumber(value ?? 0, 2, lang),
    );
    return zh
      ? `${facts}：年均变化率 ${actual}%，达到目标需要 ${required}%，比值 ${ratio}，${word}。`
      : `${facts}: yearly change ${actual} %, needed ${required} %, ratio ${ratio}: ${word}.`;
  }
  if (row.p !== null && row.e !== null && row.r !== null) {
    const p = formatNumber(100 * row.p, 1, lang);
    const e = formatNumber(100 * row.e, 1, lang);
    const r = formatNumber(row.r, 2, lang);
    const gap = gapText(row, lang);
    return zh
      ? `${facts}：目标完成进度 ${p}%，时间进度 ${e}%，比值 ${r}，${gap ? `${gap}，` : ''}${word}。`
      : `${facts}: progress ${p} %, elapsed time ${e} %, ratio ${r}${gap ? `, ${gap}` : ''}: ${word}.`;
  }
  if (row.status === 'holding' || row.status === 'breached' || row.status === 'below') {
    return zh
      ? `${facts}；${row.n} 期中 ${row.n_satisfied} 期满足，${word}。`
      : `${facts}; ${row.n_satisfied} of ${row.n} periods satisfy it: ${word}.`;
  }
  const gap = gapText(row, lang);
  // The meaning speaks of figures; a claim alone says enough.
  const reason = row.status === 'in_progress' && row.x !== null ? statusMeanings.in_progress[lang] : '';
  return (
    (zh ? `${facts}，${gap ? `${gap}，` : ''}${word}` : `${facts}${gap ? `, ${gap}` : ''}: ${word}`) +
    stop +
    (reason && !zh ? ` ${reason}` : reason)
  );
}

/** `2023年 47 微克/立方米（2020年 52，目标 42，期限 2025年）` */
function factsClause(row: TargetRow, lang: Lang): string {
  const zh = lang === 'zh';
  const parts: string[] = [];
  if (row.base_value !== null && row.base_period !== null) {
    parts.push(
      zh
        ? `${periodLabel(row.base_period, lang)} ${withUnit(row, row.base_value, lang)}`
        : `${withUnit(row, row.base_value, lang)} in ${periodLabel(row.base_period, lang)}`,
    );
  }
  parts.push(`${zh ? '目标' : 'target'} ${targetText(row, lang)}`);
  parts.push(`${zh ? '期限' : 'due'} ${dueText(row, lang)}`);
  return zh ? `${nowText(row, lang)}（${parts.join('，')}）` : `${nowText(row, lang)} (${parts.join(', ')})`;
}
