import type { Bilingual } from '../progress/words.ts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** Titles of columns by their name, in every table below that has them. */
const columnTitles: Readonly<Record<string, Bilingual>> = {
  target: both('目标', 'Target'),
  role: both('作用', 'Role'),
  counted: both('是否计数', 'Counted'),
  area: both('区划代码', 'Area code'),
  area_zh: both('地区', 'Area (Chinese)'),
  area_en: both('地区（英文）', 'Area'),
  theme: both('主题标识', 'Theme id'),
  theme_zh: both('主题', 'Theme (Chinese)'),
  theme_en: both('主题（英文）', 'Theme'),
  indicator: both('指标标识', 'Indicator id'),
  indicator_zh: both('指标', 'Indicator (Chinese)'),
  indicator_en: both('指标（英文）', 'Indicator'),
  scope_zh: both('范围', 'Subset (Chinese)'),
  scope_en: both('范围（英文）', 'Subset'),
  unit_zh: both('计量单位', 'Unit (Chinese)'),
  unit_en: both('计量单位（英文）', 'Unit'),
  kind: both('目标类型', 'Kind of target'),
  comparator: both('比较符', 'Comparator'),
  value: both('目标值', 'Target value'),
  base_period: both('基期', 'Base period'),
  base_value: both('基期值', 'Base value'),
  due: both('到期', 'Due'),
  binding: both('属性', 'Nature'),
  id: both('标识', 'Id'),
  name_zh: both('中文名称', 'Chinese name'),
  name_en: both('英文名称', 'English name'),
  meaning_zh: both('含义', 'Meaning (Chinese)'),
  meaning_en: both('含义（英文）', 'Meaning'),
  status: both('状态标识', 'Status id'),
  status_zh: both('状态', 'Status (Chinese)'),
  status_en: both('状态（英文）', 'Status'),
  side: both('满足方向', 'Side that counts as met'),
  start_end: both('起点日', 'Start day'),
  due_end: both('到期日', 'Due day'),
  t0: both('起点时间（年）', 'Start time (years)'),
  t1: both('到期时间（年）', 'Due time (years)'),
  tn: both('数据时间（年）', 'Data time (years)'),
  b: both('起点值', 'Start value'),
  v: both('比较值', 'Compared value'),
  x: both('最近值', 'Latest value'),
  x_period: both('最近值统计期', 'Latest period'),
  x_status: both('最近值数据状态', 'Latest data status'),
  x_document: both('最近值来源', 'Latest source'),
  claim: both('完成说明', 'Claim'),
  n: both('评价期数', 'Periods judged'),
  n_satisfied: both('满足期数', 'Periods satisfied'),
  p: both('目标完成进度', 'Progress'),
  e: both('时间进度', 'Elapsed time'),
  r: both('进度比', 'Ratio'),
  difference: both('与序时进度相差（百分点）', 'Difference (points)'),
  gap: both('距目标还差', 'Gap'),
  required: both('每年需变化', 'Required a year'),
  actual: both('每年已变化', 'Actual a year'),
  projection: both('到期推算值', 'Projection at due'),
  cagr_actual: both('年均变化率', 'Yearly rate'),
  cagr_required: both('所需年均变化率', 'Required yearly rate'),
  cagr_ratio: both('变化率之比', 'Ratio of rates'),
  cagr_reason: both('不适用原因', 'Reason not applicable'),
  release_on: both('发布时限', 'Release by'),
  months: both('年内月数', 'Months'),
  rest: both('其余月份需完成', 'Needed in the rest'),
  profile: both('进度曲线', 'Profile'),
  flags: both('标记', 'Flags'),
  document: both('文件标识', 'Document id'),
  document_zh: both('文件', 'Document (Chinese)'),
  document_en: both('文件（英文）', 'Document'),
  locator: both('出处', 'Locator'),
  period: both('统计期', 'Period'),
  last_day: both('期末日', 'Last day'),
  y: both('时间（年）', 'Time (years)'),
  derived: both('是否推算', 'Derived'),
  seq: both('倒数第几期', 'Place from the last'),
  covers_first: both('适用起', 'Covers from'),
  covers_last: both('适用止', 'Covers to'),
  issued_on: both('发布日期', 'Issued'),
  document_state: both('文件状态', 'Document state'),
  state: both('状态（含待核实）', 'State, or unverified'),
};

interface JudgedTable {
  name: string;
  title: Bilingual;
  description: Bilingual;
  columns: readonly { name: string; title: Bilingual }[];
}

function table(name: string, title: Bilingual, description: Bilingual, columns: string): JudgedTable {
  const listed = columns.split(' ').map((column) => {
    const title = columnTitles[column];
    if (!title) throw new Error(`${name}.${column} has no title`);
    return { name: column, title };
  });
  return { name, title, description, columns: listed };
}

/** What the console adds to the tables of the package, the most readable first. */
export const judgedTables: readonly JudgedTable[] = [
  table(
    'verdicts',
    both('评价结果（带名称）', 'Verdicts with names'),
    both(
      '每行一个目标、要求或参数：内容、评价状态、进度，以及各代码对应的名称。',
      'One row per target, requirement or parameter: what it says, its status and pace, and the names behind the codes.',
    ),
    'target role counted area area_zh area_en theme theme_zh theme_en indicator indicator_zh indicator_en scope_zh scope_en unit_zh unit_en kind comparator value base_period base_value due binding status status_zh status_en x x_period p e difference gap flags document document_zh document_en locator',
  ),
  table(
    'progress',
    both('评价', 'Progress'),
    both(
      '每行一个目标：状态，以及算出它的每一个数。含义见“方法”页。',
      'One row per target: its status and every figure behind it. The methods page says what they mean.',
    ),
    'target status side start_end due_end t0 t1 tn b v x x_period x_status x_document claim n n_satisfied p e r difference gap required actual projection cagr_actual cagr_required cagr_ratio cagr_reason release_on months rest profile flags',
  ),
  table(
    'judged',
    both('用于评价的数值', 'Judged figures'),
    both(
      '每行一个目标的一个评价期；seq 为 1 的是最近一期。',
      'One row per target and judged period; the one with seq 1 is the latest.',
    ),
    'target period last_day y x status document derived seq',
  ),
  table(
    'document_states',
    both('文件状态', 'Document states'),
    both(
      '每行一份文件：在截至日期是否有效。',
      'One row per document: whether it is in force at the as-of date.',
    ),
    'document covers_first covers_last issued_on document_state state',
  ),
  table(
    'statuses',
    both('状态名称', 'Status names'),
    both('每行一种状态：名称和含义。', 'One row per status: its name and meaning.'),
    'id name_zh name_en meaning_zh meaning_en',
  ),
];
