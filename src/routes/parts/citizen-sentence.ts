import { isGoal, type ObservationRow, type TargetRow } from '@data/models/models.ts';
import { dueText, nowText, targetText, withUnit } from '@data/progress/describe.ts';
import { companyText, statusWord } from '@data/progress/words.ts';
import type { Lang } from '@lib/number.ts';
import { periodLabel } from '@lib/period.ts';

/**
 * What an area's targets on one indicator come to, in one plain sentence: the target with the latest due date
 * that is a goal (else the first of any role), and the latest result or that none is on file.
 */
export function citizenSentence(
  targets: readonly TargetRow[],
  observations: readonly ObservationRow[],
  area: string,
  indicator: string,
  lang: Lang,
): string {
  const zh = lang === 'zh';
  const main =
    [...targets].filter(isGoal).sort((a, b) => (b.t1 ?? 9999) - (a.t1 ?? 9999))[0] ??
    targets.find(({ role }) => role === 'goal') ??
    targets[0];
  const latest = [...observations]
    .filter((row) => row.value !== null || row.yoy !== null)
    .sort((a, b) => b.y - a.y)[0];
  if (!main) {
    if (!latest)
      return zh ? `${area}：没有目标，也没有公开数据。` : `${area}: neither target nor public figure.`;
    return zh
      ? `${area}没有收录${indicator}的目标；最近一期公开数据为${periodLabel(latest.period, lang)}。`
      : `No target for ${area} is on file; the latest public figure is for ${periodLabel(latest.period, lang)}.`;
  }
  const scope = (zh ? main.scope_zh : main.scope_en) ?? '';
  const what = scope ? (zh ? `${indicator}（${scope}）` : `${indicator} (${scope})`) : indicator;
  const aim =
    main.role === 'parameter'
      ? zh
        ? `文件以${what} ${targetText(main, lang)} 为门槛或条件，不作评价`
        : `the document uses ${what} ${targetText(main, lang)} as a threshold, which is not judged`
      : zh
        ? `${main.role === 'goal' ? '目标' : '要求'}：${what} ${targetText(main, lang)}，期限${dueText(main, lang)}`
        : `${main.role === 'goal' ? 'target' : 'requirement'}: ${what} ${targetText(main, lang)}, due ${dueText(main, lang)}`;
  if (main.scope_kind === 'company')
    return zh ? `${area}${aim}；${companyText.zh}` : `${area}, ${aim}. ${companyText.en}`;
  if (main.role === 'parameter') return zh ? `${area}：${aim}。` : `${area}: ${aim}.`;
  const from =
    main.base_value === null || main.base_period === null ? '' : withUnit(main, main.base_value, lang);
  const base =
    from && main.base_period
      ? zh
        ? `（${periodLabel(main.base_period, lang)}为 ${from}）`
        : ` (${from} in ${periodLabel(main.base_period, lang)})`
      : '';
  const known = nowText(main, lang);
  if (known === '') {
    return zh
      ? `${area}${aim}${base}；本站还没有查到公开数据。`
      : `${area}, ${aim}${base}; no public figure has been found yet.`;
  }
  const verdict =
    main.status === 'overdue'
      ? zh
        ? `${dueText(main, lang)}结果待补`
        : `result for ${dueText(main, lang)} not on file`
      : statusWord(main, lang);
  return zh
    ? `${area}${aim}${base}；最近一期 ${known}，${verdict}。`
    : `${area}, ${aim}${base}; latest ${known}: ${verdict}.`;
}
