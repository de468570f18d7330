import type { Lang } from '../../lib/number.ts';
import type { FlagId, RuleId, StatusId } from './rules.ts';

/** A word in both languages; a missing one does not compile. */
export type Bilingual = Readonly<Record<Lang, string>>;
const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** Names of the statuses. 已达标 is a legal term for air quality and is never used for a plan target. */
export const statusWords: Record<StatusId, Bilingual> = {
  met: both('已完成', 'Completed'),
  met_early: both('提前完成', 'Reached early'),
  holding: both('符合要求', 'Meets'),
  ahead: both('超序时进度', 'Ahead'),
  on_pace: both('达到序时进度', 'On schedule'),
  near_pace: both('基本达到序时进度', 'Nearly on schedule'),
  behind: both('未达序时进度', 'Behind'),
  far_behind: both('明显滞后', 'Well behind'),
  reversing: both('与目标方向相反', 'Moving away'),
  below: both('低于要求', 'Below'),
  breached: both('由合格转为不合格', 'No longer meets'),
  missed: both('未完成', 'Not completed'),
  in_progress: both('推进中（不评进度）', 'Under way'),
  awaiting: both('未到期，暂无数据', 'No data yet'),
  pending: both('待公布', 'Not yet released'),
  overdue: both('结果待补', 'Result not on file'),
  not_public: both('指标值未公开', 'Value not public'),
  qualitative: both('定性目标', 'Qualitative'),
  closed: both('文件已期满', 'Plan expired'),
  not_judged: both('不评价', 'Not judged'),
};

interface Worded {
  status: StatusId;
  kind: string;
  side: string | null;
  value: number | null;
  binding: string | null;
  force: string | null;
  scope_kind: string | null;
}

/** The status in the words that fit this target: rises and falls, ceilings, expected values, growth rates. */
export function statusWord(target: Worded, lang: Lang): string {
  const { status, kind, side } = target;
  if (status === 'not_judged' && target.scope_kind === 'company')
    return lang === 'zh' ? '不评价企业' : 'Companies not judged';
  const soft = target.binding === 'expected' || target.force === '力争';
  if (status === 'met' && soft) return lang === 'zh' ? '已达预期' : 'Met';
  if (status === 'missed' && soft) return lang === 'zh' ? '未达预期' : 'Not met';
  if (kind === 'growth') {
    if (status === 'behind') return lang === 'zh' ? '低于目标' : 'Behind';
    if (status === 'reversing') return lang === 'zh' ? '负增长' : 'Negative';
  }
  if (status === 'reversing')
    return lang === 'zh' ? (side === 'down' ? '不降反升' : '不升反降') : 'Moving away';
  if (status === 'below' && side === 'down') return lang === 'zh' ? '高于限值' : 'Above the limit';
  if (status === 'met_early' && kind === 'reach')
    return lang === 'zh' ? '提前达到目标值，需保持' : 'Reached early';
  return statusWords[status][lang];
}

/** What a status means, in one sentence, for the legend. */
export const statusMeanings: Record<StatusId, Bilingual> = {
  met: both(
    '到期值满足目标，或文件写明已完成。',
    'The value at the due date satisfies the target, or a document states completion.',
  ),
  met_early: both(
    '未到期，最近一期已满足目标。',
    'Not due yet; the last value already satisfies the target.',
  ),
  holding: both(
    '保持类或上限类：最近一期满足。',
    'A level to keep or a ceiling: the last period satisfies it.',
  ),
  ahead: both(
    '目标完成进度比时间进度高 5 个百分点及以上。',
    'Progress is at least 5 points above elapsed time.',
  ),
  on_pace: both('目标完成进度不低于时间进度。', 'Progress is at least elapsed time.'),
  near_pace: both('目标完成进度达到时间进度的 95%。', 'Progress is at least 95 % of elapsed time.'),
  behind: both('目标完成进度为时间进度的 60%—95%。', 'Progress is 60–95 % of elapsed time.'),
  far_behind: both('目标完成进度不足时间进度的 60%。', 'Progress is below 60 % of elapsed time.'),
  reversing: both('最近一期比基期离目标更远。', 'The last value is farther from the target than the base.'),
  below: both('保持类：各期均不满足。', 'A level to keep: no period satisfies it.'),
  breached: both(
    '保持类：以前满足，最近一期不满足。',
    'A level to keep: satisfied before, not in the last period.',
  ),
  missed: both(
    '到期值不满足目标，或文件写明未完成。',
    'The value at the due date does not satisfy the target.',
  ),
  in_progress: both(
    '有数据，但没有基期、时间过短、数量过小或口径中断，不评进度。',
    'Data exist, but no pace can be stated: no base, too early, too few, or a break in the series.',
  ),
  awaiting: both('未到期，基期之后本站尚无数据。', 'Not due yet; no figure after the base is on file here.'),
  pending: both('已到期，尚在通常发布时限之内。', 'Due, and still within the usual release time.'),
  overdue: both(
    '目标已到期，本站尚未收录可核对的公开结果；不表示未完成，也不表示责任单位未上报。',
    'The target is due and no verifiable public result is on file here. This does not mean it was missed, nor that the unit did not report.',
  ),
  not_public: both('指标值由上级下达，文件未印出。', 'The value is set by the upper level and not printed.'),
  qualitative: both(
    '以文字表述的最终状态，没有可核对的完成说明。',
    'A named end state without a verifiable statement of completion.',
  ),
  closed: both(
    '文件已期满或被替代，其中的要求不再评价。',
    'The document has expired or been replaced; its requirements are no longer judged.',
  ),
  not_judged: both(
    '参数（触发条件、门槛）、按次评价的要求，或文件点名的企业的事项，只列出，不计数。',
    'A parameter, a per-episode requirement, or what a document asks of companies it names: listed, not counted.',
  ),
};

/** Said wherever a company is the subset, in place of a verdict. */
export const companyText: Bilingual = both(
  '涉及文件点名的企业：只列出，不作评价，不计数。',
  'Asked of companies that the document names: listed, never judged, never counted.',
);

export const flagWords: Record<FlagId, Bilingual> = {
  approximate: both('基本完成', 'approximately'),
  base_moved: both('基期数据已修订', 'base revised'),
  break: both('口径有变', 'break in series'),
  by_statement: both('据文件', 'as stated'),
  derived: both('推算', 'derived'),
  implied_base: both('基期值由原文推得', 'base implied'),
  implied_due: both('期限取文件期末', 'due date implied'),
  implied_start: both('起点取文件期初', 'start implied'),
  issued_after_due: both('印发时已到期', 'issued after due'),
  preliminary: both('初步数', 'preliminary'),
  single: both('仅一期数据', 'single figure'),
  stale: both('数据较旧', 'stale'),
  worsening: both('较上期回落', 'worsening'),
};

export const ruleWords: Record<RuleId, Bilingual> = {
  'linear-1': both('目标完成进度与时间进度之比', 'Progress against elapsed time'),
  'pp-1': both('与序时进度相差（百分点分档）', 'Percentage points off schedule'),
  'cagr-1': both('年均变化率之比（Open SDG）', 'Ratio of annual growth rates (Open SDG)'),
};

export const kindWords: Record<string, Bilingual> = {
  reach: both('达到', 'reach'),
  keep: both('保持', 'keep'),
  change: both('累计变化', 'cumulative change'),
  growth: both('增速', 'growth rate'),
  total: both('累计完成量', 'total amount'),
  increase: both('净增', 'net increase'),
  event: both('按次', 'per episode'),
  state: both('定性状态', 'named state'),
  assigned: both('上级下达', 'assigned'),
};
