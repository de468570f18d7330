import type { Lang } from '../lib/number.ts';

/** Texts of the export menu. Apart from words.ts because they come with the menu, not with the page. */
const zh = {
  open: '导出',
  formats: '选择文件格式',
  for: {
    csv: 'Excel 2016 及以后版本、WPS 和大多数软件',
    'csv-gb18030': '2016 以前的中文版 Excel',
    xlsx: '编码保持为文本，另附说明和备注工作表',
    json: '程序读取，一行一个对象',
    arrow: 'pandas、R、DuckDB，读取最快',
    parquet: 'pandas、R、DuckDB，文件最小',
    'sdmx-csv': '统计系统之间交换',
  },
  tooMany: (most: string) => `最多容纳 ${most} 行，请先筛选或改用 CSV`,
  package: '下载整个数据包（ZIP）',
  preparing: '正在准备数据…',
  writing: (done: string, all: string) => `已写入 ${done} / ${all} 行`,
  progress: '导出进度',
  cancel: '取消',
  cancelled: '已取消导出，没有保存文件。',
  saved: (name: string, rows: string, size: string) => `已保存 ${name}（${rows} 行，${size}）。`,
  description: '下载说明文件',
  descriptionWhy: '列名、单位、筛选条件和来源另存为 JSON，可与 CSV 一并转交。',
  failed: (reason: string) =>
    `没有导出成功${reason ? `（${reason}）` : ''}。页面和数据没有变化，可以再试一次。`,
  verdicts: '目标与评价',
  licence: '数据取自政府公文和公开统计，属事实性信息；引用时请注明原文件和位置。',
  blank: '未知、未公布或不适用，不是零',
  groupRows: '该组的条数。',
  crossed: (column: string, value: string, figure: string) => `${column}为“${value}”：${figure}。`,
  /** Of tables of groups. */
  blankGroup: {
    noRow: '没有同属该行和该列的记录',
    noValue: '该组没有数值',
    notCombined: '该组的数值不能合并计算（见附注）',
    meaning: (reasons: readonly string[]) => reasons.join('，或'),
    neverZero: (meaning: string) => `${meaning}；不是零`,
    withoutValue: '分组列没有值的各条记录',
  },
};

export type ExportWords = typeof zh;

const en: ExportWords = {
  open: 'Export',
  formats: 'Choose a file format',
  for: {
    csv: 'Excel from 2016, WPS and most programs',
    'csv-gb18030': 'Chinese Excel before 2016',
    xlsx: 'codes stay text; with sheets of explanations and notes',
    json: 'for programs, one object a row',
    arrow: 'pandas, R, DuckDB; read fastest',
    parquet: 'pandas, R, DuckDB; smallest file',
    'sdmx-csv': 'exchange between statistical systems',
  },
  tooMany: (most) => `holds at most ${most} rows: narrow the view, or take CSV`,
  package: 'Download the whole data package (ZIP)',
  preparing: 'Preparing the data…',
  writing: (done, all) => `${done} of ${all} rows written`,
  progress: 'Progress of the export',
  cancel: 'Cancel',
  cancelled: 'The export was cancelled; no file was saved.',
  saved: (name, rows, size) => `Saved ${name} (${rows === '1' ? '1 row' : `${rows} rows`}, ${size}).`,
  description: 'Download its description',
  descriptionWhy: 'Columns, units, filters and sources as JSON, to hand on with the CSV.',
  failed: (reason) =>
    `The export failed${reason ? ` (${reason})` : ''}. Page and data are as they were; please try again.`,
  verdicts: 'Targets and verdicts',
  licence:
    'Facts from government documents and published statistics; please cite the document and the locator.',
  blank: 'unknown, not published or not applicable; never zero',
  groupRows: 'Rows of the group.',
  crossed: (column, value, figure) => `${column} “${value}”: ${figure}.`,
  blankGroup: {
    noRow: 'no row belongs to both the line and the column',
    noValue: 'the group has no value',
    notCombined: 'the values of the group are not combined (see the notes)',
    meaning: (reasons) => reasons.join(', or '),
    neverZero: (meaning) => `${meaning}; never zero`,
    withoutValue: 'rows without a value in the column grouped by',
  },
};

export const exportWords: Record<Lang, ExportWords> = { zh, en };
