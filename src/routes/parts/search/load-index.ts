import type { SearchIndex } from './search-index.ts';

let loading: Promise<SearchIndex> | null = null;

/** The index of the site at `base` (its folder, relative or absolute); fetched once. Rejects when it cannot be had. */
export function loadIndex(base: string): Promise<SearchIndex> {
  loading ??= fetch(`${base}/search.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`search.json: ${response.status}`);
      return response.json() as Promise<SearchIndex>;
    })
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}
