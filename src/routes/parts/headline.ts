import type { Lang } from '@lib/number.ts';
import type { Summary } from './summary.ts';

/** The finding of a board in one sentence; its parts sum to the total. */
export function headline(summary: Omit<Summary, 'cells'>, areas: number, lang: Lang): string {
  const { total, bySection } = summary;
  const of = (...ids: string[]) => ids.reduce((sum, id) => sum + (summary.byStatus[id] ?? 0), 0);
  const done = of('met', 'met_early', 'holding');
  const off = of('missed', 'below', 'breached');
  if (lang === 'zh') {
    const results = [done ? `${done} 项已完成或符合` : '', off ? `${off} 项未完成或不符合` : '']
      .filter(Boolean)
      .join('、');
    const parts = [
      bySection.known ? `${bySection.known} 项有公开结果${results ? `（${results}）` : ''}` : '',
      bySection.running ? `${bySection.running} 项在期内` : '',
      bySection.missing ? `${bySection.missing} 项已到期、结果待补` : '',
      bySection.words ? `${bySection.words} 项为定性或数值未公开` : '',
    ].filter(Boolean);
    const where = areas > 1 ? `${areas} 个区（功能区）` : '';
    return total === 0 ? `${where}没有目标` : `${where}${total} 项目标：${parts.join('，')}`;
  }
  const results = [done ? `${done} completed or met` : '', off ? `${off} not` : '']
    .filter(Boolean)
    .join(', ');
  const parts = [
    bySection.known ? `${bySection.known} with a public result${results ? ` (${results})` : ''}` : '',
    bySection.running ? `${bySection.running} still running` : '',
    bySection.missing ? `${bySection.missing} due, result not on file` : '',
    bySection.words ? `${bySection.words} in words or not printed` : '',
  ].filter(Boolean);
  const where = areas > 1 ? ` in ${areas} districts` : '';
  return total === 0 ? `No targets${where}` : `${total} targets${where}: ${parts.join(', ')}`;
}
