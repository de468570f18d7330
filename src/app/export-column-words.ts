import type { TableId } from '../data/explore/question.ts';
import type { Lang } from '../lib/number.ts';

/** What the columns of Explore hold, for the notes of a file. Apart from explore-words.ts because only files need it. */
type Text = Readonly<Record<Lang, string>>;
const both = (zh: string, en: string): Text => ({ zh, en });

const inTable: Readonly<Record<TableId, Readonly<Record<string, Text>>>> = {
  verdicts: {
    status: both(
      '按评价规则得出的状态，含义见下表。',
      'The status that the rule gives; meanings are listed below.',
    ),
    value: both('文件提出的目标值。', 'The value that the document sets.'),
    unit: both(
      '目标值、最近值等的计量单位；目标类型为累计变化或增速的为 %。',
      'Unit of target, latest value and the like; % for cumulative changes and growth rates.',
    ),
  },
  targets: {
    value: both('文件提出的目标值。', 'The value that the document sets.'),
    unit: both(
      '目标值、上限值和基期值的计量单位；目标类型为累计变化或增速的为 %。',
      'Unit of value, upper value and base value; % for cumulative changes and growth rates.',
    ),
  },
  observations: {
    value: both(
      '公布的数值；口径为比基期变化的，是相对对比期的变化。',
      'The published figure; on the basis “change on the base” a change against the base period.',
    ),
    unit: both(
      '数值的计量单位；口径为比基期变化的为 %。',
      'Unit of the value; % on the basis “change on the base”.',
    ),
    base_period: both('变化所对比的时期。', 'The period that a change is against.'),
    status: both('表中注明的数据性质；空白为未注明。', 'What the table says of the figure; blank: nothing.'),
    document: both('数值所在的文件或出版物。', 'The document or publication that has the figure.'),
  },
  tasks: {
    area: both('任务所在文件的地区。', 'Area of the document that has the task.'),
    due: both('任务的完成期限。', 'When the task is to be done.'),
  },
};

