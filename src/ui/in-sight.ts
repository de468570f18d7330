/** Where a table stood when it was looked at. */
export interface InSight {
  /** Pixels from the upper edge of the window to the first row, at least 0. */
  above: number;
  /** How many columns begin before the right edge of the scroller. */
  columns: number;
}

/** Looks at the table of a scroller. Asks the browser for a layout: call it when nothing is left to lay out. */
export function inSight(scroller: Element): InSight {
  const { right } = scroller.getBoundingClientRect();
  const heads = [...scroller.querySelectorAll('thead th')];
  const hidden = heads.findIndex((head) => head.getBoundingClientRect().left >= right);
  const { bottom } = scroller.querySelector('thead')!.getBoundingClientRect();
  return { above: Math.max(0, bottom), columns: hidden === -1 ? heads.length : hidden };
}
