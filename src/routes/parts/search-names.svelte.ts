import { base } from '$app/paths';

/** Names an indicator can be found by beside the one on screen: other language, aliases, pinyin and its initials. */
class SearchNames {
  names = $state.raw<Readonly<Record<string, string>>>({});
  private loading: Promise<void> | null = null;

  /** Fetches the names once, when somebody begins to look for text; without them the printed names still match. */
  load(): Promise<void> {
    this.loading ??= fetch(`${base}/search.json`)
      .then((response) => (response.ok ? (response.json() as Promise<Record<string, string>>) : {}))
      .then((names) => {
        this.names = names;
      })
      .catch(() => {
        this.loading = null;
      });
    return this.loading;
  }
}

export const search = new SearchNames();
