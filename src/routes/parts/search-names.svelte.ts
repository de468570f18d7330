import { siteBase } from './place.ts';

/** Names a target can be found by beside those on screen: of its indicator and of the units that answer for it. */
class SearchNames {
  /** By id of the indicator: other language, aliases, pinyin and its initials. */
  names = $state.raw<Readonly<Record<string, string>>>({});
  /** The same of its units, by id of the target. */
  units = $state.raw<Readonly<Record<string, string>>>({});
  private loading: Promise<void> | null = null;

  /** Fetches the names once, when somebody begins to look for text; without them the printed names still match. */
  load(): Promise<void> {
    this.loading ??= import('./search/filter-texts.ts')
      .then(({ filterTexts }) => filterTexts(siteBase()))
      .then(({ names, units }) => {
        this.names = names;
        this.units = units;
      })
      .catch(() => {
        this.loading = null;
      });
    return this.loading;
  }
}

export const search = new SearchNames();
