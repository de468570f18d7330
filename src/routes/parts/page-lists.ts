import type { Words } from '@app/words.ts';
import type { HeadRow } from './board-row.ts';
import type { Section } from './section.ts';

/**
 * The lists of a board as the page brought them (BoardLists.svelte, `still`). No component draws them again: hundreds
 * of rows would have to be taken over before the first filter could answer. Rows that fit stay, the others are hidden.
 */
export class PageLists {
  private readonly sections: HTMLElement[];
  private readonly places: Comment[];

  /** `root` holds the lists; its markup tells sections, groups and rows apart. */
  constructor(
    private readonly root: Element,
    private readonly t: Words,
    private readonly counts: Readonly<Record<Section, number>>,
  ) {
    this.sections = [...root.querySelectorAll<HTMLElement>('[data-section]')];
    this.places = this.sections.map((section) => new Comment(section.dataset['section']));
    // A reader opens a group before a filter does, or did so before this script came.
    for (const group of root.querySelectorAll('details')) {
      if (group.open) fill(group);
      group.addEventListener('toggle', () => group.open && fill(group));
    }
  }

  /** Shows all rows, only some of them, or none because other lists stand in their place. */
  show(rows: 'all' | 'replaced' | readonly HeadRow[]): void {
    const fits = typeof rows === 'string' ? null : rows;
    this.root.querySelector('[data-unfiltered]')?.toggleAttribute('hidden', fits !== null);
    // Out of the page, not hidden in it: the rows of the other lists have the same ids.
    this.sections.forEach((section, i) => {
      const place = this.places[i] as Comment;
      if (rows === 'replaced') section.replaceWith(place);
      else if (place.parentNode) place.replaceWith(section);
    });
    if (rows === 'replaced') return;
    for (const section of this.sections) this.showSection(section, fits);
  }

  private showSection(section: HTMLElement, fits: readonly HeadRow[] | null): void {
    const name = section.dataset['section'] as Section;
    const own = fits?.filter((row) => row.section === name);
    const visible = own && new Set(own.map(({ id }) => id));
    section.hidden = own?.length === 0;
    this.count(section, own?.length ?? this.counts[name]);
    if (section.hidden) return;
    for (const group of section.querySelectorAll('details')) {
      const members = own?.filter(({ document }) => document === group.dataset['group']).length;
      group.hidden = members === 0;
      group.open = members !== undefined && members > 0;
      if (group.open) fill(group);
      this.count(group, members ?? Number(group.dataset['all']));
    }
    for (const row of section.querySelectorAll<HTMLElement>('li[id]'))
      row.hidden = visible !== undefined && !visible.has(row.id);
  }

  private count(inside: HTMLElement, n: number): void {
    const place = inside.querySelector('[data-count]');
    if (place) place.textContent = this.t.inBrackets(this.t.count(n));
  }
}

/** Makes the rows of a group out of the markup that its `noscript` holds as text. */
function fill(group: HTMLDetailsElement): void {
  const kept = group.querySelector('noscript');
  if (!kept) return;
  group.querySelector(':scope > p')?.remove();
  kept.replaceWith(document.createRange().createContextualFragment(kept.textContent));
}
