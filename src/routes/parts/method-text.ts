import type { FlagId, RuleId } from '@data/progress/rules.ts';
import type { Lang } from '@lib/number.ts';

/** The texts of the methods page. Both languages have the same parts or it does not compile. */
interface MethodText {
  title: string;
  intro: string;
  statusTitle: string;
  statusNote: string;
  meaning: string;
  now: string;
  whichTitle: string;
  which: string[];
  kindTitle: string;
  kinds: [kind: string, meaning: string][];
  formulaTitle: string;
  formulas: [name: string, formula: string, meaning: string][];
  exampleTitle: string;
  example: string;
  ruleTitle: string;
  rules: Record<RuleId, string>;
  flagTitle: string;
  flags: Record<FlagId, string>;
  sourceTitle: string;
  sources: string[];
}

export const methodText: Record<Lang, MethodText> = {
  zh: {
    title: '评价方法',
    intro:
      '每个目标按同一张规则表得出一个状态：从上到下，第一条符合的即为结果。规则、输入和每一步的数值都随数据公布，任何人可以用命令行工具对同样形式的数据重新计算。',
    statusTitle: '状态',
    statusNote:
      '最后一列为本站当前全部条目（含要求和参数）中的数量。“已达标”是空气质量的法定用语，不用于规划目标。',
    meaning: '含义',
    now: '条目',
    whichTitle: '用哪些数据评价',
    which: [
      '只用同一地区、同一指标、同一范围，期末在基期之后、不晚于到期日和截至日期的数据；到期后的数据画出但不参与评价。',
      '同一期有多个数据时：最终数优先于未注明的，再优先于初步数、估计数；A 类来源优先于 B 类；再取最近公布的。',
      '基期值不是结果。没有基期之后的数据，就不评价进度。',
      '文件明确写明“已完成”“基本完成”“未完成”的，据文件记录，并标“据文件”。',
    ],
    kindTitle: '目标类型',
    kinds: [
      ['reach', '到期时达到或优于目标值。'],
      ['keep', '每个考核期都满足；上限也属此类。'],
      ['change', '比基期累计变化的百分比。'],
      ['growth', '指标当年的同比增速，按公布值。'],
      ['total', '起止期内累计完成的数量。'],
      ['increase', '净增或绝对增加量。'],
      ['event', '按次评价（如应急减排），只列出。'],
      ['state', '以文字表述的最终状态。'],
      ['assigned', '由上级下达、文件未印出数值。'],
    ],
    formulaTitle: '进度',
    formulas: [
      [
        '目标完成进度 p',
        'p = (x − b) / (v − b)',
        'b 基期值，v 目标值，x 最近值；累计量 p = x / v；能耗、碳强度按复合变化 ln(1+x/100) / ln(1+v/100)。',
      ],
      ['时间进度 e', 'e = (tn − t0) / (t1 − t0)', '算到数据的期末，不算到今天。'],
      ['进度比 r', 'r = p / e', '与序时进度相差 = p − e，以个百分点表示。'],
      ['还差', 'v − x', '以指标单位表示；比率之差为个百分点。'],
      ['每年需变化', '(v − x) / (t1 − tn)', '由剩余量倒算；年内目标另算其余月份月均。'],
    ],
    exampleTitle: '算例',
    example:
      'PM2.5 由 2020 年 52 降到 2025 年 42，若 2023 年为 47：p = 5/10 = 0.500，e = 3/5 = 0.600，r = 0.833，在 0.60 与 0.95 之间，为“未达序时进度”；还差 5，此后每年需下降 2.5。（假设的数值，仅说明算法。）',
    ruleTitle: '规则',
    rules: {
      'linear-1':
        'p − e ≥ 5 个百分点为超序时；p ≥ e 为达到；r ≥ 0.95 基本达到；r ≥ 0.60 未达；其余为明显滞后；p < 0 为与目标方向相反。',
      'pp-1': 'p ≥ e 为达到；低 10 个百分点以内不亮灯；低 30 个百分点以内为未达；再低为明显滞后。',
      'cagr-1':
        '只用于“达到”类：实际年均变化率与所需年均变化率之比，≥ 0.95、≥ 0.60、≥ 0、< 0 四档；有零、异号或没有基期的不适用。',
    },
    flagTitle: '标记',
    flags: {
      approximate: '带“约”的目标在 5%（比率 0.5 个百分点）以内，或文件称基本完成。',
      base_moved: '基期数据后来有修订，与文件所印不同。',
      break: '基期与最近值之间口径或标准有变，不评进度。',
      by_statement: '状态来自文件的完成说明。',
      derived: '累计变化由两个绝对值推算。',
      implied_base: '基期值由“提高多少、达到多少”推得。',
      implied_due: '目标未写期限，取文件适用期末。',
      implied_start: '目标未写起点，取文件适用期初。',
      issued_after_due: '文件印发时该目标已到期。',
      preliminary: '最近值为初步数或估计数。',
      single: '只有一期数据。',
      stale: '数据早于一个半通常发布间隔。',
      worsening: '最近两期相比，离目标更远。',
    },
    sourceTitle: '依据',
    sources: [
      '完成进度与时间进度之比：各级规划实施评估通行的“序时进度”。',
      '复合变化：国家统计局发布能耗强度累计降低率的口径。',
      '年均变化率之比：Open SDG、欧盟统计局和加拿大统计局的进度评价。',
      '空气质量标准 2026-03-01 起有变（GB 3095、HJ 633），前后的优良天数比率不是同一量度。',
    ],
  },
  en: {
    title: 'Methods',
    intro:
      'Every target gets its status from one table of rules: the first rule that fits from the top decides. Rules, inputs and every step are published with the data, and a command-line tool recomputes them for any package of this form.',
    statusTitle: 'Statuses',
    statusNote: 'The last column counts all entries on this site, requirements and parameters included.',
    meaning: 'Meaning',
    now: 'Entries',
    whichTitle: 'Which figures are used',
    which: [
      'Same area, indicator and subset; the period ends after the base and not later than the due date and the as-of date. Later figures are drawn but never judged.',
      'Several figures for one period: final before unmarked, before preliminary, before estimated; sources of class A before B; then the latest published.',
      'A base value is not a result. Without a figure after the base no progress is stated.',
      'Where a document states “done”, “basically done” or “not done”, that is recorded and marked “as stated”.',
    ],
    kindTitle: 'Kinds of target',
    kinds: [
      ['reach', 'At or past the value at the due date.'],
      ['keep', 'Satisfied in every assessed period; ceilings too.'],
      ['change', 'Cumulative per-cent change against the base period.'],
      ['growth', 'Year-on-year rate of the due year, as published.'],
      ['total', 'Amount done between start and due date.'],
      ['increase', 'Net or absolute rise.'],
      ['event', 'Judged per episode (emission cuts in a response); listed only.'],
      ['state', 'A named end state.'],
      ['assigned', 'Set by the upper level and not printed.'],
    ],
    formulaTitle: 'Progress',
    formulas: [
      [
        'Progress p',
        'p = (x − b) / (v − b)',
        'b base, v target, x latest value; totals p = x / v; energy and carbon intensity as compound change ln(1+x/100) / ln(1+v/100).',
      ],
      ['Elapsed time e', 'e = (tn − t0) / (t1 − t0)', 'Up to the end of the data, never up to today.'],
      ['Ratio r', 'r = p / e', 'The difference from schedule is p − e in percentage points.'],
      ['Gap', 'v − x', 'In the unit of the indicator; percentage points for rates.'],
      [
        'Required a year',
        '(v − x) / (t1 − tn)',
        'From what is left; targets inside a year also show what the remaining months need.',
      ],
    ],
    exampleTitle: 'Worked example',
    example:
      'PM2.5 from 52 in 2020 to 42 in 2025; were it 47 in 2023: p = 5/10 = 0.500, e = 3/5 = 0.600, r = 0.833, between 0.60 and 0.95, hence “behind”; gap 5, 2.5 a year still needed. (Invented values, to show the arithmetic.)',
    ruleTitle: 'Rules',
    rules: {
      'linear-1':
        'p − e ≥ 5 points: ahead; p ≥ e: on schedule; r ≥ 0.95: nearly; r ≥ 0.60: behind; else well behind; p < 0: moving away.',
      'pp-1': 'p ≥ e: on schedule; up to 10 points below: no light; up to 30: behind; beyond: well behind.',
      'cagr-1':
        'Kind “reach” only: actual over required yearly growth, steps at 0.95, 0.60 and 0; not applicable with zeros, mixed signs or no base.',
    },
    flagTitle: 'Flags',
    flags: {
      approximate:
        'A target with “about” is met within 5 % (rates: 0.5 points), or a document says basically done.',
      base_moved: 'The base figure was revised later and differs from the printed one.',
      break: 'Definition or standard changed between base and latest value; no pace is stated.',
      by_statement: 'The status rests on a statement in a document.',
      derived: 'The change was computed from two levels.',
      implied_base: 'The base follows from “raised by … to …”.',
      implied_due: 'No due date is printed; the end of the plan is taken.',
      implied_start: 'No start is printed; the beginning of the plan is taken.',
      issued_after_due: 'The target was due before the document was issued.',
      preliminary: 'The latest value is preliminary or estimated.',
      single: 'One figure only.',
      stale: 'Older than one and a half usual intervals.',
      worsening: 'Farther from the target than the period before.',
    },
    sourceTitle: 'Sources of the method',
    sources: [
      'Progress against elapsed time: the usual schedule measure of plan assessments in China (序时进度).',
      'Compound change: as the National Bureau of Statistics reports cumulative cuts of energy intensity.',
      'Ratio of growth rates: Open SDG, Eurostat and Statistics Canada.',
      'Air quality standards changed on 2026-03-01 (GB 3095, HJ 633); good-day rates before and after are not the same measure.',
    ],
  },
};
