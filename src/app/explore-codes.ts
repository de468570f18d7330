import type { Lang } from '../lib/number.ts';

type Enumeration = Readonly<Record<string, Readonly<Record<Lang, string>>>>;
const both = (zh: string, en: string) => ({ zh, en });

/** Words of codes, by the name of the enumeration; statuses, kinds and flags have theirs in data/progress. */
export const codeWords: Readonly<Record<string, Enumeration>> = {
  basis: {
    period: both('当期', 'of the period'),
    ytd: both('累计', 'year to date'),
    stock: both('期末', 'end of period'),
    change: both('比基期变化', 'change on the base'),
  },
  reliability: {
    A: both('A 官方发布或正式报刊', 'A official or newspaper of record'),
    B: both('B 注明官方来源的转载', 'B repost that names the official source'),
  },
  dataStatus: {
    final: both('最终数', 'final'),
    preliminary: both('初步数', 'preliminary'),
    estimated: both('估计数', 'estimated'),
  },
  missing: {
    none: both('无此项', 'no such item'),
    unknown: both('不详', 'unknown'),
    small: both('不足最小单位', 'below the smallest unit'),
    not_published: both('未公布', 'not published'),
    suppressed: both('保密', 'suppressed'),
  },
  claim: {
    done: both('称已完成', 'stated as done'),
    basically_done: both('称基本完成', 'stated as basically done'),
    in_progress: both('称推进中', 'stated as under way'),
    not_started: both('称未启动', 'stated as not started'),
    not_done: both('称未完成', 'stated as not done'),
  },
  counted: {
    yes: both('计入目标数', 'among the targets'),
    no: both('不计入（市级、点名企业）', 'not among them (cities, named companies)'),
  },
  role: {
    goal: both('目标', 'target'),
    requirement: both('常设要求', 'standing requirement'),
    parameter: both('参数', 'parameter'),
  },
  // No signs: a cell that is `=` would be guarded as a formula in a file of text.
  comparator: {
    '>=': both('不低于', 'at least'),
    '>': both('高于', 'above'),
    '<=': both('不高于', 'at most'),
    '<': both('低于', 'below'),
    '=': both('等于', 'equal to'),
    '~': both('约', 'about'),
  },
  binding: { binding: both('约束性', 'binding'), expected: both('预期性', 'expected') },
  force: {
    确保: both('确保', 'ensured'),
    一般: both('一般', 'plain'),
    力争: both('力争', 'striven for'),
    原则上: both('原则上', 'in principle'),
    鼓励: both('鼓励', 'encouraged'),
    计划: both('计划', 'planned'),
  },
  stage: {
    启动: both('启动', 'begin'),
    推进: both('推进', 'advance'),
    开工: both('开工', 'start building'),
    建成: both('建成', 'built'),
    完成: both('完成', 'complete'),
    达到: both('达到', 'reach'),
    保持: both('保持', 'keep'),
  },
  documentState: {
    in_force: both('有效', 'in force'),
    expired: both('已期满', 'expired'),
    replaced: both('已被替代', 'replaced'),
    unverified: both('未核实', 'unverified'),
  },
  list: { task: both('年度任务', 'annual task'), livelihood: both('民生实事', 'livelihood project') },
};
