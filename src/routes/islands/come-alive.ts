import { hydrate, type Component } from 'svelte';

/** Takes over the markup of an island with what it was drawn from. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the props were written by Island.svelte for this part
export function comeAlive(island: Element, part: Component<any>): void {
  const { island: name } = (island as HTMLElement).dataset;
  const next = island.nextElementSibling;
  const data = next?.matches('[data-given]') ? next : document.querySelector(`[data-given="${name}"]`);
  const given = JSON.parse(data?.textContent ?? '') as Record<string, unknown>;
  hydrate(part, { target: island, props: given });
  island.setAttribute('data-awake', '');
  document.documentElement.dataset['alive'] = '';
}

/** The islands of this name on the page. */
export const islands = (name: string): Element[] => [...document.querySelectorAll(`[data-island="${name}"]`)];
