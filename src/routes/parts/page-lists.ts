import type { Words } from '@app/words.ts';
import { placeOf, type Layout } from './arrangement.ts';
import type { HeadRow } from './board-row.ts';
import { sectionCounts } from './section.ts';

/** Rows of a page by block and group, as a filter asks for them. */
type Found = ReadonlyMap<string, readonly HeadRow[]>;

/**
 * The lists of a board as the page brought them (BoardLists.svelte, `still`). No component draws them again: hundreds
 * of rows would have to be taken over before the first filter could answer. Rows that fit stay, the others are hidden.
 */
export class PageLists {
  private readonly blocks: HTMLElement[];
  private readonly places: Comment[];
  /** The note of each block as the page brought it. */
  private readonly notes: readonly string[];
  /** Place of each row in the order last asked for; empty while rows stand as they came. */
  private order: ReadonlyMap<string, number> = new Map();

  /** `root` holds the lists; its markup tells blocks, groups and rows apart. */
  constructor(
    private readonly root: Element,
    private readonly t: Words,
    private readonly layout: Layout,
    /** Targets of each block, more than there are rows where the page carries only some. */
    private readonly counts: Readonly<Record<string, number>>,
  ) {
    this.blocks = [...root.querySelectorAll<HTMLElement>('[data-block]')];
    this.places = this.blocks.map((block) => new Comment(block.dataset['block']));
    this.notes = this.blocks.map((block) => noteOf(block)?.textContent ?? '');
    // A reader opens a group before a filter does, or did so before this script came.
    for (const group of root.querySelectorAll('details')) {
      if (group.open) this.fill(group);
      group.addEventListener('toggle', () => group.open && this.fill(group));
    }
  }

  /** Shows all rows, only some of them, or none because other lists stand in their place. */
  show(rows: 'all' | 'replaced' | readonly HeadRow[]): void {
    const fits = typeof rows === 'string' ? null : rows;
    for (const part of this.root.querySelectorAll('[data-unfiltered]'))
      part.toggleAttribute('hidden', fits !== null);
    // Out of the page, not hidden in it: the rows of the other lists have the same ids.
    this.blocks.forEach((block, i) => {
      const place = this.places[i] as Comment;
      if (rows === 'replaced') block.replaceWith(place);
      else if (place.parentNode) place.replaceWith(block);
    });
    if (rows === 'replaced') return;
    const found = fits && this.byPlace(fits);
    this.blocks.forEach((block, i) => this.showBlock(block, found, this.notes[i] ?? ''));
  }

  /** Puts the rows of every list into the order of these ids. */
  sort(ids: readonly string[]): void {
    this.order = new Map(ids.map((id, i) => [id, i]));
    for (const list of this.root.querySelectorAll('[data-block] ul')) this.sortList(list);
  }

  private byPlace(rows: readonly HeadRow[]): Found {
    const found = new Map<string, HeadRow[]>();
    const add = (key: string, row: HeadRow) => found.set(key, [...(found.get(key) ?? []), row]);
    for (const row of rows) {
      const { block, group } = placeOf(row, this.layout);
      add(block, row);
      if (group !== null) add(`${block} ${group}`, row);
    }
    return found;
  }

  private showBlock(block: HTMLElement, found: Found | null, note: string): void {
    const id = block.dataset['block'] ?? '';
    const own = found && (found.get(id) ?? []);
    block.hidden = own?.length === 0;
    this.count(block, own?.length ?? this.counts[id] ?? 0);
    if (block.hidden) return;
    const said = noteOf(block);
    if (said?.dataset['parts'] !== undefined)
      said.textContent = own === null ? note : sectionCounts(own, this.t);
    for (const group of block.querySelectorAll('details')) {
      const members = found && (found.get(`${id} ${group.dataset['group']}`)?.length ?? 0);
      group.hidden = members === 0;
      group.open = members !== null && members > 0;
      if (group.open) this.fill(group);
      this.count(group, members ?? Number(group.dataset['all']));
    }
    const visible = own && new Set(own.map(({ id }) => id));
    for (const row of block.querySelectorAll<HTMLElement>('li[id]'))
      row.hidden = visible !== null && !visible.has(row.id);
    // What belongs to the lanes of a block goes with them.
    const lanes = [...block.querySelectorAll<HTMLElement>(':scope > ul.lanes > li')];
    for (const part of block.querySelectorAll<HTMLElement>(':scope > .save, :scope > .lane-key'))
      part.hidden = lanes.every(({ hidden }) => hidden);
  }

  private count(inside: HTMLElement, n: number): void {
    const place = inside.querySelector('[data-count]');
    if (place) place.textContent = this.t.inBrackets(this.t.count(n));
  }

  /** Makes the rows of a group out of the markup that its `noscript` holds as text. */
  private fill(group: HTMLDetailsElement): void {
    const kept = group.querySelector('noscript');
    if (!kept) return;
    group.querySelector(':scope > p')?.remove();
    kept.replaceWith(document.createRange().createContextualFragment(kept.textContent));
    const list = group.querySelector('ul');
    if (list && this.order.size > 0) this.sortList(list);
  }

  private sortList(list: Element): void {
    const rows = [...list.children];
    const places = rows.map(({ id }) => this.order.get(id));
    // A legend is a list, too.
    if (places.some((place) => place === undefined)) return;
    const sorted = [...rows].sort((a, b) => (this.order.get(a.id) ?? 0) - (this.order.get(b.id) ?? 0));
    if (sorted.some((row, i) => row !== rows[i])) list.append(...sorted);
  }
}

const noteOf = (block: Element): HTMLElement | null => block.querySelector<HTMLElement>(':scope > .note');
