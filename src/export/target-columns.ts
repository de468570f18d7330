import type { TargetRow } from '../data/models/models.ts';
import type { Lang } from '../lib/number.ts';
import type { Column } from './csv.ts';

/** Name, Chinese and English heading of every column of the verdict table, in order. */
export const targetColumns = [
  ['id', '目标标识', 'Target'],
  ['role', '作用', 'Role'],
  ['area', '区划代码', 'Area code'],
  ['area_name', '地区', 'Area'],
  ['theme', '主题', 'Theme'],
  ['indicator', '指标标识', 'Indicator id'],
  ['indicator_name', '指标', 'Indicator'],
  ['scope_name', '范围', 'Subset'],
  ['unit', '计量单位', 'Unit'],
  ['document', '文件标识', 'Document id'],
  ['document_name', '文件', 'Document'],
  ['locator', '出处', 'Locator'],
  ['kind', '类型', 'Kind'],
  ['comparator', '比较符', 'Comparator'],
  ['word_zh', '限定词', 'Bound word'],
  ['value', '目标值', 'Target value'],
  ['upper', '上限值', 'Upper value'],
  ['value_stated', '原文数值', 'Value as printed'],
  ['unit_stated', '原文单位', 'Unit as printed'],
  ['base_period', '基期', 'Base period'],
  ['base_value', '基期值', 'Base value'],
  ['start', '起始', 'Start'],
  ['due', '到期', 'Due'],
  ['binding', '属性', 'Nature'],
  ['force', '力度', 'Force'],
  ['stage', '阶段', 'Stage'],
  ['lead', '牵头单位', 'Lead units'],
  ['support', '责任单位', 'Responsible units'],
  ['document_state', '文件状态', 'Document state'],
  ['status', '状态标识', 'Status id'],
  ['status_name', '状态', 'Status'],
  ['x', '最近值', 'Latest value'],
  ['x_period', '最近值统计期', 'Latest period'],
  ['x_status', '最近值数据状态', 'Latest data status'],
  ['x_document', '最近值来源', 'Latest source'],
  ['claim', '完成说明', 'Claim'],
  ['n', '评价期数', 'Periods judged'],
  ['n_satisfied', '满足期数', 'Periods satisfied'],
  ['b', '起点值', 'Start value'],
  ['v', '比较值', 'Compared value'],
  ['side', '满足方向', 'Side'],
  ['t0', '起点时间', 'Start time'],
  ['t1', '到期时间', 'Due time'],
  ['tn', '数据时间', 'Data time'],
  ['p', '目标完成进度', 'Progress'],
  ['e', '时间进度', 'Elapsed time'],
  ['r', '进度比', 'Ratio'],
  ['difference', '与序时进度相差（百分点）', 'Difference (points)'],
  ['gap', '距目标还差', 'Gap'],
  ['required', '每年需变化', 'Required a year'],
  ['actual', '每年已变化', 'Actual a year'],
  ['projection', '到期推算值', 'Projection at due'],
  ['cagr_actual', '年均变化率', 'Yearly rate'],
  ['cagr_required', '所需年均变化率', 'Required yearly rate'],
  ['cagr_ratio', '变化率之比', 'Ratio of rates'],
  ['cagr_reason', '不适用原因', 'Reason not applicable'],
  ['release_on', '发布时限', 'Release by'],
  ['months', '年内月数', 'Months'],
  ['rest', '其余月份需完成', 'Needed in the rest'],
  ['profile', '进度曲线', 'Profile'],
  ['flags', '标记', 'Flags'],
  ['as_of', '截至日期', 'As of'],
  ['rule', '评价规则', 'Rule'],
] as const;

/** The columns that hold numbers; all others hold text. */
export const numericTargetColumns: ReadonlySet<string> = new Set(
  'value upper base_value x n n_satisfied b v t0 t1 tn p e r difference gap required actual projection cagr_actual cagr_required cagr_ratio months rest'.split(
    ' ',
  ),
);

/** Names that a target row carries only as codes. */
export interface TargetNames {
  area: string;
  document: string;
  status: string;
  lead: string;
  support: string;
}

/** Columns of the verdict table over full rows; headings in `lang`, or the machine names when `lang` is null. */
export function targetCsvColumns(
  lang: Lang | null,
  context: { asOf: string; rule: string; names: (row: TargetRow) => TargetNames; in: Lang },
): Column<TargetRow>[] {
  // Five columns ask for the names of the same row.
  let last: { row: TargetRow; names: TargetNames } | null = null;
  const namesOf = (row: TargetRow) => {
    if (last?.row !== row) last = { row, names: context.names(row) };
    return last.names;
  };
  const own = (name: string) => (row: TargetRow) => row[name as keyof TargetRow];
  const special: Record<string, Column<TargetRow>['value']> = {
    area_name: (row) => namesOf(row).area,
    document_name: (row) => namesOf(row).document,
    status_name: (row) => namesOf(row).status,
    lead: (row) => namesOf(row).lead,
    support: (row) => namesOf(row).support,
    indicator_name: (row) => (context.in === 'zh' ? row.name_zh : row.name_en),
    scope_name: (row) => (context.in === 'zh' ? row.scope_zh : row.scope_en),
    unit: (row) => (context.in === 'zh' ? row.unit_zh : row.unit_en),
    as_of: () => context.asOf,
    rule: () => context.rule,
  };
  return targetColumns.map(([name, zh, en]) => ({
    title: lang === null ? name : lang === 'zh' ? zh : en,
    value: special[name] ?? own(name),
  }));
}
