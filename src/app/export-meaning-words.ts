import type { Lang } from '../lib/number.ts';

/**
 * What codes of Explore mean, for the notes of a file; statuses and flags have theirs in data/progress. Apart from
 * explore-words.ts because only files need it.
 */
type Text = Readonly<Record<Lang, string>>;
type Meanings = Readonly<Record<string, Text>>;
const both = (zh: string, en: string): Text => ({ zh, en });

/** By the name of the enumeration, or the id of the column; listed in this order. */
const meanings: Readonly<Record<string, Meanings>> = {
  basis: {
    period: both('当年、当季或当月的数值。', 'Figure of that year, quarter or month.'),
    ytd: both('自年初累计的数值。', 'Added up from January.'),
    stock: both('期末的存量或状态。', 'State at the end of the period.'),
    change: both('相对对比期的变化。', 'Change against the base period.'),
  },
  reliability: {
    A: both('官方发布，或党报等权威媒体。', 'Official, or a newspaper of record.'),
    B: both('转载，注明了官方来源。', 'A repost that names the official source.'),
  },
  kind: {
    reach: both('到期达到某一数值。', 'A level to be reached by the due date.'),
    keep: both('在有效期内保持某一水平，或不超过上限。', 'A level to keep, or a ceiling.'),
    change: both('较基期的累计变化。', 'Change against the base period.'),
    growth: both('当年增速。', 'Growth in the year.'),
    total: both('期内累计完成的数量。', 'Amount to be done within the term.'),
    increase: both('期内净增的数量。', 'Net increase within the term.'),
    event: both('按次要求，只列出，不评价。', 'Asked per episode; listed, not judged.'),
    state: both('以文字表述的最终状态，没有数值。', 'A named end state without a number.'),
    assigned: both('完成上级下达的任务，数值未印出。', 'Set by the upper level; the number is not printed.'),
  },
  comparator: {
    '>=': both('以上、不低于、不少于、至少。', 'Or more, not below, at least.'),
    '>': both('超过、突破、高于。', 'More than, above.'),
    '<=': both('以内、不高于、不超过、控制在…以内。', 'Within, not above, no more than.'),
    '<': both('低于、不足。', 'Less than, below.'),
    '=': both(
      '没有限定词，或为“达到”“降至”；按指标方向判断。',
      'No bound word, or “reach”, “fall to”: the direction of the indicator decides.',
    ),
    '~': both('约、左右、余、近。', 'About, nearly, some.'),
  },
  role: {
    goal: both('地区提出要达到的目标。', 'A value that the area set out to reach.'),
    requirement: both(
      '文件有效期内一直适用的比率、上限或频次。',
      'A rate, ceiling or frequency that holds while the document is in force.',
    ),
    parameter: both(
      '规定对谁适用的门槛，不评价、不计数。',
      'A threshold that says to whom a rule applies; never judged or counted.',
    ),
  },
  dataStatus: {
    final: both('表中注明为最终数。', 'Stated as final.'),
    preliminary: both('表中注明为初步数。', 'Stated as preliminary.'),
    estimated: both('表中注明为估计数。', 'Stated as estimated.'),
  },
  missing: {
    none: both('原文表明没有此项。', 'The document says that there is none.'),
    unknown: both('原文未能确定。', 'Not known to the document.'),
    small: both('数值不足所用单位的最小位数。', 'Below the smallest unit printed.'),
    not_published: both('原文以“—”等符号代替数值。', 'A sign such as “—” stands in its place.'),
    suppressed: both('因保密未公布。', 'Kept confidential.'),
  },
  counted: {
    yes: both('计入各页的目标数。', 'Among the targets that the pages count.'),
    no: both(
      '全市的目标，或文件点名企业的事项：只列出。',
      'A target of the city, or asked of companies by name: listed only.',
    ),
  },
  documentState: {
    in_force: both('在适用期内。', 'Within its term.'),
    expired: both('适用期已结束。', 'Its term has ended.'),
    replaced: both('已被另一文件替代。', 'Replaced by another document.'),
    unverified: both('是否仍然有效，未经核实。', 'Nobody has checked whether it still holds.'),
  },
};

/** The meanings of an enumeration, by the name of its words or the id of its column; undefined where words say all. */
export const meaningsOf = (of: string): Meanings | undefined => meanings[of];
