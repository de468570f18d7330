/**
 * What a visitor has chosen to see, and its form in the address. Everything is in the address, so a copied
 * link opens the same view. Unknown values are dropped, never shown.
 */
export const facets = ['area', 'theme', 'document', 'status', 'binding', 'due', 'term'] as const;
export type Facet = (typeof facets)[number];

/** Orders of rows other than that of the documents. */
export const sorts = ['status', 'pace'] as const;
export type Sort = (typeof sorts)[number];

export interface View {
  /** Chosen values per facet; an empty list means no restriction. */
  chosen: Record<Facet, readonly string[]>;
  /** Text to look for, as typed. */
  q: string;
  /** `YYYY-MM-DD` or null for the package's own day. */
  asOf: string | null;
  /** Rule id or null for the default rule. */
  rule: string | null;
  /** Order of the rows; null for that of the documents. */
  sort: Sort | null;
}

/** What a row offers to the filters: one value per facet. */
export type Filterable = Record<Facet, string>;

export const emptyView: View = {
  chosen: { area: [], theme: [], document: [], status: [], binding: [], due: [], term: [] },
  q: '',
  asOf: null,
  rule: null,
  sort: null,
};

const token = /^[\w.-]{1,60}$/;

/** The view an address asks for; values that cannot be codes are ignored. */
export function parseView(params: URLSearchParams): View {
  const chosen = Object.fromEntries(
    facets.map((facet) => {
      const values = (params.get(facet) ?? '').split(',').filter((value) => token.test(value));
      return [facet, [...new Set(values)]];
    }),
  ) as Record<Facet, string[]>;
  const asOf = params.get('asof') ?? '';
  const rule = params.get('rule') ?? '';
  return {
    chosen,
    // Cut between characters: half of one would not come back from the address.
    q: [...(params.get('q') ?? '')].slice(0, 100).join(''),
    asOf: isDay(asOf) ? asOf : null,
    rule: token.test(rule) ? rule : null,
    sort: sorts.find((sort) => sort === params.get('sort')) ?? null,
  };
}

/** The query string of a view, `''` when nothing is chosen. Facets come in a fixed order, so equal views have equal links. */
export function viewQuery(view: View): string {
  const params = new URLSearchParams();
  for (const facet of facets)
    if (view.chosen[facet].length > 0) params.set(facet, view.chosen[facet].join(','));
  if (view.q.trim() !== '') params.set('q', view.q);
  if (view.asOf) params.set('asof', view.asOf);
  if (view.rule) params.set('rule', view.rule);
  if (view.sort) params.set('sort', view.sort);
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** The view with `value` of a facet switched on or off. */
export function toggled(view: View, facet: Facet, value: string): View {
  const before = view.chosen[facet];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...view, chosen: { ...view.chosen, [facet]: after } };
}

/** The view with exactly these values of a facet. */
export const withFacet = (view: View, facet: Facet, values: readonly string[]): View => ({
  ...view,
  chosen: { ...view.chosen, [facet]: values },
});

/** The view of everything, in the order it has. */
export const cleared = (view: View): View => ({ ...emptyView, sort: view.sort });

/** True when the view asks for less than everything. */
export const isNarrowed = (view: View): boolean =>
  view.q.trim() !== '' || facets.some((facet) => view.chosen[facet].length > 0);

/**
 * A test for rows: every chosen facet holds the row's value, and every word looked for occurs in `textOf(row)`,
 * which must be folded by `searchable`.
 */
export function matcher<T extends Filterable>(view: View, textOf: (row: T) => string): (row: T) => boolean {
  const active = facets.filter((facet) => view.chosen[facet].length > 0);
  const sets = active.map((facet) => new Set(view.chosen[facet]));
  const words = searchable(view.q).split(/\s+/).filter(Boolean);
  return (row) => {
    if (!active.every((facet, i) => sets[i]?.has(row[facet]))) return false;
    if (words.length === 0) return true;
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  };
}

/** Text folded for search: lower case, full-width forms made plain. */
export const searchable = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
