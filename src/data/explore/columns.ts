import type { TableId } from './question.ts';

export type DimensionId = 'area' | 'theme' | 'indicator' | 'document' | 'scope' | 'organisation';

export interface ExploreColumn {
  id: string;
  zh: string;
  en: string;
  type: 'text' | 'number' | 'integer' | 'period' | 'date';
  /** Column of the table it is read from, compared, sorted and grouped by. */
  key: string;
  /** The code is shown by its name in this dimension. */
  names?: DimensionId;
  /** Codes joined by `|`. */
  list?: true;
  /** The code is one of a few words. */
  words?: string;
  /** Not the code in `key` itself but what its dimension says of it. */
  through?: 'theme' | 'unit' | 'area';
  /** Offered as a filter, and for grouping. */
  facet?: true;
  /** Offered for grouping only. */
  group?: true;
  /** Can be added up, averaged and so on. `own`: in the unit of the indicator, so sums are of amounts only. */
  measure?: 'own' | 'rate';
  /** Of a measure: the column that says of what period or day its figures are. */
  at?: string;
  /** Of a rate. */
  unit?: { zh: string; en: string };
  /** Not shown unless asked for. */
  more?: true;
}

export interface ExploreTable {
  id: TableId;
  zh: string;
  en: string;
  /** Relation in the engine; its rows stand in the order of the package. */
  from: string;
  /** Columns that name one row, in the order of the address. */
  row: readonly string[];
  /** Column whose years the range of periods compares. */
  range: string;
  /** Dimensions by key column whose names the text filter looks through, and texts of the table itself. */
  search: { names: readonly [key: string, dimension: DimensionId][]; texts: readonly string[] };
  columns: readonly ExploreColumn[];
}

type Rest = Partial<Omit<ExploreColumn, 'id' | 'zh' | 'en'>>;
const column = (id: string, zh: string, en: string, rest: Rest = {}): ExploreColumn => ({
  id,
  zh,
  en,
  type: 'text',
  key: id,
  ...rest,
});

const area = column('area', '地区', 'Area', { names: 'area', facet: true });
const areaCode = column('area_code', '区划代码', 'Area code', { key: 'area', more: true });
const theme = column('theme', '主题', 'Theme', {
  key: 'indicator',
  through: 'theme',
  names: 'theme',
  facet: true,
  more: true,
});
const indicator = column('indicator', '指标', 'Indicator', { names: 'indicator', facet: true });
const indicatorCode = column('indicator_code', '指标标识', 'Indicator id', { key: 'indicator', more: true });
const scope = column('scope', '范围', 'Scope', { names: 'scope', group: true });
const unit = column('unit', '计量单位', 'Unit', { key: 'indicator', through: 'unit', facet: true });
const document = column('document', '文件', 'Document', { names: 'document', facet: true });
const locator = column('locator', '出处', 'Locator');
const note = column('note', '备注', 'Note', { more: true });
const more = (one: ExploreColumn): ExploreColumn => ({ ...one, more: true });

const observations: readonly ExploreColumn[] = [
  area,
  areaCode,
  theme,
  indicator,
  indicatorCode,
  scope,
  column('period', '统计期', 'Period', { type: 'period', group: true }),
  column('value', '数值', 'Value', { type: 'number', measure: 'own', at: 'period' }),
  unit,
  column('yoy', '同比', 'Year on year', {
    type: 'number',
    measure: 'rate',
    at: 'period',
    unit: { zh: '%', en: '%' },
  }),
  column('basis', '口径', 'Basis', { words: 'basis', facet: true }),
  column('base_period', '对比期', 'Base period', { type: 'period', more: true }),
  column('status', '数据状态', 'Status', { words: 'dataStatus', facet: true, more: true }),
  column('missing', '缺失原因', 'Missing', { words: 'missing', more: true }),
  column('claim', '完成情况', 'Claim', { words: 'claim', group: true, more: true }),
  column('value_stated', '原文数值', 'Value as printed', { more: true }),
  column('unit_stated', '原文单位', 'Unit as printed', { more: true }),
  column('document', '来源文件', 'Document', { names: 'document', facet: true }),
  locator,
  column('publisher', '发布机构', 'Publisher', { more: true, group: true }),
  column('published_on', '发布日期', 'Published on', { more: true }),
  column('reliability', '可靠性', 'Reliability', { words: 'reliability', more: true, facet: true }),
  column('standard', '标准', 'Standard', { more: true }),
  note,
];

/** What a target says, without its verdict. */
const saying: readonly ExploreColumn[] = [
  column('role', '作用', 'Role', { words: 'role', facet: true, more: true }),
  column('kind', '目标类型', 'Kind', { words: 'kind', facet: true }),
  column('word_zh', '限定词', 'Bound word as printed', { more: true }),
  column('comparator', '比较符', 'Comparator', { words: 'comparator' }),
  column('value', '目标值', 'Value', { type: 'number', measure: 'own', at: 'due' }),
  column('upper', '上限值', 'Upper value', { type: 'number', measure: 'own', at: 'due', more: true }),
  unit,
  column('value_stated', '原文数值', 'Value as printed', { more: true }),
  column('unit_stated', '原文单位', 'Unit as printed', { more: true }),
  column('base_period', '基期', 'Base period', { type: 'period', more: true }),
  column('base_value', '基期值', 'Base value', {
    type: 'number',
    measure: 'own',
    at: 'base_period',
    more: true,
  }),
  column('start', '起始', 'Start', { type: 'period', more: true }),
  column('due', '到期', 'Due', { type: 'period', group: true }),
  column('binding', '属性', 'Binding', { words: 'binding', facet: true }),
  column('force', '力度', 'Force', { words: 'force', group: true, more: true }),
  column('stage', '阶段', 'Stage', { words: 'stage', group: true, more: true }),
];
const duties: readonly ExploreColumn[] = [
  column('lead', '牵头单位', 'Lead units', { names: 'organisation', list: true, more: true }),
  column('support', '责任单位', 'Supporting units', { names: 'organisation', list: true, more: true }),
  note,
  column('id', '标识', 'Id', { more: true }),
];
const about: readonly ExploreColumn[] = [area, areaCode, theme, indicator, indicatorCode];

