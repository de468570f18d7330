// What Explore should answer, over plain rows: no SQL, nothing shared with src/data/explore but the types.
import type { Row } from '../../../src/data/csv.ts';
import type { Tables } from '../../../src/data/package.ts';
import type { Question } from '../../../src/data/explore/question.ts';

const text = (value: unknown): string => (value === null || value === undefined ? '-' : String(value));
const inBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

export function reference(tables: Tables, question: Question) {
  const by = (table: string, key: string) => new Map(tables[table]!.map((row) => [row[key], row]));
  const [indicators, areas, documents, scopes] = [
    by('indicators', 'id'),
    by('areas', 'code'),
    by('documents', 'id'),
    by('scopes', 'id'),
  ];
  const themes = by('themes', 'id');
  const valueOf = (row: Row, id: string): unknown =>
    id === 'theme'
      ? indicators.get(row['indicator'])?.['theme']
      : id === 'unit'
        ? row['basis'] === 'change'
          ? '%'
          : indicators.get(row['indicator'])?.['unit_zh']
        : row[id];
  const words = question.q.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const namesOf = (row: Row): string[] => {
    const indicator = indicators.get(row['indicator']);
    const named = [
      indicator,
      areas.get(row['area']),
      documents.get(row['document']),
      scopes.get(row['scope']),
    ];
    const more = ['name_zh', 'name_en', 'title_zh', 'title_en', 'number', 'aliases', 'pinyin', 'short_zh'];
    return [...named, themes.get(indicator?.['theme'] ?? null)].flatMap((one) =>
      more.flatMap((key) => (one?.[key] ? [String(one[key]).normalize('NFKC').toLowerCase()] : [])),
    );
  };
  const year = (row: Row) => text(row['period']).slice(0, 4);
  const fits = (row: Row, except?: string): boolean =>
    Object.entries(question.chosen).every(
      ([id, values]) => id === except || values.length === 0 || values.includes(text(valueOf(row, id))),
    ) &&
    (question.from === null || year(row) >= question.from) &&
    (question.to === null || year(row) <= question.to) &&
    words.every((word) => namesOf(row).some((name) => name.includes(word)));
  const compare = (a: unknown, b: unknown): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : inBytes(String(a), String(b));
  const sorted = (rows: Row[]): Row[] =>
    rows.sort((a, b) => {
      for (const { id, descending } of question.sorts) {
        const [x, y] = [valueOf(a, id) ?? null, valueOf(b, id) ?? null];
        if (x === null || y === null) {
          if (x !== y) return x === null ? 1 : -1;
        } else if (compare(x, y) !== 0) return descending ? -compare(x, y) : compare(x, y);
      }
      return 0;
    });
  const all = tables['observations']!;
  const counted = (rows: Row[], ids: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const key = ids.map((id) => text(valueOf(row, id))).join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  return {
    rows: sorted(all.filter((row) => fits(row))),
    facet: (id: string) =>
      counted(
        all.filter((row) => fits(row, id)),
        [id],
      ),
    groups: (ids: readonly string[]) =>
      counted(
        all.filter((row) => fits(row)),
        ids,
      ),
  };
}