const inAny: Readonly<Record<string, Text>> = {
  area: both('县级行政区或功能区。', 'District or functional zone.'),
  area_code: both(
    'GB/T 2260 六位代码；没有代码的功能区为 ZX-市代码-序号。',
    'Six digits of GB/T 2260; a zone without a code: ZX-city-number.',
  ),
  theme: both('指标所属的主题。', 'Theme of the indicator.'),
  indicator: both('所衡量的事项。', 'What is measured.'),
  indicator_code: both('指标在数据包中的标识。', 'Id of the indicator in the package.'),
  scope: both('数值所指的部分；空白为全区。', 'The part that a figure is of; blank: the whole area.'),
  period: both(
    '数值所属的时期：年、季、月，或当年累计（如 2024-01/2024-08）。',
    'Year, quarter, month, or months added up from January (2024-01/2024-08).',
  ),
  yoy: both('公布的同比增速，不由两期数值推算。', 'Growth as published; never computed from two levels.'),
  basis: both('数值的统计口径，含义见下表。', 'What kind of figure it is; meanings are listed below.'),
  missing: both('没有数值的原因。', 'Why there is no value.'),
  claim: both('文件对完成情况的表述，未经核实。', 'What a document says of completion; not verified here.'),
  value_stated: both('原文印出的数值或文字。', 'The value or words as printed.'),
  unit_stated: both('原文印出的单位。', 'The unit as printed.'),
  document: both('提出该项的文件。', 'The document that sets it.'),
  locator: both('在文件中的位置。', 'The place in the document.'),
  publisher: both('公布数值的机构。', 'Who published the figure.'),
  published_on: both(
    '公布之日；此前的评价不使用该数值。',
    'Day of publication; not used for any day before.',
  ),
  reliability: both('来源的可靠程度，含义见下表。', 'How reliable the source is; meanings are listed below.'),
  standard: both('数值所依据的标准。', 'The standard that the figure goes by.'),
  note: both('录入说明。', 'Remarks of those who entered it.'),
  role: both('该项在文件中的作用。', 'What it is in the document.'),
  kind: both('目标值的读法，含义见下表。', 'How the value is to be read; meanings are listed below.'),
  word_zh: both('原文的限定词，如“以上”“不超过”。', 'The bound word as printed.'),
  comparator: both(
    '由限定词归入的比较关系，含义见下表。',
    'The comparison that the bound word stands for; meanings are listed below.',
  ),
  upper: both('区间目标的上限。', 'Upper end where the target is a range.'),
  base_period: both('目标所对比的时期。', 'The period that the target is against.'),
  base_value: both('目标的基期值。', 'The value in the base period.'),
  start: both('目标期的起点。', 'Start of the term of the target.'),
  due: both('目标的到期时间。', 'When the target is due.'),
  binding: both('文件注明的约束性或预期性。', 'Binding or expected, where the document says so.'),
  force: both('原文用语的力度。', 'How strongly the document puts it.'),
  stage: both('应达到的阶段。', 'The stage to be reached.'),
  counted: both('是否计入各页的目标数。', 'Whether it is among the targets that the pages count.'),
  x: both(
    '截至日期前公布、用于评价的最近一期数值。',
    'The latest figure published by the as-of day, on which the verdict rests.',
  ),
  x_period: both('最近值所属的时期。', 'Period of the latest value.'),
  x_document: both('最近值所在的文件。', 'The document that has the latest value.'),
  p: both(
    '已完成的变化占目标所需变化的比例；累计完成量和净增为已完成的数量占目标值的比例。',
    'Share of the change asked for that has been made; of totals and increases, of the amount.',
  ),
  e: both(
    '从起点到最近一期所经时间占全部时间的比例。',
    'Share of the term that had passed at the latest figure.',
  ),
  r: both('目标完成进度÷时间进度。', 'Progress ÷ elapsed time.'),
  difference: both('目标完成进度减时间进度。', 'Progress less elapsed time.'),
  gap: both('距目标值还差多少；正数为尚未达到。', 'What is still to be done; above zero: not reached yet.'),
  required: both('到期前平均每年需要的变化。', 'Change a year that is needed until the due date.'),
  projection: both('按已有变化推算的到期值。', 'Value at the due date if the change so far goes on.'),
  flags: both(
    '评价时需要留意之处，含义见下表。',
    'What to mind about the verdict; meanings are listed below.',
  ),
  document_state: both('文件在截至日期的效力。', 'Force of the document on the as-of day.'),
  lead: both('文件注明牵头的单位。', 'Units that the document names as leading.'),
  support: both('文件注明的其他责任单位。', 'Other units that the document names.'),
  id: both('该条在数据包中的标识，不重复使用。', 'Id in the package; never used again.'),
  list: both('任务所在的清单。', 'The list that has the task.'),
  no: both('任务在清单中的序号。', 'Number of the task in its list.'),
  category: both('清单对任务的分类。', 'Category in the list.'),
  title_zh: both('任务内容，由本站概括。', 'The task, summed up by this site.'),
  title_en: both('任务内容的英文。', 'The task in English.'),
};

/** What a column of a table holds, in a sentence; undefined where nobody has said it. */
export const columnNote = (table: TableId, id: string): Text | undefined => inTable[table][id] ?? inAny[id];

const ratio = both('比值，1 即 100%', 'ratio; 1 is 100%');
const ownUnit = {
  shown: both('见“计量单位”列', 'see the column “Unit”'),
  hidden: both('指标的计量单位', 'unit of the indicator'),
};

const rated: ReadonlySet<string> = new Set(['p', 'e', 'r']);
const inOwnUnit: ReadonlySet<string> = new Set(['required', 'projection']);

/** What a column of figures of many units, or of none, is measured in; `unitShown`: the units are a column beside it. */
export function measuredIn(
  { id, measure }: { id: string; measure?: 'own' | 'rate' },
  unitShown: boolean,
): Text | undefined {
  if (measure === 'own' || inOwnUnit.has(id)) return unitShown ? ownUnit.shown : ownUnit.hidden;
  return rated.has(id) ? ratio : undefined;
}
