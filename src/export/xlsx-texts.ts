import type { Lang } from '../lib/number.ts';
import { heading, type ColumnType, type ExportColumn, type ExportMeta } from './table.ts';
import { styles } from './xlsx-package.ts';

type TextRow = [number, string][];

const words = {
  asOf: { zh: '截至日期', en: 'As of' },
  rule: { zh: '评价规则', en: 'Rule' },
  filters: { zh: '筛选条件', en: 'Filters' },
  noFilter: { zh: '无（全部）', en: 'None (everything)' },
  scope: { zh: '收录范围', en: 'Scope' },
  address: { zh: '同一视图的网址', en: 'Address of this view' },
  licence: { zh: '使用许可', en: 'Licence' },
  sources: { zh: '资料来源', en: 'Sources' },
  column: { zh: '列', en: 'Column' },
  id: { zh: '标识', en: 'Id' },
  type: { zh: '类型', en: 'Type' },
  unit: { zh: '计量单位', en: 'Unit' },
  note: { zh: '说明', en: 'Explanation' },
  notes: { zh: '附注', en: 'Notes' },
  symbol: { zh: '符号', en: 'Symbol' },
  meaning: { zh: '含义', en: 'Meaning' },
  blank: { zh: '（空白）', en: '(blank)' },
} satisfies Record<string, Record<Lang, string>>;

const typeWords: Record<ColumnType, Record<Lang, string>> = {
  text: { zh: '文本', en: 'text' },
  number: { zh: '数值', en: 'number' },
  integer: { zh: '整数', en: 'whole number' },
  boolean: { zh: '是否', en: 'true or false' },
  period: { zh: '统计期', en: 'period' },
  date: { zh: '日期', en: 'day' },
};

/** The cover sheet: what the figures are, as of when, chosen how, from where. */
export function aboutRows(columns: readonly ExportColumn[], meta: ExportMeta): TextRow[] {
  const { lang } = meta;
  const line = (label: keyof typeof words, texts: readonly string[]): TextRow[] =>
    texts.map((text, i) => [
      [styles.label, i === 0 ? words[label][lang] : ''],
      [styles.wrapped, text],
    ]);
  const given = (text: string | null | undefined): string[] => (text ? [text] : []);
  const sources = meta.sources.map(({ title, number, issuer, issuedOn, url }) =>
    [title, number, issuer, issuedOn, url].filter(Boolean).join(lang === 'zh' ? '，' : ', '),
  );
  const { name, url } = meta.licence;
  return [
    [[styles.title, meta.title]],
    ...line('asOf', [meta.asOf]),
    ...line('rule', given(meta.rule)),
    ...line('filters', meta.filters.length > 0 ? meta.filters : [words.noFilter[lang]]),
    ...line('scope', given(meta.scope)),
    ...line('sources', sources),
    ...line('licence', [url ? `${name} ${url}` : name]),
    ...line('address', given(meta.address)),
  ];
}

/**
 * The notes sheet: what has to be known, every column, then every symbol; `cut` is the number of cells whose text was too
 * long. Long texts stand in the wide fifth column.
 */
export function noteRows(columns: readonly ExportColumn[], meta: ExportMeta, cut: number): TextRow[] {
  const { lang } = meta;
  const headings = (...names: (keyof typeof words | '')[]): TextRow =>
    names.map((name) => [styles.heading, name && words[name][lang]]);
  const cells = (...texts: string[]): TextRow => texts.map((text) => [styles.wrapped, text]);
  const rows: TextRow[] = [];
  const section = (head: TextRow[], lines: readonly TextRow[]) => {
    if (lines.length > 0) rows.push(...(rows.length > 0 ? [[]] : []), ...head, ...lines);
  };
  section(
    [],
    (meta.notes ?? []).map((note, i) => cells(i === 0 ? words.notes[lang] : '', '', '', '', note)),
  );
  section(
    [headings('column', 'id', 'type', 'unit', 'note')],
    columns.map((column) =>
      cells(
        heading(column, lang),
        column.id,
        typeWords[column.type][lang],
        (column.unit ?? column.measured)?.[lang] ?? '',
        column.note?.[lang] ?? '',
      ),
    ),
  );
  section(
    [headings('column', 'symbol', '', '', 'meaning')],
    meta.symbols.map(({ symbol, meaning, column = '' }) =>
      cells(column, symbol || words.blank[lang], '', '', meaning),
    ),
  );
  if (cut > 0) {
    const zh = `有 ${cut} 个单元格的文字超过 32767 字，超出部分未写入。全文请导出 CSV。`;
    const en = `The text of ${cut} cells is longer than 32,767 characters and was cut off. CSV has all of it.`;
    section([], [cells('', '', '', '', lang === 'zh' ? zh : en)]);
  }
  return rows;
}
