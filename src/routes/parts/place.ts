let base = typeof document === 'undefined' ? '.' : (document.documentElement.dataset['base'] ?? '.');

/**
 * Folder of the site as the page at hand writes it (`.`, `../..`). Not `$app/paths`: in a browser that would bring
 * the router of the framework, which these pages do without.
 */
export const siteBase = (): string => base;

/** Says where the page being made stands; the layout calls it before anything inside it is drawn. */
export function placeSite(folder: string): void {
  base = folder;
}
