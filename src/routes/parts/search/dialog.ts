import type { Lang } from '@lib/number.ts';
import { flushSync, mount } from 'svelte';
import SearchDialog from './SearchDialog.svelte';

let dialog: { open: (place: Place) => void } | null = null;

/** Where the search was asked for: folder of the site as the page writes it, and language of the page. */
export interface Place {
  base: string;
  lang: Lang;
}

/** Opens the dialog on the page at hand, which must be able to show a `<dialog>`. */
export function openSearch(place: Place): void {
  dialog ??= mount(SearchDialog, { target: document.body });
  // The elements are bound only now.
  flushSync();
  dialog.open(place);
}