const targets: readonly ExploreColumn[] = [...about, scope, ...saying, document, locator, ...duties];

const verdicts: readonly ExploreColumn[] = [
  ...about,
  column('status', '状态', 'Status', { words: 'status', facet: true }),
  column('counted', '是否计数', 'Counted', { words: 'counted', facet: true, more: true }),
  ...saying.map((one) => (one.id === 'value' || one.id === 'due' || one.id === 'unit' ? one : more(one))),
  scope,
  column('x', '最近值', 'Latest value', { type: 'number', measure: 'own', at: 'x_period' }),
  column('x_period', '最近值统计期', 'Latest period', { type: 'period' }),
  column('p', '目标完成进度', 'Progress', { type: 'number', measure: 'rate', more: true }),
  column('e', '时间进度', 'Elapsed time', { type: 'number', measure: 'rate', more: true }),
  column('r', '进度比', 'Ratio', { type: 'number', measure: 'rate', more: true }),
  column('difference', '与序时进度相差（百分点）', 'Difference (points)', {
    type: 'number',
    measure: 'rate',
    unit: { zh: '百分点', en: 'percentage points' },
    more: true,
  }),
  column('gap', '距目标还差', 'Gap', { type: 'number', measure: 'own', at: 'due', more: true }),
  column('required', '每年需变化', 'Required a year', { type: 'number', more: true }),
  column('projection', '到期推算值', 'Projection at due', { type: 'number', more: true }),
  column('flags', '标记', 'Flags', { words: 'flag', list: true, more: true }),
  column('document_state', '文件状态', 'Document state', { words: 'documentState', facet: true, more: true }),
  column('x_document', '最近值来源', 'Latest source', { names: 'document', more: true }),
  document,
  locator,
  ...duties,
];

const tasks: readonly ExploreColumn[] = [
  column('area', '地区', 'Area', { key: 'document', through: 'area', names: 'area', facet: true }),
  column('list', '清单', 'List', { words: 'list', facet: true }),
  column('no', '序号', 'No.', { type: 'integer' }),
  column('category', '类别', 'Category', { facet: true }),
  column('title_zh', '任务', 'Task'),
  column('title_en', '英文', 'English', { more: true }),
  column('due', '期限', 'Due', { type: 'period', group: true }),
  column('lead', '牵头单位', 'Lead units', { names: 'organisation', list: true }),
  column('support', '责任单位', 'Supporting units', { names: 'organisation', list: true, more: true }),
  document,
  note,
  column('id', '标识', 'Id', { more: true }),
];

const named: ExploreTable['search']['names'] = [
  ['indicator', 'indicator'],
  ['area', 'area'],
  ['scope', 'scope'],
  ['document', 'document'],
];
const target = { row: ['id'], range: 'due', search: { names: named, texts: ['note', 'locator'] } };

/** The tables of Explore. Identifiers in its SQL come from here and nowhere else. */
export const exploreTables: Readonly<Record<TableId, ExploreTable>> = {
  verdicts: {
    id: 'verdicts',
    zh: '目标和状态',
    en: 'Verdicts',
    from: 'explore_verdicts',
    ...target,
    columns: verdicts,
  },
  targets: { id: 'targets', zh: '目标原文', en: 'Targets', from: 'targets', ...target, columns: targets },
  observations: {
    id: 'observations',
    zh: '观测值',
    en: 'Observations',
    from: 'observations',
    row: ['area', 'indicator', 'scope', 'period', 'basis', 'base_period', 'document', 'published_on'],
    range: 'period',
    // Names only: looking through texts of millions of rows would take seconds.
    search: { names: named, texts: [] },
    columns: observations,
  },
  tasks: {
    id: 'tasks',
    zh: '任务',
    en: 'Tasks',
    from: 'tasks',
    row: ['id'],
    range: 'due',
    search: { names: [['document', 'document']], texts: ['title_zh', 'title_en', 'category', 'note'] },
    columns: tasks,
  },
};

/**
 * The column that says what a value of the table is: a level, a change, a rate. Values of unlike kinds are never combined,
 * and changes and rates are in per cent, whatever the unit of the indicator is.
 */
export const kindKey = (table: TableId): 'basis' | 'kind' | null =>
  table === 'tasks' ? null : table === 'observations' ? 'basis' : 'kind';
export const rateKinds = ['change', 'growth'] as const;
export const isRate = (kind: unknown): boolean => rateKinds.some((one) => one === kind);

/** A column of a table; undefined when there is none of this id. */
export const columnOf = (table: TableId, id: string): ExploreColumn | undefined =>
  exploreTables[table].columns.find((one) => one.id === id);

export const facetsOf = (table: TableId): ExploreColumn[] =>
  exploreTables[table].columns.filter(({ facet }) => facet);

export const groupable = (table: TableId): ExploreColumn[] =>
  exploreTables[table].columns.filter(({ facet, group }) => facet ?? group);

export const measurable = (table: TableId): ExploreColumn[] =>
  exploreTables[table].columns.filter(({ measure }) => measure);
