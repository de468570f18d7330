import type { Lang } from '../../lib/number.ts';

export interface Example {
  id: string;
  title: string;
  /** What it teaches, in one sentence. */
  note: string;
  sql: string;
}

interface Source {
  title: Record<Lang, string>;
  note: Record<Lang, string>;
  /** Names are taken in the language of the reader, from columns that end with it. */
  sql: (lang: Lang) => string;
}

const sources: Readonly<Record<string, Source>> = {
  statuses: {
    title: { zh: '各状态的目标数', en: 'Targets by status' },
    note: {
      zh: '表 verdicts 每行一个目标，已带名称；role 和 counted 选出列入统计的目标。',
      en: 'Table verdicts has one row per target, with names; role and counted choose the targets that count.',
    },
    sql: (l) => `SELECT status_${l}, count(*) AS n
FROM verdicts
WHERE role = 'goal' AND counted
GROUP BY ALL
ORDER BY n DESC`,
  },
  matrix: {
    title: { zh: '地区 × 状态交叉表', en: 'Areas by status, as a table' },
    note: {
      zh: 'PIVOT 把一列的取值变成多列；地区按代码排列。',
      en: 'PIVOT turns the values of a column into columns; areas stand in code order.',
    },
    sql: (l) => `PIVOT (
  SELECT area, area_${l}, status_${l}
  FROM verdicts
  WHERE role = 'goal' AND counted
)
ON status_${l}
USING count(*)
ORDER BY area`,
  },
  dues: {
    title: { zh: '目标集中在哪一年到期', en: 'When targets fall due' },
    note: {
      zh: '日期和统计期是文本；period_last() 给出一个统计期的最后一天。',
      en: 'Days and periods are text; period_last() gives the last day of a period.',
    },
    sql: () => `SELECT
  year(period_last(due)) AS due_year,
  count(*) AS targets,
  count(*) FILTER (WHERE binding = 'binding') AS binding
FROM verdicts
WHERE role = 'goal' AND counted AND due IS NOT NULL
GROUP BY ALL
ORDER BY due_year`,
  },
  gdp: {
    title: { zh: '历年地区生产总值', en: 'Gross domestic product by year' },
    note: {
      zh: '表 observations 是公布的数值；区划代码和指标标识要与 areas、indicators 连接才有名称。',
      en: 'Table observations has published figures; areas and indicators give the names of its codes.',
    },
    sql: (l) => `SELECT o.period, a.name_${l} AS area, o.value, i.unit_${l} AS unit, o.yoy
FROM observations o
JOIN areas a ON a.code = o.area
JOIN indicators i ON i.id = o.indicator
WHERE o.indicator = 'eco.gdp' AND o.scope IS NULL AND o.basis = 'period' AND length(o.period) = 4
ORDER BY o.area, o.period`,
  },
  latest: {
    title: { zh: '每个指标的最近一期', en: 'The latest figure of each indicator' },
    note: {
      zh: 'QUALIFY 在窗口函数算完之后筛选，取每组最后一行。',
      en: 'QUALIFY filters after window functions and keeps the last row of each group.',
    },
    sql: (
      l,
    ) => `SELECT a.name_${l} AS area, i.name_${l} AS indicator, o.period, o.value, i.unit_${l} AS unit, o.published_on
FROM observations o
JOIN areas a ON a.code = o.area
JOIN indicators i ON i.id = o.indicator
WHERE o.value IS NOT NULL AND o.scope IS NULL
QUALIFY row_number() OVER (
  PARTITION BY o.area, o.indicator ORDER BY period_last(o.period) DESC
) = 1
ORDER BY o.area, o.indicator`,
  },
  known: {
    title: { zh: '已有公开结果的目标', en: 'Targets with a public result' },
    note: {
      zh: 'x 是最近值，p 是目标完成进度，e 是时间进度；算法见“方法”页。',
      en: 'x is the latest value, p the progress, e the elapsed time; the methods page has the formulas.',
    },
    sql: (l) => `SELECT area_${l}, indicator_${l}, value, x, x_period, unit_${l}, p, e, status_${l}
FROM verdicts
WHERE role = 'goal' AND counted AND x IS NOT NULL
ORDER BY area, target`,
  },
  missing: {
    title: { zh: '哪些文件的结果待补', en: 'Documents with results not on file' },
    note: {
      zh: '“结果待补”只表示本站尚未收录，不表示未完成，也不表示未上报。',
      en: '“Not on file” means that no public result is recorded here, not that a target was missed.',
    },
    sql: (
      l,
    ) => `SELECT document_${l}, count(*) AS targets, count(*) FILTER (WHERE status = 'overdue') AS not_on_file
FROM verdicts
WHERE role = 'goal' AND counted
GROUP BY ALL
HAVING not_on_file > 0
ORDER BY document_${l}`,
  },
  units: {
    title: { zh: '牵头单位及其目标数', en: 'Lead units and their targets' },
    note: {
      zh: '一格多值用竖线分开：string_split 拆开，unnest 展成多行。',
      en: 'Lists in a cell are joined by a bar: string_split parts them, unnest makes rows of them.',
    },
    sql: (l) => `WITH duties AS (
  SELECT id, area, unnest(string_split(lead, '|')) AS unit
  FROM targets
  WHERE role = 'goal' AND lead IS NOT NULL
)
SELECT o.area, o.name_${l} AS unit, count(*) AS targets
FROM duties d
JOIN organisations o ON o.id = d.unit
GROUP BY ALL
ORDER BY o.area, unit`,
  },
  why: {
    title: { zh: '一个结论是怎样得出的', en: 'What a verdict rests on' },
    note: {
      zh: '表 judged 列出参与评价的每一期数值，progress 列出算出的每一个数。',
      en: 'Table judged has every figure that was judged, progress every number that came of it.',
    },
    sql: (
      l,
    ) => `SELECT v.target, v.indicator_${l}, j.period, j.x, j.derived, p.b, p.v, p.p, p.e, p.r, v.status_${l}, v.locator
FROM judged j
JOIN progress p USING (target)
JOIN verdicts v USING (target)
ORDER BY v.target, j.last_day`,
  },
  find: {
    title: { zh: '按文字查找目标', en: 'Find targets by their words' },
    note: {
      zh: 'LIKE 中 % 代表任意文字；出处写明在文件中的位置。',
      en: 'In LIKE, % stands for any text; the locator says where in the document it stands.',
    },
    sql: (l) => `SELECT area_${l}, indicator_${l}, comparator, value, unit_${l}, due, document_${l}, locator
FROM verdicts
WHERE indicator_${l} ${l === 'zh' ? "LIKE '%绿%'" : "ILIKE '%green%'"}
ORDER BY area, target`,
  },
  columns: {
    title: { zh: '一张表里有什么', en: 'What is in a table' },
    note: {
      zh: 'SUMMARIZE 给出每列的类型、最小和最大值、空缺比例；DESCRIBE 只列出列。',
      en: 'SUMMARIZE gives type, least, greatest and share of blanks of every column; DESCRIBE only lists them.',
    },
    sql: () => 'SUMMARIZE observations',
  },
};

/** Questions to begin with, in the order in which they teach the tables. */
export const examples = (lang: Lang): Example[] =>
  Object.entries(sources).map(([id, { title, note, sql }]) => ({
    id,
    title: title[lang],
    note: note[lang],
    sql: sql(lang),
  }));
