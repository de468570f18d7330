import type { FlagId, RuleId, StatusId } from './rules.ts';
import { ruleWords, statusMeanings, type Bilingual } from './words.ts';

/** Sentences for the notes of a file. Apart from words.ts because no page needs them. */
const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const flagMeanings: Readonly<Record<FlagId, Bilingual>> = {
  approximate: both(
    '按“约”或“基本完成”判断为满足。',
    'Satisfied only by “about”, or stated as basically done.',
  ),
  base_moved: both(
    '公布的基期值与文件所写不同，按文件计算。',
    'The published base differs from that of the document, which is used.',
  ),
  break: both(
    '起点之后标准、定义、范围或普查口径有变，前后不完全可比。',
    'Standard, definition, boundary or census changed after the start.',
  ),
  by_statement: both(
    '状态依据文件的完成说明，不是数值。',
    'The status rests on a statement, not on a figure.',
  ),
  derived: both('最近值由其他公布数推算。', 'The latest value is derived from other published figures.'),
  implied_base: both('基期值由原文的变化量推得。', 'The base follows from the change that is printed.'),
  implied_due: both(
    '文件未写期限，取适用期末。',
    'No due date is printed; the end of the document’s term is taken.',
  ),
  implied_start: both(
    '文件未写起点，取适用期初。',
    'No start is printed; the beginning of the document’s term is taken.',
  ),
  issued_after_due: both('文件印发时目标已到期。', 'The document was issued after the due date.'),
  preliminary: both('最近值是初步数或估计数。', 'The latest value is preliminary or estimated.'),
  single: both('基期之后只有一期数据。', 'Only one figure after the base.'),
  stale: both('最近值距截至日期已超过通常间隔。', 'The latest value is older than the usual interval.'),
  worsening: both('最近一期比上一期离目标更远。', 'The last figure is on the worse side of the one before.'),
};

const byPace: ReadonlySet<StatusId> = new Set(['ahead', 'on_pace', 'near_pace', 'behind', 'far_behind']);

/** What a status means under a rule; of growth rates some mean something of their own. */
export function statusMeaning(status: StatusId, isGrowth: boolean, rule: RuleId): Bilingual {
  if (isGrowth && status === 'on_pace')
    return both('最近一期增速满足目标。', 'The last rate satisfies the target.');
  if (isGrowth && status === 'behind')
    return both('最近一期增速低于目标。', 'The last rate is below the target.');
  if (isGrowth && status === 'reversing')
    return both('目标为增长，最近一期为下降。', 'The target is growth; the last figure is a fall.');
  if (rule === 'linear-1' || !byPace.has(status)) return statusMeanings[status];
  const { zh, en } = ruleWords[rule];
  return both(`按评价规则“${zh}”（${rule}）分档。`, `By the rule “${en}” (${rule}).`);
}
