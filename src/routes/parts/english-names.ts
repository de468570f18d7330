import type { RawTable } from '@data/csv.ts';
import type { StatusId } from '@data/progress/rules.ts';
import { siteBase } from './place.ts';

/** A cell of the published verdicts by the name of its column. */
type Cells = (column: string) => string;

/**
 * Names in English for the published verdicts, which carry the Chinese ones. Fetches the published tables of names.
 * Answers the cell itself for columns that hold no name, and for names that no table knows.
 */
export async function englishNames(): Promise<(column: string, cells: Cells) => string> {
  const [{ parseCsv }, { statusWord }] = await Promise.all([
    import('@data/csv.ts'),
    import('@data/progress/words.ts'),
  ]);
  const table = async (name: string): Promise<RawTable> => {
    const response = await fetch(`${siteBase()}/download/${name}.csv`);
    if (!response.ok) throw new Error(`${name}.csv: ${response.status}`);
    return parseCsv(await response.text());
  };
  const look = ({ header, rows }: RawTable, key: readonly string[], label: string) => {
    const at = [...key, label].map((column) => header.indexOf(column));
    const pick = (cells: readonly string[]) => at.map((i) => cells[i] ?? '');
    return new Map(rows.map((cells) => [pick(cells).slice(0, -1).join(' '), pick(cells).at(-1) ?? '']));
  };
  const [areas, documents, indicators, scopes, organisations] = await Promise.all(
    ['areas', 'documents', 'indicators', 'scopes', 'organisations'].map(table),
  );
  const area = look(areas!, ['code'], 'name_en');
  const document = look(documents!, ['id'], 'title_en');
  const indicator = look(indicators!, ['id'], 'name_en');
  const unit = look(indicators!, ['id'], 'unit_en');
  const scope = look(scopes!, ['name_zh'], 'name_en');
  const scopeKind = look(scopes!, ['name_zh'], 'kind');
  const organisation = look(organisations!, ['area', 'name_zh'], 'name_en');
  const members = (list: string, code: string) =>
    list
      .split('|')
      .map((name) => organisation.get(`${code} ${name}`) || name)
      .join('|');

  return (column, cells) => {
    const own = cells(column);
    if (own === '') return own;
    if (column === 'area_name') return area.get(cells('area')) || own;
    if (column === 'document_name') return document.get(cells('document')) || own;
    if (column === 'indicator_name') return indicator.get(cells('indicator')) || own;
    if (column === 'unit') return unit.get(cells('indicator')) ?? own;
    if (column === 'scope_name') return scope.get(own) || own;
    if (column === 'lead' || column === 'support') return members(own, cells('area'));
    if (column !== 'status_name') return own;
    const target = {
      status: cells('status') as StatusId,
      kind: cells('kind'),
      side: cells('side') || null,
      value: cells('value') === '' ? null : Number(cells('value')),
      binding: cells('binding') || null,
      force: cells('force') || null,
      scope_kind: scopeKind.get(cells('scope_name')) || null,
    };
    return statusWord(target, 'en');
  };
}
