import type { TargetRow } from '@data/models/models.ts';
import type { Lang } from '@lib/number.ts';
import { siteBase } from './place.ts';

export interface Shown {
  /** Ids of the rows on screen, in their order. */
  ids: readonly string[];
  /** Rows judged in this browser; null while the published verdicts are on screen. */
  targets: readonly TargetRow[] | null;
  asOf: string;
  rule: string;
  lang: Lang;
}

type Cell = string | number | boolean | null;

/** Saves a CSV of exactly the rows on screen, in their order, with every input of their verdicts. */
export async function downloadShown(shown: Shown): Promise<void> {
  const [{ toCsv }, { targetColumns }, { saveFile }, rows] = await Promise.all([
    import('@export/csv.ts'),
    import('@export/target-columns.ts'),
    import('./figures/save.ts'),
    shownRows(shown),
  ]);
  const columns = targetColumns.map(([, zh, en], i) => ({
    title: shown.lang === 'zh' ? zh : en,
    value: (row: readonly Cell[]) => row[i] ?? null,
  }));
  const text = new Blob([toCsv(columns, rows)], { type: 'text/csv;charset=utf-8' });
  saveFile(text, `duibiao-${shown.asOf}-${shown.rule}.csv`);
}

/** The rows on screen, their cells in the order of `targetColumns`. Fetches the published verdicts. */
export async function shownRows(shown: Shown): Promise<Cell[][]> {
  const [{ targetColumns, targetCsvColumns }, { parseCsv }] = await Promise.all([
    import('@export/target-columns.ts'),
    import('@data/csv.ts'),
  ]);
  const response = await fetch(`${siteBase()}/download/progress.csv`);
  if (!response.ok) throw new Error(`progress.csv: ${response.status}`);
  const published = parseCsv(await response.text());
  const at = (name: string) => published.header.indexOf(name);
  const byId = new Map(
    published.rows
      .filter((cells) => cells[at('rule')] === 'linear-1')
      .map((cells) => [cells[at('id')] ?? '', cells]),
  );
  const inChinese = (id: string, name: string) => byId.get(id)?.[at(name)] ?? '';
  const translated = shown.lang === 'en' ? await (await import('./english-names.ts')).englishNames() : null;
  const cellOf = (id: string, name: string) =>
    translated ? translated(name, (column) => inChinese(id, column)) : inChinese(id, name);
  if (shown.targets === null)
    return shown.ids.map((id) => targetColumns.map(([name]) => asPublished(cellOf(id, name))));

  const byTarget = new Map(shown.targets.map((target) => [target.id, target]));
  const { statusWord } = await import('@data/progress/words.ts');
  const columns = targetCsvColumns(shown.lang, {
    asOf: shown.asOf,
    rule: shown.rule,
    in: shown.lang,
    names: (row) => ({
      area: cellOf(row.id, 'area_name'),
      document: cellOf(row.id, 'document_name'),
      status: statusWord(row, shown.lang),
      lead: cellOf(row.id, 'lead'),
      support: cellOf(row.id, 'support'),
    }),
  });
  return shown.ids.flatMap((id) => {
    const target = byTarget.get(id);
    return target ? [columns.map(({ value }) => value(target))] : [];
  });
}

/** A published cell as it was: numbers stay numbers, a protective apostrophe is not doubled. */
function asPublished(cell: string): string | number | null {
  if (cell === '') return null;
  if (/^-?\d+(\.\d+)?$/.test(cell) && String(Number(cell)) === cell) return Number(cell);
  return cell;
}
