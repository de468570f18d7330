import type { TargetRow } from '@data/models/models.ts';
import type { Lang } from '@lib/number.ts';
import { siteBase } from './place.ts';

interface Shown {
  ids: readonly string[];
  targets: readonly TargetRow[] | null;
  asOf: string;
  rule: string;
  lang: Lang;
}

/** Saves a CSV of exactly the rows on screen, in their order, with every input of their verdicts. */
export async function downloadShown(shown: Shown): Promise<void> {
  const { toCsv } = await import('@export/csv.ts');
  const { targetCsvColumns, targetColumns } = await import('@export/target-columns.ts');
  const { parseCsv } = await import('@data/csv.ts');
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
  let text: string;
  if (shown.targets === null) {
    const columns = targetColumns.map(([name, zh, en]) => ({
      title: shown.lang === 'zh' ? zh : en,
      value: (id: string) => asPublished(cellOf(id, name)),
    }));
    text = toCsv(columns, shown.ids);
  } else {
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
    text = toCsv(
      columns,
      shown.ids.flatMap((id) => byTarget.get(id) ?? []),
    );
  }
  save(text, `duibiao-${shown.asOf}-${shown.rule}.csv`);
}

/** A published cell as it was: numbers stay numbers, a protective apostrophe is not doubled. */
function asPublished(cell: string): string | number | null {
  if (cell === '') return null;
  if (/^-?\d+(\.\d+)?$/.test(cell) && String(Number(cell)) === cell) return Number(cell);
  return cell;
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own copy once it began; a second is ample.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
